"""How the pages of a saddle-stitched booklet lie on the sheets of an office printer. Pure: numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.imposition.marks import CORNER, Frame, crop_marks, fold_ticks
from plugins.imposition.plan import BLACK, Box, Mark, Text
from plugins.model.sheet import MM, Sheet

PAPERS = ((297.0, 210.0), (420.0, 297.0), (594.0, 420.0))  # mm, landscape: A4, A3, A2
BULK = {"Couché": 0.8, "Fort": 1.25, "Bristol": 1.3}  # cm³/g, by the first word of the paper's name: mills' data sheets
USUAL_BULK = BULK["Couché"]
FRONT, BACK = "mặt trước", "mặt sau"
ADVICE = "in hai mặt, lật theo cạnh ngắn, cỡ 100 %"
LABEL_SIZE = 6.0  # pt
_LABEL = (1.0, 4.0)  # mm from the bleed: further out an office printer does not print


@dataclass(frozen=True)
class Spread:
    """One side of a sheet. sheet: from 0, the outermost; left, right: page numbers from 1."""

    sheet: int
    side: str
    left: int
    right: int


def spreads(pages: int) -> tuple[Spread, ...]:
    """Every side in the order of printing: front and back of the outermost sheet first (print.md section 7). Raises
    ValueError unless `pages` is a multiple of 4."""
    if pages < 4 or pages % 4:
        raise ValueError(f"a stitched booklet has a multiple of 4 pages, not {pages}")
    return tuple(side for sheet in range(pages // 4) for side in _sides(sheet, pages))


def _sides(sheet: int, pages: int) -> Iterator[Spread]:
    first = 2 * sheet + 1
    yield Spread(sheet, FRONT, pages - first + 1, first)
    yield Spread(sheet, BACK, first + 1, pages - first)


def caliper_of(weight: int, paper: str = "Couché") -> float:
    """Thickness of one leaf in mm. weight: g/m²; paper: as a format or an editor names it; uncoated paper ('Fort') is
    bulkier than coated. 115 g coated: 0.092 mm, 150 g: 0.12 mm, 80 g uncoated: 0.1 mm."""
    kind = paper.split(" ", maxsplit=1)[0]
    return round(weight * BULK.get(kind, USUAL_BULK) / 1000, 4)


def creep(sheet: int, caliper: float) -> float:
    """How far the pages of a sheet move towards the spine, in mm: once its paper's thickness for each sheet around it,
    because the fold of an inner sheet lies so much further from the spine of the outermost one."""
    return sheet * caliper


def frame_of(sheet: Sheet) -> Frame:
    """The boxes of a spread on the smallest paper that holds it, in the middle; the bleed as far as there is paper.

    Raises ValueError if no paper holds two pages beside each other.
    """
    width, height = 2 * sheet.width, sheet.height
    paper = next(((across, up) for across, up in PAPERS if width <= across and height <= up), None)
    if paper is None:
        raise ValueError(f"no office paper holds a spread of {width:g} × {height:g} mm")
    left, bottom = (paper[0] - width) / 2, (paper[1] - height) / 2
    trim = Box(left, bottom, left + width, bottom + height)
    around = trim.grown(sheet.bleed)
    media = Box(0, 0, *paper)
    bleed = Box(max(0, around.left), max(0, around.bottom), min(paper[0], around.right), min(paper[1], around.top))
    return Frame(media, bleed, trim)


def windows(frame: Frame) -> tuple[Box, Box]:
    """Where the left and the right page may print: up to the spine, and to the bleed on the other three sides."""
    spine, bleed = frame.trim.middle[0], frame.bleed
    left = Box(bleed.left, bleed.bottom, spine, bleed.top)
    return left, Box(spine, bleed.bottom, bleed.right, bleed.top)


def origins(frame: Frame, shift: float) -> tuple[float, float]:
    """x of the left trim edge of the left and of the right page in mm, both moved towards the spine by `shift`."""
    return frame.trim.left + shift, frame.trim.middle[0] - shift


def marks_of(frame: Frame, spread: Spread, sheets: int) -> tuple[Mark, ...]:
    """Crop marks, a tick at the spine and the sheet's number, as far as there is paper. sheets: how many in all."""
    end = frame.trim.middle[0] - CORNER
    bottom = frame.bleed.bottom
    label = Text(
        Box(frame.trim.left + CORNER, bottom - _LABEL[1], end, bottom - _LABEL[0]),
        f"Tờ {spread.sheet + 1} / {sheets} · {spread.side} · {ADVICE}",
        LABEL_SIZE,
    )
    spine = frame.trim.middle[0] - frame.trim.left
    candidates: tuple[Mark, ...] = (*crop_marks(frame, BLACK), *fold_ticks(frame, (spine,), BLACK), label)
    return tuple(mark for mark in candidates if frame.media.holds(mark.box))


def in_points(box: Box) -> tuple[float, float, float, float]:
    """A box as PDF has it."""
    edges = tuple(round(edge * MM, 4) for edge in (box.left, box.bottom, box.right, box.top))
    return edges[0], edges[1], edges[2], edges[3]
