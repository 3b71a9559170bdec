"""Rules about pages and their boxes."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.sheet import MM
from plugins.preflight.geometry import Box, holds
from plugins.preflight.report import decimal
from plugins.preflight.rules.rule import GWG, HOUSE, X4, Rule, counted, expected
from plugins.preflight.subject import Fault, Outcome, PageBoxes, Subject

_EXACT = 0.01 * MM  # pt: boxes are the sheet's to a hundredth of a millimetre


def _boxes(subject: Subject) -> Outcome:
    """X07."""
    return counted([Fault(page.number, what) for page in subject.pages for what in _box_faults(page)])


def _box_faults(page: PageBoxes) -> Iterator[str]:
    if page.media is None:
        yield "Trang không có khổ giấy (MediaBox)."
    if (page.trim is None) == (page.art is None):
        yield "Trang không có khung thành phẩm (TrimBox)." if page.trim is None else "Trang có cả TrimBox và ArtBox."
    nested = [
        ("MediaBox", page.media),
        ("CropBox", page.crop),
        ("BleedBox", page.bleed),
        ("khung thành phẩm", page.trim or page.art),
    ]
    present = [(label, edges) for label, edges in nested if edges is not None]
    for index, (outer_name, outer) in enumerate(present):
        for inner_name, inner in present[index + 1 :]:
            if (outer_name, inner_name) != ("CropBox", "BleedBox") and not holds(outer, inner):
                yield f"{inner_name} thò ra ngoài {outer_name}."
    if page.trim and (page.trim[2] - page.trim[0] < 1 or page.trim[3] - page.trim[1] < 1):
        yield "Khung thành phẩm (TrimBox) không có diện tích."


def _user_unit(subject: Subject) -> Outcome:
    """G0002."""
    return counted(
        [Fault(p.number, "Trang dùng đơn vị đo riêng (UserUnit).") for p in subject.pages if p.user_unit != 1]
    )


def _crop(subject: Subject) -> Outcome:
    """G0003."""
    cropped = [page for page in subject.pages if page.crop is not None and page.crop != page.media]
    return counted(
        [Fault(page.number, "CropBox khác MediaBox: một phần trang bị che khi mở file.") for page in cropped]
    )


def _size(box: Box) -> tuple[float, float]:
    return (box[2] - box[0], box[3] - box[1])


def _same_size(subject: Subject) -> Outcome:
    """G0004: all pages as the first; a difference that only rounding makes (0.01 mm) is none."""
    faults = [
        Fault(page.number, f"Trang bị xoay {page.rotation}°.", figure=page.rotation)
        for page in subject.pages
        if page.rotation
    ]
    first = _size(subject.pages[0].trimmed) if subject.pages else (0.0, 0.0)
    for page in subject.pages:
        width, height = _size(page.trimmed)
        if abs(width - first[0]) > _EXACT or abs(height - first[1]) > _EXACT:
            faults.append(
                Fault(page.number, f"Khổ trang {_millimetres(width, height)} khác trang đầu {_millimetres(*first)}.")
            )
    return counted(faults)


def _millimetres(width: float, height: float) -> str:
    return f"{decimal(width / MM, 2)} × {decimal(height / MM, 2)} mm"


def _empty(subject: Subject) -> Outcome:
    """G0005."""
    inked = {painted.page for painted in subject.artwork("text", "fill", "stroke", "image", "stencil", "shading")}
    return counted([Fault(p.number, "Trang trống.") for p in subject.pages if p.number not in inked])


def _as_ordered(subject: Subject) -> Outcome:
    """H06."""
    assert subject.expected is not None
    sheet = subject.expected.sheet
    faults = []
    for page in subject.pages:
        wanted = (
            ("MediaBox", page.media, sheet.media),
            ("BleedBox", page.bleed, sheet.bleed_box),
            ("TrimBox", page.trim, sheet.trim),
        )
        for label, found, right in wanted:
            if found is None or max(abs(a - b) for a, b in zip(found, right, strict=True)) > _EXACT:
                given = _millimetres(*_size(found)) if found else "không có"
                faults.append(
                    Fault(
                        page.number, f"{label} là {given}, đúng khổ phải là {_millimetres(*_size(right))} và đúng chỗ."
                    )
                )
    return Outcome(tuple(faults), len(faults), f"{decimal(sheet.width, 2)} × {decimal(sheet.height, 2)} mm ± 0,01")


def _page_count(subject: Subject) -> Outcome:
    """H07: as ordered; what is stitched has pages in fours."""
    assert subject.expected is not None
    wanted, found = subject.expected.sheet.pages, len(subject.pages)
    faults = []
    if found != wanted:
        faults.append(Fault(0, f"File có {found} trang, đơn đặt là {wanted} trang.", figure=found, limit=wanted))
    elif found > 2 and found % 4:
        faults.append(Fault(0, f"Bản đóng ghim phải có số trang chia hết cho 4, file có {found} trang.", figure=found))
    return Outcome(tuple(faults), found, wanted)


_SETUP = "Đặt lại khổ trang và xuất lại, không sửa khung bằng tay."

RULES = (
    Rule("X07", "Khung trang (MediaBox, BleedBox, TrimBox)", "error", f"{X4} 6.7", _boxes, _SETUP),
    Rule("G0002", "Không dùng UserUnit", "error", f"{GWG} R0002", _user_unit, _SETUP),
    Rule("G0003", "CropBox bằng MediaBox", "error", f"{GWG} R0003", _crop, _SETUP),
    Rule("G0004", "Mọi trang cùng khổ, không xoay", "warning", f"{GWG} R0004", _same_size, _SETUP),
    Rule("G0005", "Không có trang trống", "warning", f"{GWG} R0005", _empty, "Kiểm tra trang này có đúng là để trống không."),
    Rule("H06", "Khung trang đúng khổ đặt in", "error", HOUSE, _as_ordered, _SETUP, when=expected),
    Rule("H07", "Đúng số trang", "error", HOUSE, _page_count, "Thêm hoặc bớt trang cho đúng đơn đặt; bản đóng ghim tính theo bội số của 4.", when=expected),
)  # fmt: skip
