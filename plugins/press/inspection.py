"""Looks over a finished layout as a production editor does with the proof: what would be cut off or folded, which
heading lost its text, which panel is bare, which picture is too coarse, which QR code no telephone reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil, inf

from plugins.model.kinds import LEAFLET, POSTER
from plugins.model.problem import Code, Place, Problem
from plugins.press.boxes import Area, Item, PlacedPicture, TextLine
from plugins.press.engine import Layout
from plugins.press.job import Job
from plugins.press.layout import Role, sheets
from plugins.press.passages import place_of_picture
from plugins.press.resources import BASE
from plugins.press.wordbreaks import JOINER

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
TOO_COARSE = Code(
    "E412",
    "Ảnh {file} chỉ đạt {ppi} ppi ở cỡ in {width} × {height} mm ({pixels} điểm): in ra sẽ vỡ hạt.",
    "thay bằng ảnh gốc ít nhất {needed} điểm (300 ppi), đừng phóng to ảnh nhỏ",
)
COARSE = Code(
    "W008",
    "Ảnh {file} chỉ đạt {ppi} ppi ở cỡ in {width} × {height} mm ({pixels} điểm): in ra hơi mờ.",
    "nếu có, thay bằng ảnh gốc ít nhất {needed} điểm (300 ppi)",
)
SMALL_QR = Code(
    "E413",
    "{page}: mã QR rộng {side} mm, mỗi ô {module} mm, điện thoại khó đọc (cần {least} mm và {least_module} mm).",
    "đặt slug ngắn hơn cho mã thưa ô; nếu vẫn báo, nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
)
QR_AT_EDGE = Code(
    "E414",
    "{page}: mã QR {gap}, gấp hoặc xén xong sẽ không đọc được.",
    "nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
)
CROWDED_QR = Code(
    "W009",
    "{page}: “{what}” lấn vào vùng trắng quanh mã QR, điện thoại có thể không đọc được.",
    "rút ngắn chữ cạnh mã QR (tên, địa chỉ cơ quan), hoặc nhờ người phụ trách kỹ thuật sửa mẫu trình bày",
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

# GWG 2022, sheetfed offset, R0031: an error up to 149 ppi, a warning up to 224. 300 is what print shops ask for.
LEAST_PPI, GOOD_PPI, BEST_PPI = 150, 225, 300
LEAST_QR, LEAST_MODULE = 20.0, 0.4  # mm with the quiet zone; a module that a plain telephone still tells apart
BARE_BELOW = 0.35  # of a panel's height
_BRIDGED = 28.0  # mm: in such a gap stands a seal with its air, or pieces of text were spread to fill their panel
_LINES_BELOW = 2  # of text that a heading wants under it, in its own column
_TOLERANCE = 0.05  # mm: of sums of binary fractions
_QUOTED = 40  # letters of a line that show an editor which it is
_DISPLAY = (Role.COVER, Role.BACK)  # panels that live on their empty space


def inspect(job: Job, layout: Layout) -> tuple[Problem, ...]:
    """All that is wrong with a layout, each with figures in mm or ppi and the place where an editor can mend it. Codes
    with E stop the document, codes with W are shown. Distances are those of the job's print format."""
    rules: tuple[Callable[[Job, Layout], Iterator[Problem]], ...] = (
        _text_at_edges,
        _headings_alone,
        _bare_panels,
        _coarse_pictures,
        _qr_codes,
    )
    return tuple(dict.fromkeys(problem for rule in rules for problem in rule(job, layout)))


def _text_at_edges(job: Job, layout: Layout) -> Iterator[Problem]:
    form = job.print_format
    for line in layout.lines:
        trim, fold = _from_trim(job, line.area), _from_fold(job, line.area)
        named = {"page": _page(job, line.area.page), "text": _quoted(line.text)}
        if trim < form.safe - _TOLERANCE:
            gap = _gap(trim, "cách mép cắt chỉ", "vượt mép cắt")
            yield AT_TRIM.at(_place(job, line.panel), gap=gap, safe=_number(form.safe), **named)
        if fold < form.fold_safe - _TOLERANCE:
            gap = _gap(fold, "cách nếp gấp chỉ", "nằm qua nếp gấp, lấn")
            yield AT_FOLD.at(_place(job, line.panel), gap=gap, safe=_number(form.fold_safe), **named)


def _from_trim(job: Job, area: Area) -> float:
    """Millimetres to the nearest trim edge; negative beyond it."""
    form = job.print_format
    return min(area.x, area.y, form.width - area.right, form.height - area.bottom)


def _from_fold(job: Job, area: Area) -> float:
    """Millimetres to the nearest fold; negative if the fold runs through: by how much the smaller part stands beyond."""
    folds = dict(enumerate(job.print_format.folds, start=1)).get(area.page, ())
    return min((max(area.x - fold, fold - area.right) for fold in folds), default=inf)


def _headings_alone(job: Job, layout: Layout) -> Iterator[Problem]:
    """In a column or panel, a heading needs two lines under it, if its text goes on elsewhere, or anything at all."""
    flow = [item for item in layout.items if not (isinstance(item, TextLine) and item.tag.startswith("@"))]
    for number, item in enumerate(flow):
        following = flow[number + 1 :]
        if not isinstance(item, TextLine) or not item.heading or item.tag == "h1" or _goes_on(item, following):
            continue
        lines, broken_off = _below(item, [other for other in following if other.panel == item.panel])
        if lines < (_LINES_BELOW if broken_off else 1):
            what = "trang" if job.publication.kind is LEAFLET else "cột"
            page = _page(job, item.area.page)
            yield ORPHAN.at(_place(job, item.panel), page=page, text=_quoted(item.text), what=what)


