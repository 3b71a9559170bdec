"""Writes the tables of the editors' guide from the code: python docs/tables.py

--check writes nothing and ends with 1 if the guide is out of date. What editors read about a key is the description of
its field; what the code does not say stands in guide_words.py.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from string import Formatter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

from guide_words import BUDGETS, EXAMPLES, MEANINGS, PICTURE_WIDTHS, USES  # noqa: E402

import plugins  # noqa: E402 – these are found only with the line above
from plugins.model import addresses, agency, formats, front_matter, legal, lifecycle, records  # noqa: E402
from plugins.model.folding import fold  # noqa: E402
from plugins.model.kinds import KINDS  # noqa: E402
from plugins.model.print_format import PrintFormat  # noqa: E402
from plugins.model.problem import Code  # noqa: E402
from plugins.model.strict import Strict  # noqa: E402
from plugins.model.vietnamese import number  # noqa: E402
from plugins.preflight.rules.registry import RULES  # noqa: E402
from plugins.press.legibility import BEST_PPI, GOOD_PPI, LEAST_PPI  # noqa: E402

GUIDE = ROOT / "docs" / "huong-dan-bien-tap.md"

MODELS: dict[str, type[Strict]] = {
    **{kind.name: kind.matter for kind in KINDS},
    "picture": front_matter.Picture,
    "source": front_matter.Source,
    "change": lifecycle.Change,
    "withdrawal": lifecycle.Withdrawal,
    "agreed": records.AgreedData,
    "consent": records.Consent,
    "reply": records.Reply,
    "imprint": front_matter.Imprint,
    "printing": front_matter.Printing,
    "entry": front_matter.Entry,
    "query": front_matter.Query,
    "agency": agency.Agency,
    "link": agency.Link,
    "colours": agency.Colours,
    "security": agency.Security,
    "approval": records.ApprovalRule,
    "field": agency.ReformField,
    "abbreviation": agency.Abbreviation,
    "topic": agency.Topic,
    "foreign": agency.ForeignTerm,
    "featured": agency.Featured,
    "redirect": addresses.Redirect,
    "shop": agency.PrintShop,
    "legal": legal.LegalProfile,
    "limits": legal.Limits,
    "item": legal.Item,
    "application": legal.Application,
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
    parts += [f"không ghi thì là {_said(default)}"] if isinstance(default, str | int) and default else []
    told = "; ".join(part for part in parts if part and part not in text)
    return f"{text} ({told})" if told else text


def span(schema: dict[str, Any], what: str, unit: str) -> str:
    """'20–320 ký tự', 'nhiều nhất 120 ký tự'; nothing for the limit of every line, which the guide gives once."""
    least, most = schema.get(f"min{what}", 0), schema.get(f"max{what}")
    if most is None or (least, most) == (1, 200):
        return ""
    return f"{least}–{most} {unit}" if least > 1 or unit == "dòng" else f"nhiều nhất {most} {unit}"


def _said(default: str | int) -> str:
    return "có" if default is True else str(default)


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
    """Leaflet formats: what they are, how large flat and folded, what they are good for."""
    rows = [
        (f"`{item.name}`", item.label, _size(item.width, item.height), _folded(item), USES[item.name])
        for item in formats.LEAFLET_FORMATS.values()
    ]
    return table(("`format`", "Là gì", "Tờ giấy (mm)", "Gấp xong (mm)", "Hợp với"), *rows)


def panels_table() -> str:
    """Leaflet formats: panels in reading order with their widths, and words that fill them."""
    rows = [
        (f"`{item.name}`", _panels(item), _words(item.name, 1), _words(item.name, 2))
        for item in formats.LEAFLET_FORMATS.values()
    ]
    return table(
        ("`format`", "Các trang, theo thứ tự đọc (rộng, mm)", "Số chữ: `bước`", "Số chữ: `hỏi đáp`, `bảng`"), *rows
    )


def sheets_table() -> str:
    """Every format with the paper that is ordered if front matter says nothing."""
    every = {"to-roi": formats.LEAFLET_FORMATS, "ban-tin": formats.BULLETIN_FORMATS, "ap-phich": formats.POSTER_FORMATS}
    rows = [
        (f"`{folder}/`", f"`{item.name}`", item.label, f"{item.paper}, {item.weight} g/m²")
        for folder, items in every.items()
        for item in items.values()
    ]
    return table(("Thư mục", "`format`", "Là gì", "Giấy thường dùng"), *rows)


def _size(width: float, height: float) -> str:
    return f"{_plain_number(width)} × {_plain_number(height)}"


def _plain_number(value: float) -> str:
    return number(value, 0 if value == int(value) else 1)


def _folded(item: PrintFormat) -> str:
    return _size(fold(item).width, item.height) if item.folded else "–"


def _panels(item: PrintFormat) -> str:
    widths = {panel.name: panel.width for side in item.sides for panel in side.panels}
    named = [
        name
        + (f" {_plain_number(widths[name])}" if item.folded else "")
        + (" (bỏ được)" if name in item.optional else "")
        for name in item.reading
    ]
    return ", ".join(named)


def _words(name: str, look: int) -> str:
    return "; ".join(f"{budget[0]} {budget[look]}" for budget in BUDGETS[name])


def gaps_table() -> str:
    """What a sentence of a legal profile may mention."""
    return table(("Chỗ điền", "Máy điền"), *((f"`{{{gap}}}`", what) for gap, what in legal.GAPS.items()))


def preflight_table() -> str:
    """Every rule of the preflight, in the order of its report."""
    severities = {"error": "lỗi", "warning": "lưu ý"}
    rows = [(f"**{r.id}**", _plain(r.title), severities[r.severity], r.source, _plain(r.mend)) for r in RULES]
    return table(("Mục", "Kiểm tra gì", "Mức", "Theo", "Cách sửa"), *rows)


def pixels_table() -> str:
    """How many pixels a picture needs for a width on paper."""
    rows = [
        (f"{width}", where, *(number(round(width / 25.4 * ppi, -1)) for ppi in (BEST_PPI, GOOD_PPI, LEAST_PPI)))
        for width, where in PICTURE_WIDTHS.items()
    ]
    head = (
        f"Nét ({BEST_PPI} ppi)",
        f"Dưới mức này máy nhắc ({GOOD_PPI} ppi)",
        f"Dưới mức này máy từ chối ({LEAST_PPI} ppi)",
    )
    return table(("Rộng khi in (mm)", "Ví dụ", *head), *rows)


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
    ("Dàn trang và đưa in", ("E4", "E55", "W006", "W007", "W008", "W009", "W010", "W056", "W057")),
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
    "panels": panels_table,
    "sheets": sheets_table,
    "pixels": pixels_table,
    "gaps": gaps_table,
    "preflight": preflight_table,
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
