"""Rules that need pixels: total ink, and whether artwork really reaches the bleed edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.model.sheet import MM
from plugins.preflight.geometry import Box
from plugins.preflight.plates import Plates
from plugins.preflight.report import decimal
from plugins.preflight.rules.rule import GWG, HOUSE, Rule, counted, expected
from plugins.preflight.subject import Fault, Outcome, PageBoxes, Subject

_GWG_LIMIT = 320.0  # %
_ROUNDING = 4 * 100 / 255 / 2  # %: what four plates of 8 bits may be too high by
_INKED = 8  # of 255: lighter is taken for bare paper
_RUN = 2.0  # mm along an edge before it counts
_REACH = 3.0  # mm along the edge within which slanting artwork may come out
_BLEED = 3.0  # mm that any press wants


def _total(subject: Subject, limit: float) -> Outcome:
    faults, most = [], 0.0
    for page, (ink, box) in zip(subject.pages, subject.heaviest, strict=True):
        most = max(most, ink)
        if ink > limit + _ROUNDING:
            what = f"Tổng mực {decimal(ink, 0)} % trong một ô 15 × 15 mm, quá {decimal(limit, 0)} %."
            faults.append(Fault(page.number, what, box, round(ink, 1), limit))
    return Outcome(tuple(faults), round(most, 1), limit)


def _standard_limit(subject: Subject) -> Outcome:
    """G0026."""
    return _total(subject, _GWG_LIMIT)


def _house_limit(subject: Subject) -> Outcome:
    """H08."""
    assert subject.expected is not None
    return _total(subject, subject.expected.ink_limit)


def _measurable(subject: Subject) -> Outcome:
    """P02."""
    pages = [page.number for page, plates in zip(subject.pages, subject.plates, strict=True) if plates.inexact]
    faults = [Fault(number, "Có ảnh hoặc dải màu lạ, tổng mực đo được có thể thấp hơn thật.") for number in pages]
    return counted(faults)


def _bleed_wanted(subject: Subject) -> float:
    return _BLEED if subject.expected is None else subject.expected.sheet.bleed


def _bleeds(subject: Subject) -> Outcome:
    """H01: where ink touches the trim it goes on to the bleed edge, and the bleed is wide enough."""
    wanted, faults = _bleed_wanted(subject), []
    for page, plates in zip(subject.pages, subject.plates, strict=True):
        for edge in _edges(page, plates):
            if not edge.touched:
                continue
            if edge.bleed < wanted - 0.01:
                what = f"Mực sát mép {edge.name} mà lề tràn chỉ {decimal(max(edge.bleed, 0), 2)} mm, cần {decimal(wanted, 1)} mm."
                faults.append(Fault(page.number, what, edge.strip, round(edge.bleed, 3), wanted))
            elif edge.short is not None:
                what = f"Mực sát mép {edge.name} không ra đến hết lề tràn."
                faults.append(Fault(page.number, what, edge.short, None, wanted))
    return Outcome(tuple(faults), len(faults), wanted)


@dataclass(frozen=True)
class _Edge:
    """One edge of a page. bleed: mm of it; touched: whether ink touches the trim; strip: its box in pt; short: the longest
    run whose ink stops before the bleed edge, in pt, or None."""

    name: str
    bleed: float
    touched: bool
    strip: Box
    short: Box | None


def _edges(page: PageBoxes, plates: Plates) -> Iterator[_Edge]:
    """The rows of pixels just inside the trim and just inside the bleed, on four sides."""
    inked = plates.inks.max(axis=0) > _INKED
    trim, area, pixel = page.trimmed, plates.area, plates.pixel
    high, wide = inked.shape
    left, bottom = (round((trim[i] - area[i]) / pixel) for i in (0, 1))
    right, top = (round((area[i] - trim[i]) / pixel) for i in (2, 3))
    rows, columns = slice(max(top, 0), high - max(bottom, 0)), slice(max(left, 0), wide - max(right, 0))
    level, upright = inked[:, columns], inked[rows, :]
    sides = (
        ("trên", 3, level[min(max(top, 0), high - 1)], level[min(1, high - 1)]),
        ("dưới", 1, level[max(high - 1 - max(bottom, 0), 0)], level[max(high - 2, 0)]),
        ("trái", 0, upright[:, min(max(left, 0), wide - 1)], upright[:, min(1, wide - 1)]),
        ("phải", 2, upright[:, max(wide - 1 - max(right, 0), 0)], upright[:, max(wide - 2, 0)]),
    )
    for name, index, inner, outer in sides:
        strip = _strip(trim, page.artwork, index)
        yield _Edge(
            name=name,
            bleed=abs(page.artwork[index] - trim[index]) / MM,
            touched=_longest(inner)[1] * pixel / MM >= _RUN,
            strip=strip,
            short=_short(inner, outer, strip, pixel),
        )


def _short(inner: NDArray[np.bool_], outer: NDArray[np.bool_], strip: Box, pixel: float) -> Box | None:
    bare = inner & ~outer
    start, length = _longest(bare & ~_widened(outer, round(_REACH * MM / pixel)))
    if length * pixel / MM < _RUN:
        return None
    before, after = bare[:start][::-1], bare[start + length :]  # the widening took from both ends
    first = start - (int(before.argmin()) if not before.all() else len(before))
    last = start + length + (int(after.argmin()) if not after.all() else len(after))
    return _part(strip, first, last - first, pixel)


def _strip(trim: Box, area: Box, index: int) -> Box:
    """The bleed along an edge of the page."""
    return (
        (area[0], trim[1], trim[0], trim[3]),
        (trim[0], area[1], trim[2], trim[1]),
        (trim[2], trim[1], area[2], trim[3]),
        (trim[0], trim[3], trim[2], area[3]),
    )[index]


def _part(strip: Box, start: int, length: int, pixel: float) -> Box:
    left, bottom, right, top = strip
    if right - left > top - bottom:
        return (left + start * pixel, bottom, left + (start + length) * pixel, top)
    return (left, top - (start + length) * pixel, right, top - start * pixel)


def _longest(flags: NDArray[np.bool_]) -> tuple[int, int]:
    """Where the longest run of true values begins, and its length."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    if not len(edges):
        return 0, 0
    starts, lengths = edges[::2], edges[1::2] - edges[::2]
    best = int(lengths.argmax())
    return int(starts[best]), int(lengths[best])


def _widened(flags: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    """True wherever a true value is at most `by` places away."""
    window = np.ones(2 * by + 1)
    return np.convolve(flags.astype(np.float64), window)[by : by + len(flags)] > 0.5


_LESS_INK = "Giảm mực: đổi ảnh sang CMYK bằng hồ sơ màu của nhà in, dùng ít mực hơn cho nền."

RULES = (
    Rule("P02", "Đo được mực của mọi phần", "warning", HOUSE, _measurable, "Đổi ảnh và dải màu sang CMYK kiểu thường rồi xuất lại."),
    Rule("G0026", "Tổng mực không quá 320 % (ô 15 × 15 mm)", "warning", f"{GWG} R0026", _standard_limit, _LESS_INK, covered_by=("H08",)),
    Rule("H08", "Tổng mực trong mức của nhà in (%)", "error", HOUSE, _house_limit, _LESS_INK, when=expected),
    Rule("H01", "Nền và ảnh sát mép tràn hết lề (mm)", "error", HOUSE, _bleeds, "Kéo nền hoặc ảnh ra hết lề tràn ở mọi mép mà nó chạm tới."),
)  # fmt: skip