def _goes_on(heading: TextLine, following: Sequence[object]) -> bool:
    """Whether the next line is of the same heading."""
    other = following[0] if following else None
    return isinstance(other, TextLine) and other.tag == heading.tag and other.panel == heading.panel


def _below(heading: TextLine, following: Sequence[Item]) -> tuple[int, bool]:
    """Lines under a heading in its own column (a picture is as good as two), and whether its text goes on in another."""
    lines = 0
    for item in following:
        elsewhere = item.area.page != heading.area.page or item.area.y < heading.area.y
        if elsewhere and isinstance(item, TextLine):
            return lines, not item.heading
        if not elsewhere and item.area.x < heading.area.right and heading.area.x < item.area.right:
            lines += 1 if isinstance(item, TextLine) else _LINES_BELOW
    return lines, False


def _bare_panels(job: Job, layout: Layout) -> Iterator[Problem]:
    if job.publication.kind is not LEAFLET:
        return
    found = layout.blocks()
    for panel in (panel for sheet in sheets(job.publication, job.print_format) for panel in sheet.panels):
        block = found.get(panel.key)
        share = _covered(layout, panel.key, block.limit) / max(block.limit - block.head, 1.0) if block else 1.0
        if panel.role not in _DISPLAY and share < BARE_BELOW:
            yield BARE.at(panel.panel.place, panel=panel.name, share=round(share * 100))


def _covered(layout: Layout, panel: str, limit: float) -> float:
    """Millimetres of a panel's height, down to `limit`, on which lines and pictures stand, gaps between them and all."""
    areas = [
        item.area
        for item in layout.items
        if item.panel == panel and not (isinstance(item, PlacedPicture) and _of_the_theme(item))
    ]
    covered, edge = 0.0, -inf
    for area in sorted(areas, key=lambda area: area.y):
        bottom = min(area.bottom, limit)
        start = area.y if area.y - edge > _BRIDGED else edge
        covered += max(0.0, bottom - max(start, min(area.y, edge)))
        edge = max(edge, bottom)
    return covered


def _coarse_pictures(job: Job, layout: Layout) -> Iterator[Problem]:
    """Each picture once, at the largest size at which it stands."""
    coarsest: dict[str, PlacedPicture] = {}
    for picture in layout.pictures:
        known = coarsest.get(picture.file)
        if picture.pixels and picture.ppi < GOOD_PPI and (known is None or picture.ppi < known.ppi):
            coarsest[picture.file] = picture
    for picture in coarsest.values():
        yield _coarse(job, picture)


def _coarse(job: Job, picture: PlacedPicture) -> Problem:
    file = picture.file.removeprefix(BASE)
    code = TOO_COARSE if picture.ppi < LEAST_PPI else COARSE
    assert picture.pixels is not None
    needed = (ceil(side * BEST_PPI / picture.ppi / 10) * 10 for side in picture.pixels)
    return code.at(
        place_of_picture(job, file),
        file=file,
        ppi=int(picture.ppi),
        width=round(picture.area.width),
        height=round(picture.area.height),
        pixels=" × ".join(map(str, picture.pixels)),
        needed=" × ".join(map(str, needed)),
    )


def _qr_codes(job: Job, layout: Layout) -> Iterator[Problem]:
    for code in layout.qr_codes:
        page, place = _page(job, code.area.page), _place(job, code.panel)
        side, module = code.area.width, code.area.width / code.modules
        if side < LEAST_QR - _TOLERANCE or module < LEAST_MODULE:
            least = {"least": _number(LEAST_QR), "least_module": _number(LEAST_MODULE)}
            yield SMALL_QR.at(place, page=page, side=_number(side), module=_number(module), **least)
        if _from_trim(job, code.area) < 0:
            yield QR_AT_EDGE.at(
                place, page=page, gap=_gap(_from_trim(job, code.area), "cách mép cắt chỉ", "vượt mép cắt")
            )
        if _from_fold(job, code.area) < 0:
            yield QR_AT_EDGE.at(place, page=page, gap="nằm qua nếp gấp")
        for line in layout.lines:
            if line.area.meets(code.area, -_TOLERANCE):
                yield CROWDED_QR.at(place, page=page, what=_quoted(line.text))


def _of_the_theme(picture: PlacedPicture) -> bool:
    return picture.file.removeprefix(BASE).startswith("press/")


def _place(job: Job, panel: str) -> Place:
    """Where the text of a marked panel is written; the publication's file if it is no panel of a leaflet."""
    if job.publication.kind is LEAFLET:
        for sheet in sheets(job.publication, job.print_format):
            for placed in sheet.panels:
                if placed.key == panel:
                    return placed.panel.place
    return job.publication.place("slogan") if job.publication.kind is POSTER else job.publication.place("title")


def _page(job: Job, number: int) -> str:
    """Name of a page, as on the sheet: 'Mặt ngoài', 'Trang 3'."""
    sides = [sheet.name for sheet in sheets(job.publication, job.print_format)] if job.publication.body.panels else []
    return sides[number - 1] if number <= len(sides) else f"Trang {number}"


def _quoted(text: str) -> str:
    plain = " ".join(text.replace(JOINER, "").split())
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED].rstrip() + "…"


def _gap(distance: float, near: str, beyond: str) -> str:
    return f"{near if distance >= 0 else beyond} {_number(abs(distance))} mm"


def _number(millimetres: float) -> str:
    """To a tenth, with the Vietnamese decimal comma."""
    return f"{round(millimetres, 1):g}".replace(".", ",")
