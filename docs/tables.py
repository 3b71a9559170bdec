"""Writes the tables of the editors' guide from the code: python docs/tables.py

--check writes nothing and ends with 1 if the guide is out of date. What editors read about a key is the description of
its field; the classes of data files have none, so their words stand here, as do the examples.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from string import Formatter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import plugins  # noqa: E402 – found only with the line above
from plugins.model import agency, formats, front_matter  # noqa: E402
from plugins.model.kinds import KINDS  # noqa: E402
from plugins.model.problem import Code  # noqa: E402
from plugins.model.strict import Strict  # noqa: E402

GUIDE = ROOT / "docs" / "huong-dan-bien-tap.md"

MEANINGS: dict[str, dict[str, str]] = {
    "Link": {"label": "Tên hiện ra để bấm", "url": "Địa chỉ đầy đủ, bắt đầu bằng https://"},
    "Colours": {
        "accent": "Màu nhấn: con dấu, tên mục, bìa tờ gấp",
        "accent_dark": "Màu nhấn trên nền tối",
        "link": "Màu của liên kết",
        "link_dark": "Màu của liên kết trên nền tối",
    },
    "Agency": {
        "name": "Tên đầy đủ của cơ quan chủ quản chuyên trang",
        "parent": "Cơ quan cấp trên trực tiếp",
        "short_name": "Tên gọn, dùng ở chỗ hẹp",
        "section": "Tên chuyên trang",
        "tagline": "Một dòng nói chuyên trang có gì",
        "responsible": "Người chịu trách nhiệm nội dung (ghi chức danh)",
        "address": "Địa chỉ trụ sở",
        "phone": "Điện thoại",
        "email": "Thư điện tử nhận góp ý, nên là hộp thư chung",
        "portal": "Cổng thông tin mà chuyên trang nằm trong đó: label, url",
        "site_url": "Địa chỉ đầy đủ của chuyên trang; mã QR và nguồn cấp tin dẫn về đây",
        "mark": "Một hoặc hai chữ khắc trong con dấu trang trí",
        "colours": "Màu riêng của cơ quan; để trống thì dùng màu có sẵn",
        "licence": "Điều kiện dùng lại nội dung",
        "licence_url": "Trang nói rõ điều kiện ấy, nếu có",
        "sample_notice": "Lời báo đây là bản mẫu; hết dữ liệu mẫu thì để trống",
        "links": "Liên kết ra ngoài ở chân trang, mỗi liên kết có label, url",
        "hotlines": "Số điện thoại hỗ trợ, mỗi dòng một cặp [tên, số]",
    },
    "ReformField": {
        "name": "Tên lĩnh vực; bài viết chép đúng tên này vào category",
        "slug": "Phần địa chỉ của trang lĩnh vực; đã công bố thì không nên đổi",
        "intro": "Một đoạn giới thiệu",
        "image": "Tranh của lĩnh vực: file, alt, caption, credit",
    },
    "Abbreviation": {"short": "Chữ viết tắt", "full": "Viết đầy đủ"},
    "Featured": {
        "lead": "Bài nổi bật nhất của trang chủ; để trống thì lấy bài mới nhất",
        "leaflets": "Tờ rơi, tờ gấp đưa lên trang chủ trước; còn chỗ thì thêm tờ mới nhất",
    },
}

# Values as they stand in a file. Tests read them with the class they belong to.
EXAMPLES: dict[str, dict[str, str]] = {
    "Picture": {
        "file": "anh/mot-cua.svg",
        "alt": "Người dân đưa hồ sơ cho cán bộ ở quầy một cửa",
        "caption": "Quầy một cửa buổi sáng",
        "credit": '"Ảnh: Văn phòng"',
    },
    "Source": {
        "title": "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ",
        "url": "https://dichvucong.gov.vn",
    },
    "Imprint": {
        "license_number": "00/GP-MẪU",
        "license_date": "2026-05-29",
        "licensed_by": "Sở Văn hóa, Thể thao và Du lịch (mẫu)",
        "responsible": "Chánh Văn phòng (mẫu)",
        "printer": "Cơ sở in mẫu",
        "printer_address": "Địa chỉ cơ sở in (mẫu)",
        "copies": "1000",
        "period": "3 tháng một kỳ",
        "deposit": "Quý II năm 2026",
    },
    "FrontMatter": {
        "title": "Nộp hồ sơ ở đâu cũng được",
        "summary": "Cách chọn nơi nộp gần nhất và những giấy tờ cần mang.",
        "slug": "nop-ho-so-o-dau",
        "status": "nháp",
        "updated": "2026-05-20",
        "image": "{file: anh/mot-cua.svg, alt: Người dân đưa hồ sơ cho cán bộ}",
        "sources": "[{title: Luật Tiếp công dân năm 2013}]",
    },
    "Dated": {
        "date": "2026-04-03 08:30",
        "category": "Cải cách thủ tục hành chính",
        "tags": "[một cửa, giấy tờ]",
        "audience": "[người dân, doanh nghiệp]",
        "author": "Trung tâm Điều hành thông tin",
        "valid_until": "2027-02-28",
    },
    "Story": {
        "title": "Ngày không hẹn ở xã Minh Họa",
        "summary": "Mỗi tuần một ngày, quầy một cửa trả kết quả ngay trong buổi.",
        "slug": "ngay-khong-hen",
        "unit": "Ủy ban nhân dân xã Minh Họa (mẫu)",
        "problem": "Người dân phải đến hai lần cho một việc chỉ cần tra dữ liệu.",
        "actions": "Chọn một ngày trong tuần, bố trí người ký trực tại quầy.",
        "result": "Việc trong danh mục được trả ngay trong buổi.",
        "reuse": "Nơi có người ký trực và tra được dữ liệu.",
        "contact": "Văn phòng Ủy ban nhân dân xã Minh Họa (mẫu)",
        "quote": "Không hẹn là để đỡ một chuyến đi.",
    },
    "Leaflet": {
        "title": "Trước khi đến Bộ phận Một cửa",
        "summary": "Tờ rơi giúp bạn mang đủ giấy tờ và hỏi đúng chỗ.",
        "slug": "truoc-khi-den-mot-cua",
        "format": "gấp ba",
        "look": "hỏi đáp",
        "imprint": "{license_number: 00/GP-MẪU, copies: 1000}",
    },
    "Poster": {
        "title": "Lưu mã hồ sơ",
        "summary": "Áp phích A3 treo tại Bộ phận Một cửa.",
        "slug": "luu-ma-ho-so",
        "format": "A3",
        "slogan": '["Lưu mã hồ sơ,", "biết việc đến đâu"]',
        "imprint": "{license_number: 00/GP-MẪU, copies: 1000}",
    },
    "Query": {
        "kind": "guong-dien-hinh",
        "category": "Cải cách thể chế",
        "since": "2026-07-01",
        "until": "2026-09-30",
        "limit": "2",
    },
    "Entry": {
        "path": "tin-bai/nop-ho-so-o-dau.md",
        "query": "{category: Cải cách thể chế, limit: 2}",
        "treatment": "tin ngắn",
    },
    "Bulletin": {
        "title": "Cải cách hành chính Lam Giang",
        "summary": "Số 3 nói về nơi nộp hồ sơ và những văn bản mới của quý.",
        "slug": "so-3",
        "number": "3",
        "pages": "8",
        "contents": "[{path: tin-bai/nop-ho-so-o-dau.md, treatment: mở đầu}]",
        "notices": "[ap-phich/luu-ma-ho-so.md]",
        "imprint": "{license_number: 00/GP-MẪU, period: 3 tháng một kỳ}",
    },
    "Page": {
        "title": "Liên hệ, góp ý",
        "summary": "Hỏi đúng nơi để được trả lời nhanh.",
        "slug": "lien-he",
        "menu": "2",
    },
    "Link": {"label": "Cổng Dịch vụ công quốc gia", "url": '"https://dichvucong.gov.vn"'},
    "Colours": {"accent": '"#96241B"', "accent_dark": '"#F0998E"', "link": '"#174A57"', "link_dark": '"#8FC4D0"'},
    "Agency": {
        "name": "Văn phòng Ủy ban nhân dân tỉnh Lam Giang",
        "parent": "Ủy ban nhân dân tỉnh Lam Giang",
        "short_name": "Văn phòng UBND tỉnh Lam Giang",
        "section": "Cải cách hành chính",
        "tagline": "Hướng dẫn làm thủ tục, văn bản mới và ấn phẩm",
        "responsible": "Chánh Văn phòng",
        "address": "Số 1, đường Mẫu, phường Minh Họa, tỉnh Lam Giang",
        "phone": '"0200 000 0000"',
        "email": "bientap@lamgiang.example",
        "portal": '{label: Cổng tỉnh Lam Giang, url: "https://lamgiang.example"}',
        "site_url": '"https://lamgiang.example/cai-cach-hanh-chinh"',
        "mark": "CC",
        "colours": '{accent: "#96241B"}',
        "licence": "Ghi rõ nguồn khi phát hành lại.",
        "licence_url": '"https://lamgiang.example/dieu-khoan"',
        "sample_notice": '""',
        "links": '[{label: Cổng Dịch vụ công quốc gia, url: "https://dichvucong.gov.vn"}]',
        "hotlines": '[["VNeID", "1900 0368"]]',
    },
    "ReformField": {
        "name": "Cải cách thể chế",
        "slug": "the-che",
        "intro": "Mục này giải thích văn bản mới và cách kiểm tra hiệu lực.",
        "image": "{file: anh/sach-luat.svg, alt: Cuốn sách luật mở}",
    },
    "Abbreviation": {"short": "TTHC", "full": "thủ tục hành chính"},
    "Featured": {"lead": "tin-bai/nop-ho-so-o-dau.md", "leaflets": "[to-roi/truoc-khi-den-mot-cua.md]"},
}

# Words that fill a panel well at about 10.5 pt, found by setting them.
BUDGETS = {
    "A5": "Mặt trước 90–110 (trên đó có tên và tranh); Mặt sau 130–170",
    "A4": "Mặt trước 230–270 (trên đó có tên và tranh); Mặt sau 330–380",
    "gấp đôi": "mỗi trang trong 130–170",
    "gấp ba": "mỗi trang trong 75–105",
    "gấp Z": "mỗi trang trong 75–105",
}

MODELS: dict[str, type[Strict]] = {
    **{kind.name: kind.matter for kind in KINDS},
    "picture": front_matter.Picture,
    "source": front_matter.Source,
    "imprint": front_matter.Imprint,
    "entry": front_matter.Entry,
    "query": front_matter.Query,
    "agency": agency.Agency,
    "link": agency.Link,
    "colours": agency.Colours,
    "field": agency.ReformField,
    "abbreviation": agency.Abbreviation,
    "featured": agency.Featured,
}


def every_code() -> list[Code]:
    """All codes of all modules, by number."""
    found: set[Code] = set()
    for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if module.name.endswith((".hook", "__main__")):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            values = value.values() if isinstance(value, dict) else (value,)
            found.update(code for code in values if isinstance(code, Code))
    return sorted(found, key=lambda code: (code.code, code.what))


def words_of(model: type[Strict], words: dict[str, dict[str, str]], key: str) -> str:
    """What `words` says of a key, in the class itself or the nearest above it. Raises KeyError if nothing does."""
    for ancestor in model.__mro__:
        if key in words.get(ancestor.__name__, {}):
            return words[ancestor.__name__][key]
    raise KeyError(f"docs/tables.py says nothing of {model.__name__}.{key}")


def table(*rows: tuple[str, ...]) -> str:
    """A Markdown table; the first row is its head."""
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def key_table(model: type[Strict]) -> str:
    """Every key of a class, the required ones first."""
    schema = model.model_json_schema()
    required = schema.get("required", [])
    keys = sorted(schema["properties"], key=lambda key: key not in required)
    rows = [
        (
            f"`{key}`",
            meaning(model, key, schema["properties"][key]),
            "**bắt buộc**" if key in required else "không",
            f"`{key}: {words_of(model, EXAMPLES, key)}`",
        )
        for key in keys
    ]
    return table(("Mục", "Ý nghĩa", "Bắt buộc?", "Ví dụ"), *rows)


def meaning(model: type[Strict], key: str, schema: dict[str, Any]) -> str:
    """Description, then choices, limits and default as far as the class sets them and the description does not."""
    text = model.model_fields[key].description or words_of(model, MEANINGS, key)
    choices = schema.get("enum", [])
    parts = [] if all(choice in text for choice in choices) else [f"một trong: {', '.join(choices)}"]
    parts += [span(schema, "Length", "ký tự"), span(schema, "Items", "dòng"), _each(schema.get("items", {}))]
    default = schema.get("default")
    parts += [f"không ghi thì là {default}"] if isinstance(default, str | int) and default else []
    told = "; ".join(part for part in parts if part and part not in text)
    return f"{text} ({told})" if told else text


def span(schema: dict[str, Any], what: str, unit: str) -> str:
    """'20–320 ký tự', 'nhiều nhất 120 ký tự'; nothing for the limit of every line, which the guide gives once."""
    least, most = schema.get(f"min{what}", 0), schema.get(f"max{what}")
    if most is None or (least, most) == (1, 200):
        return ""
    return f"{least}–{most} {unit}" if least > 1 or unit == "dòng" else f"nhiều nhất {most} {unit}"


def _each(items: dict[str, Any]) -> str:
    return f"mỗi mục {span(items, 'Length', 'ký tự')}" if items.get("minLength", 0) > 1 else ""


def kinds_table() -> str:
    """The folders."""
    rows = [
        (f"`content/{kind.folder}/`", kind.label, f"`{kind.folder}/ten-tep/`", "có" if kind.printed else "không")
        for kind in KINDS
    ]
    return table(("Thư mục", "Loại", "Địa chỉ trên trang", "Có bản in PDF?"), *rows)


def formats_table() -> str:
    """Leaflet formats with their panels in reading order."""
    rows = [(f"`{item.name}`", item.label, _size(item), _panels(item), BUDGETS[item.name]) for item in _leaflets()]
    return table(("`format`", "Là gì", "Tờ giấy (mm)", "Các trang, theo thứ tự đọc", "Số chữ vừa trang"), *rows)


def _leaflets() -> Iterator[formats.PrintFormat]:
    yield from formats.LEAFLET_FORMATS.values()


def _size(item: formats.PrintFormat) -> str:
    return f"{item.width:g} × {item.height:g}"


def _panels(item: formats.PrintFormat) -> str:
    return ", ".join(name + (" (bỏ được)" if name in item.optional else "") for name in item.reading)


def codes_table() -> str:
    """Every problem with its mending."""
    rows = [(f"**{code.code}**", sentence(code.what), sentence(code.fix)) for code in every_code()]
    return table(("Mã", "Máy nói", "Cách sửa"), *rows)


def sentence(text: str) -> str:
    """A sentence of a code as Markdown: gaps become '…', what stands between double blanks becomes code."""
    filled = "".join(
        before + ("" if name in (None, "guess") else "…") for before, name, _, _ in Formatter().parse(text)
    )
    pieces = re.split(r" {2,}", re.sub(r"…\.(?=$| )", "…", filled))
    return " ".join(_code(piece) if place % 2 else _plain(piece) for place, piece in enumerate(pieces) if piece)


def _code(text: str) -> str:
    bare = text.strip().removesuffix(".")
    return f"`{bare}`" + "." * text.strip().endswith(".")


def _plain(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\*_`\[\]])", r"\\\1", escaped)


TABLES: dict[str, Callable[[], str]] = {
    **{name: partial(key_table, model) for name, model in MODELS.items()},
    "kinds": kinds_table,
    "formats": formats_table,
    "codes": codes_table,
}


def rewritten(text: str) -> str:
    """The guide with all tables anew. Raises KeyError for a table that is not known or has no place in the guide."""
    named = re.findall(r"<!-- bảng: (\S+) -->", text)
    if set(named) != set(TABLES):
        raise KeyError(f"tables without a place, or places without a table: {sorted(set(named) ^ set(TABLES))}")
    return re.sub(
        r"(<!-- bảng: (\S+) -->\n).*?(<!-- hết -->)",
        lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n\n{found[3]}",
        text,
        flags=re.DOTALL,
    )


def main(arguments: list[str]) -> int:
    """Rewrites the guide, or with --check only says whether it would change."""
    old = GUIDE.read_text(encoding="utf-8")
    new = rewritten(old)
    if "--check" in arguments:
        if new != old:
            print("docs/huong-dan-bien-tap.md is out of date: run  python docs/tables.py", file=sys.stderr)
        return int(new != old)
    GUIDE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
