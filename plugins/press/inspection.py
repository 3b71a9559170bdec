"""Looks over a finished layout as a production editor does with the proof: what would be cut off or folded, which
heading lost its text, which panel is bare; pictures and QR codes are legibility.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf

from plugins.model.kinds import LEAFLET
from plugins.model.problem import Code, Problem
from plugins.press.boxes import Item, PlacedPicture, TextLine
from plugins.press.edges import TOLERANCE, from_fold, from_trim, gap, number
from plugins.press.engine import Layout
from plugins.press.job import Job
from plugins.press.layout import Role, sheets
from plugins.press.legibility import coarse_pictures, unreadable_codes
from plugins.press.passages import page_name, place_of_panel, quoted
from plugins.press.resources import BASE

AT_TRIM = Code(
    "E410",
    "{page}: dòng “{text}” {gap}; chữ phải cách mép ít nhất {safe} mm, kẻo bị xén mất.",
    "viết ngắn lại; đường dẫn hay từ dài không có dấu cách thì tách hoặc rút gọn",
)
AT_FOLD = Code(
    "E411",
    "{page}: dòng “{text}” {gap}; chữ phải cách nếp gấp ít nhất {safe} mm.",
    "viết ngắn lại; đường dẫn hay từ dài không có dấu cách thì tách hoặc rút gọn",
)
BARE = Code(
    "W007",
    "Trang “{panel}” gần như trống: chữ và ảnh chỉ chiếm {share} % trang.",
    "viết thêm, đặt một ảnh vào trang này, hoặc chọn khổ in ít trang hơn",
)
ORPHAN = Code(
    "W010",
    "{page}: tiêu đề “{text}” đứng cuối {what}, chữ của nó sang chỗ khác hoặc không có.",
    "viết chữ dưới tiêu đề, chuyển tiêu đề sang trang sau, hoặc thêm bớt vài dòng phía trên",
)

BARE_BELOW = 0.35  # of a panel's height
_BRIDGED = 28.0  # mm: in such a gap stands a seal with its air, or pieces of text were spread to fill their panel
_LINES_BELOW = 2  # of text that a heading wants under it, in its own column
_DISPLAY = (Role.COVER, Role.BACK)  # panels that live on their empty space


def inspect(job: Job, layout: Layout) -> tuple[Problem, ...]:
    """All that is wrong with a layout, each with figures in mm or ppi and the place where an editor can mend it. Codes
    with E stop the document, codes with W are shown. Distances are those of the job's print format."""
    rules: tuple[Callable[[Job, Layout], Iterator[Problem]], ...] = (
        _text_at_edges,
        _headings_alone,
        _bare_panels,
        coarse_pictures,
        unreadable_codes,
    )
    return tuple(dict.fromkeys(problem for rule in rules for problem in rule(job, layout)))


def _text_at_edges(job: Job, layout: Layout) -> Iterator[Problem]:
    form = job.print_format
    for line in layout.lines:
        trim, fold = from_trim(job, line.area), from_fold(job, line.area)
        named = {"page": page_name(job, line.area.page), "text": quoted(line.text)}
        if trim < form.safe - TOLERANCE:
            distance = gap(trim, "cách mép cắt chỉ", "vượt mép cắt")
            yield AT_TRIM.at(place_of_panel(job, line.panel), gap=distance, safe=number(form.safe), **named)
        if fold < form.fold_safe - TOLERANCE:
            distance = gap(fold, "cách nếp gấp chỉ", "nằm qua nếp gấp, lấn")
            yield AT_FOLD.at(place_of_panel(job, line.panel), gap=distance, safe=number(form.fold_safe), **named)


def _headings_alone(job: Job, layout: Layout) -> Iterator[Problem]:
    """In a column or panel, a heading needs two lines under it, if its text goes on elsewhere, or anything at all."""
    flow = [item for item in layout.items if not (isinstance(item, TextLine) and item.tag.startswith("@"))]
    leaflet = job.publication.kind is LEAFLET
    for index, item in enumerate(flow):
        following = flow[index + 1 :]
        if not isinstance(item, TextLine) or not item.heading or item.tag == "h1" or _goes_on(item, following):
            continue
        lines, broken_off = _below(item, [i for i in following if i.panel == item.panel or not leaflet])
        if lines < (_LINES_BELOW if broken_off else 1):
            what = "trang" if leaflet else "cột"
            page = page_name(job, item.area.page)
            yield ORPHAN.at(place_of_panel(job, item.panel), page=page, text=quoted(item.text), what=what)


def _goes_on(heading: TextLine, following: Sequence[object]) -> bool:
    """Whether the next line is of the same heading."""
    other = following[0] if following else None
    return isinstance(other, TextLine) and other.tag == heading.tag and other.panel == heading.panel


def _below(heading: TextLine, following: Sequence[Item]) -> tuple[int, bool]:
    """Lines under a heading in its own column (a picture is as good as two), and whether its text goes on in another."""
    lines = 0
    for item in following:
        elsewhere = item.area.page != heading.area.page or item.area.y < heading.area.y
        if isinstance(item, TextLine) and (elsewhere or _ended(heading, item)):
            return lines, item.part == heading.part == "text" and not item.heading
        if not elsewhere and item.area.x < heading.area.right and heading.area.x < item.area.right:
            lines += 1 if isinstance(item, TextLine) else _LINES_BELOW
    return lines, False


def _ended(heading: TextLine, line: TextLine) -> bool:
    """Whether a line is no longer of the text that the heading stands in."""
    return bool(heading.part) and line.part != heading.part


def _bare_panels(job: Job, layout: Layout) -> Iterator[Problem]:
    if job.publication.kind is not LEAFLET:
        return
    found = layout.blocks()
    for panel in (panel for sheet in sheets(job.publication, job.print_format) for panel in sheet.panels):
        block = found.get(panel.key)
        share = _covered(layout, panel.key, block.end) / max(block.end - block.head, 1.0) if block else 1.0
        if panel.role not in _DISPLAY and share < BARE_BELOW:
            yield BARE.at(panel.panel.place, panel=panel.name, share=round(share * 100))


def _covered(layout: Layout, panel: str, end: float) -> float:
    """Millimetres of a panel's height, down to `end`, on which lines and pictures stand, gaps between them and all."""
    areas = [
        item.area
        for item in layout.items
        if item.panel == panel and not (isinstance(item, PlacedPicture) and _of_the_theme(item))
    ]
    covered, edge = 0.0, -inf
    for area in sorted(areas, key=lambda area: area.y):
        bottom = min(area.bottom, end)
        start = area.y if area.y - edge > _BRIDGED else edge
        covered += max(0.0, bottom - max(start, min(area.y, edge)))
        edge = max(edge, bottom)
    return covered


def _of_the_theme(picture: PlacedPicture) -> bool:
    return picture.file.removeprefix(BASE).startswith("press/")
