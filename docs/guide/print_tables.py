"""The tables of what is printed: formats, panels, paper, pixels, and what the preflight looks at."""

from __future__ import annotations

from guide.markdown import plain, table
from guide.print_words import BUDGETS, PICTURE_WIDTHS, USES
from plugins.model import formats
from plugins.model.folding import fold
from plugins.model.print_format import PrintFormat
from plugins.model.vietnamese import number
from plugins.preflight.rules.registry import RULES
from plugins.press.legibility import BEST_PPI, GOOD_PPI, LEAST_PPI


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


def preflight_table() -> str:
    """Every rule of the preflight, in the order of its report."""
    severities = {"error": "lỗi", "warning": "lưu ý"}
    rows = [(f"**{r.id}**", plain(r.title), severities[r.severity], r.source, plain(r.mend)) for r in RULES]
    return table(("Mục", "Kiểm tra gì", "Mức", "Theo", "Cách sửa"), *rows)
