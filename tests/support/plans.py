"""Real input: an office's plan as plain text becomes Markdown, the way an editor would mark it up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from support.site import article

SHARED = Path(__file__).resolve().parents[3] / "shared" / "input"

# Stands in where the real plans are absent: made for this test, with every turn of theirs that is hard.
OWN_PLAN = """\
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026 của xã Minh Họa (nội dung minh họa)
Thực hiện Quyết định số 00/QĐ-MẪU ngày 05/01/2026; xã Minh Họa ban hành Kế hoạch này với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp người dân biết nộp hồ sơ ở đâu, mất bao lâu, hết bao nhiêu tiền;
- Nâng cao trách nhiệm của cán bộ, công chức; xem sự hài lòng là thước đo.
2. Yêu cầu
1.1. Nội dung ngắn, đúng, dễ làm theo; không chép nguyên văn bản.
- Mỗi quý có ít nhất 01 chuyên mục:
+ Chuyên mục “Hỏi đáp một cửa” trên trang thông tin;
+ Tin phát trên loa truyền thanh, mỗi tin không quá hai phút.
II. TỔ CHỨC THỰC HIỆN
Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh về Văn phòng./.
PHỤ LỤC
MỘT SỐ NHIỆM VỤ
\tSTT
\tNội dung
\tCơ quan chủ trì
\tCơ quan phối hợp
\tThời gian thực hiện

\t1.
\tCập nhật, công khai thủ tục hành chính đầy đủ, kịp thời.
\tVăn phòng
\tCác phòng, ban
\tThường xuyên

\t2.
\tIn và phát tờ gấp về dịch vụ công trực tuyến.
\tPhòng Văn hóa – Xã hội
\tVăn phòng
\tQuý I và II/2026
"""

_ROMAN = re.compile(r"^[IVX]+\. ")
_NUMBERED = re.compile(r"^\d+\. ")
_CELL = re.compile(r"^\t(.*)$")


OWN_PLANS = (OWN_PLAN, OWN_PLAN.replace("2026", "2025"))


def real_plans() -> list[str]:
    """Texts of the real plans, or none where they are not at hand."""
    return [path.read_text(encoding="utf-8") for path in sorted(SHARED.glob("*.txt"))]


def lines_of(text: str) -> list[str]:
    """The plan's lines of running text (not of the table), spaces as single spaces."""
    table_starts = text.find("\tSTT") if "\tSTT" in text else len(text)
    running, table = text[:table_starts].splitlines(), text[table_starts:].splitlines()
    lines = [" ".join(line.split()) for line in (*running, *(line for line in table if not _CELL.match(line)))]
    return [line for line in lines if line]


def rows_of(text: str) -> list[list[str]]:
    """Rows of the annex's table: groups of five indented lines that begin with a number or STT."""
    table = text[text.find("\tSTT") :] if "\tSTT" in text else ""
    cells = [
        " ".join(match.group(1).split()) for line in table.splitlines() if (match := _CELL.match(line)) and line.strip()
    ]
    starts = [i for i, cell in enumerate(cells) if re.fullmatch(r"STT|\d+\.", cell)]
    return [cells[start : start + 5] for start in starts]


def to_markdown(text: str) -> str:
    """Headings for I. and 1., lists for - and +, the annex as a table."""
    blocks = [_block(line) for line in lines_of(text)]
    rows = rows_of(text)
    table = [_row(rows[0]), "|" + " --- |" * 5, *(_row(row) for row in rows[1:])] if rows else []
    return "\n".join([*blocks, "", *table]) + "\n"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _block(line: str) -> str:
    if _ROMAN.match(line):
        return f"\n## {line}\n"
    if _NUMBERED.match(line) and len(line) < 110:
        return f"\n### {line.replace('. ', chr(92) + '. ', 1)}\n"
    if line.startswith("- "):
        return line
    if line.startswith("+ "):
        return "    - " + line[2:]
    return f"\n{line}\n"


def sentences_of(text: str) -> list[str]:
    """Every sentence or clause that must be found again, without list signs."""
    found = []
    for line in lines_of(text):
        bare = re.sub(r"^[-+] ", "", line)
        found += [part.strip() for part in re.split(r"(?<=[.;:])\s+", bare) if len(part.strip()) > 3]
    return found + [cell for row in rows_of(text) for cell in row if len(cell) > 3]


def issue_of(plans: Sequence[str]) -> dict[str, str]:
    """Files of a site: each plan as an article, and all of them in one bulletin."""
    names = [f"tin-bai/ke-hoach-{number}.md" for number in range(len(plans))]
    order = "[" + ", ".join(f"{{path: {name}}}" for name in names) + "]"
    issue = article("Bản tin kế hoạch", "Lời đầu số.", category=None, number="1", contents=order, date="2026-05-07")
    articles = zip(names, plans, strict=True)
    return {
        **{name: article(f"Kế hoạch số {name[-4]}", to_markdown(text)) for name, text in articles},
        "ban-tin/ke-hoach.md": issue,
    }
