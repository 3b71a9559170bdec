"""Rules of the house about marks around the artwork: crop, registration and fold marks, and that they stay outside."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.sheet import MM
from plugins.preflight.content.painted import Painted
from plugins.preflight.geometry import Box, holds, meet, overlaps
from plugins.preflight.report import decimal
from plugins.preflight.rules.black import is_line
from plugins.preflight.rules.rule import HOUSE, Rule, counted
from plugins.preflight.subject import Fault, Outcome, PageBoxes, Subject

_TOLERANCE = 0.05 * MM  # pt
_MARK = 1.0  # pt: no mark is drawn broader
_ALL_PLATES = (1.0, 1.0, 1.0, 1.0)
_SIDES = ("trái", "dưới", "phải", "trên")


def _in_all_plates(painted: Painted) -> bool:
    return painted.inks == _ALL_PLATES


def _marks(subject: Subject) -> Iterator[Painted]:
    """What is painted outside the artwork, or reaches there, as far as it is lines or in every plate."""
    for painted in subject.visible:
        outside = not holds(subject.page(painted.page).artwork, painted.visible)
        if painted.kind in ("stroke", "fill") and outside:
            yield painted


def _outside(subject: Subject) -> Outcome:
    """H11: no mark in the bleed box: nothing in every plate, no line that comes in from the slug."""
    faults = []
    for painted in subject.visible:
        page = subject.page(painted.page)
        if page.bleed is None or not overlaps(painted.visible, page.bleed):
            continue
        in_trim = overlaps(painted.visible, page.trimmed)
        from_slug = is_line(painted) and painted.width < _MARK and not holds(page.bleed, painted.visible, MM)
        if (_is_registration(painted) and not in_trim) or from_slug:
            faults.append(Fault(painted.page, "Dấu in lọt vào vùng tràn lề.", meet(painted.visible, page.bleed)))
    return counted(faults)


def _is_registration(painted: Painted) -> bool:
    return painted.colour is not None and painted.colour.space.colorants == ("All",)


def _upright(painted: Painted) -> bool:
    box = painted.box
    return box[3] - box[1] > 2 * (box[2] - box[0])


def _level(painted: Painted) -> bool:
    box = painted.box
    return box[2] - box[0] > 2 * (box[3] - box[1])


def _compact(painted: Painted) -> bool:
    return not _upright(painted) and not _level(painted)


def _middle(box: Box) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _crop_marks(marks: list[Painted], page: PageBoxes) -> Iterator[str]:
    """Each corner has a mark for both of its edges, outside the bleed."""
    left, bottom, right, top = page.trimmed
    corners = (
        (left, bottom, "dưới trái"),
        (right, bottom, "dưới phải"),
        (left, top, "trên trái"),
        (right, top, "trên phải"),
    )
    for x, y, label in corners:
        near = [mark for mark in marks if _beyond(mark, page, x, y)]
        if not any(_upright(mark) and abs(_middle(mark.box)[0] - x) <= _TOLERANCE for mark in near):
            yield f"Thiếu dấu cắt đứng ở góc {label}, hoặc dấu lệch khỏi khung cắt."
        if not any(_level(mark) and abs(_middle(mark.box)[1] - y) <= _TOLERANCE for mark in near):
            yield f"Thiếu dấu cắt ngang ở góc {label}, hoặc dấu lệch khỏi khung cắt."


def _beyond(mark: Painted, page: PageBoxes, x: float, y: float) -> bool:
    """Whether a mark stands outside the bleed and nearer to this corner than to another."""
    centre, (cx, cy) = _middle(page.trimmed), _middle(mark.box)
    return (
        not overlaps(mark.visible, page.artwork)
        and (cx > centre[0]) == (x > centre[0])
        and (cy > centre[1]) == (y > centre[1])
    )


def _registration_marks(marks: list[Painted], page: PageBoxes) -> Iterator[str]:
    """On each side a cross or a circle in every plate, whether as All or as four full inks."""
    area = page.artwork
    inks = [mark.box for mark in marks if mark.kind == "stroke" and _in_all_plates(mark) and _compact(mark)]
    present = (
        any(box[2] <= area[0] + _TOLERANCE for box in inks),
        any(box[3] <= area[1] + _TOLERANCE for box in inks),
        any(box[0] >= area[2] - _TOLERANCE for box in inks),
        any(box[1] >= area[3] - _TOLERANCE for box in inks),
    )
    for side, there in zip(_SIDES, present, strict=True):
        if not there:
            yield f"Thiếu dấu chồng màu (đủ bốn bản kẽm) ở mép {side}."


def _complete(subject: Subject) -> Outcome:
    """H12."""
    marks = list(_marks(subject))
    faults = []
    for page in subject.pages:
        here = [mark for mark in marks if mark.page == page.number]
        faults += [Fault(page.number, what) for what in (*_crop_marks(here, page), *_registration_marks(here, page))]
    return counted(faults)


def _with_slug(subject: Subject) -> bool:
    return subject.expected is not None and subject.expected.sheet.slug > 0


def _fold_ticks(subject: Subject) -> Outcome:
    """H13: for each fold a tick above and below the artwork."""
    assert subject.expected is not None
    marks = [mark for mark in _marks(subject) if _upright(mark)]
    faults, furthest = [], 0.0
    for page in subject.pages:
        for fold in subject.expected.sheet.folds_of(page.number - 1):
            x = page.trimmed[0] + fold * MM
            for side, at_top in (("trên", True), ("dưới", False)):
                ticks = [m for m in marks if m.page == page.number and _at(m, page, at_top)]
                off = min((abs(_middle(tick.box)[0] - x) for tick in ticks), default=1e9)
                if off > _TOLERANCE:
                    what = f"Thiếu dấu gấp ở mép {side}, cách mép cắt trái {decimal(fold, 2)} mm, hoặc dấu lệch."
                    faults.append(Fault(page.number, what))
                else:
                    furthest = max(furthest, off / MM)
    return Outcome(tuple(faults), round(furthest, 4), 0.05)


def _at(mark: Painted, page: PageBoxes, at_top: bool) -> bool:
    area = page.artwork
    return mark.box[1] >= area[3] - _TOLERANCE if at_top else mark.box[3] <= area[1] + _TOLERANCE


def _with_folds(subject: Subject) -> bool:
    return _with_slug(subject) and subject.expected is not None and any(subject.expected.sheet.folds)


_REDRAW = "Xuất lại file; dấu in do chương trình đặt, không vẽ tay."

RULES = (
    Rule("H11", "Dấu in nằm ngoài vùng tràn lề", "error", HOUSE, _outside, _REDRAW, covered_by=("H06", "X07")),
    Rule("H12", "Đủ dấu cắt và dấu chồng màu", "error", HOUSE, _complete, _REDRAW, when=_with_slug, covered_by=("H06", "X07")),
    Rule("H13", "Dấu gấp đúng chỗ (mm)", "error", HOUSE, _fold_ticks, _REDRAW, when=_with_folds, covered_by=("H06", "X07")),
)  # fmt: skip
