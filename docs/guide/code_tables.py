"""The tables of all problems, in the groups in which editors meet them."""

from __future__ import annotations

import re
from string import Formatter

from guide.markdown import plain, table
from plugins.explaining.codes import every_code

# The codes in the order in which editors meet them: heading, and what codes of the group begin with. The first that fits
# counts; what fits none stands under the last.
LETTERS_AND_SHAPES = (
    "E067",
    "E068",
    "E071",
    "E072",
    "E073",
    "E074",
    "E075",
    "E076",
    "E078",
    "E079",
    "W013",
    "W014",
    "W015",
    "W016",
    "W017",
    "W018",
)
CODE_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Tệp và thư mục", ("E00", "E05", "W001", "W003", "W004", "W005", "E288", *LETTERS_AND_SHAPES)),
    ("Phần đầu bài", ("E01", "E02", "E030", "E286", "W076")),
    (
        "Trong bài: đề mục, liên kết, bảng, cách viết",
        ("E040", "E044", "E045", "E046", "E047", "E048", "E070", "E28", "W07", "W08", "E720"),
    ),
    ("Ảnh", ("E04", "E06", "E07", "E202", "E416", "E417", "E418", "E560", "W011", "W012")),
    ("Bài này nhắc tới bài khác, lĩnh vực, từ khóa, trang chủ, bản tin", ("E20", "E21", "E22", "E24")),
    (
        "Sửa, thu hồi, địa chỉ đã đăng",
        ("E25", *(f"E26{n}" for n in range(5)), *(f"W05{n}" for n in range(6))),
    ),
    ("Duyệt bài, hồ sơ của bài, dữ liệu cá nhân", ("E265", "E266", "E267", "E268", "E269", "E27", "W06")),
    ("Thông tin ấn phẩm theo luật", ("E53", "W02", "W03")),
    ("Dàn trang và đưa in", ("E4", "E55", "W006", "W007", "W008", "W009", "W010", "W056", "W057", "W058")),
    ("Đưa bài từ Word vào", ("E7", "W7")),
    ("Việc khác", ("E", "W")),
)


def codes_table() -> str:
    """Every problem with its mending, in groups."""
    groups: dict[str, list[tuple[str, ...]]] = {heading: [] for heading, _ in CODE_GROUPS}
    for code in every_code():
        heading = next(heading for heading, starts in CODE_GROUPS if code.code.startswith(starts))
        groups[heading].append((f"**{code.code}**", sentence(code.what), sentence(code.fix)))
    head = ("Mã", "Máy nói", "Cách sửa")
    return "\n\n".join(f"### {heading}\n\n{table(head, *rows)}" for heading, rows in groups.items() if rows)


# What is to be typed: from two blanks to two blanks, to one before a comma, semicolon or full stop, or to the end.
_SAMPLE = re.compile(r" {2,}(.+?)(?: {2,}| (?=[,;.](?: |$))|$)")


def sentence(text: str) -> str:
    """A sentence of a code as Markdown: gaps become '…', what stands between double blanks becomes code."""
    filled = "".join(
        before + ("" if name in (None, "guess") else "…") for before, name, _, _ in Formatter().parse(text)
    )
    pieces = _SAMPLE.split(re.sub(r"…\.(?=$| )", "…", filled))
    said = " ".join(_code(piece) if place % 2 else plain(piece.strip()) for place, piece in enumerate(pieces) if piece)
    return re.sub(r"` (?=[,;.])", "`", said)


def _code(text: str) -> str:
    bare = text.strip().removesuffix(".")
    return f"`{bare}`" + "." * text.strip().endswith(".")
