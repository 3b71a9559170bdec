"""Marks of a press sheet as a plan: crop marks, fold ticks, registration marks, colour bar.

The slug has two lanes around the bleed. The inner lane holds what points at the artwork: crop marks and fold ticks. The
outer lane holds what is measured and read: registration marks, colour bar, text. So a fold in the middle of the sheet
never meets the registration mark that stands there too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.imposition.plan import Box, Inks, Line, Patch, Target
from plugins.model.sheet import Sheet

CLEAR = 0.5  # mm between the bleed and the first mark
LENGTH = 5.0  # mm: a crop mark
FURTHEST = 3.0  # mm from the trim at which a crop mark begins, or just outside a larger bleed
OUTER = (6.0, 11.5)  # mm from the bleed: the outer lane
DASH = (1.0, 0.6)  # mm: a fold tick, so that nobody cuts there
TICK = 4.2  # mm: three dashes
CORNER = 2.0  # mm that the outer lane keeps from the line of the trim, where the crop marks are
BESIDE_TARGET = 4.0  # mm from the middle of a registration mark to what stands beside it
PATCH, SMALLEST_PATCH = 5.0, 2.5  # mm: what a densitometer reads, and the least it can

# Solids, then tints: the dot gain of each plate is read as solid against tint.
SOLIDS_AND_TINTS: tuple[Inks, ...] = (
    (1, 0, 0, 0),
    (0, 1, 0, 0),
    (0, 0, 1, 0),
    (0, 0, 0, 1),
    (0.5, 0, 0, 0),
    (0, 0.5, 0, 0),
    (0, 0, 0.5, 0),
)
# Overprints of two and of three inks (trapping), then a grey of three inks beside one of black: they look alike while
# the press is in balance (the grey is that of FOGRA39 for K 50).
OVERPRINTS_AND_GREYS: tuple[Inks, ...] = (
    (0, 1, 1, 0),
    (1, 0, 1, 0),
    (1, 1, 0, 0),
    (1, 1, 1, 0),
    (0.5, 0.4, 0.4, 0),
    (0, 0, 0, 0.5),
)


@dataclass(frozen=True)
class Frame:
    """The boxes of a sheet in mm from the lower left corner of the MediaBox."""

    media: Box
    bleed: Box
    trim: Box

    @classmethod
    def of(cls, sheet: Sheet) -> Frame:
        edge = sheet.bleed + sheet.slug
        trim = Box(edge, edge, edge + sheet.width, edge + sheet.height)
        return cls(trim.grown(edge), trim.grown(sheet.bleed), trim)


def crop_marks(frame: Frame, inks: Inks | None = None) -> Iterator[Line]:
    """Two lines at each corner of the trim, outside the bleed; on all plates, or in the inks given."""
    trim = frame.trim
    bleed = trim.left - frame.bleed.left
    near = max(FURTHEST, bleed + CLEAR)
    for x, across in ((trim.left, -1), (trim.right, 1)):
        for y, up in ((trim.bottom, -1), (trim.top, 1)):
            yield Line((x + across * near, y), (x + across * (near + LENGTH), y), inks=inks)
            yield Line((x, y + up * near), (x, y + up * (near + LENGTH)), inks=inks)


def fold_ticks(frame: Frame, folds: tuple[float, ...], inks: Inks | None = None) -> Iterator[Line]:
    """A dashed tick above and below the sheet at each fold. folds: mm from the left trim edge."""
    for fold in folds:
        x = frame.trim.left + fold
        for y, up in ((frame.bleed.bottom, -1), (frame.bleed.top, 1)):
            yield Line((x, y + up * CLEAR), (x, y + up * (CLEAR + TICK)), DASH, inks)


def registration_marks(frame: Frame) -> Iterator[Target]:
    """One mark in the middle of each side, in the outer lane."""
    x, y = frame.trim.middle
    depth = sum(OUTER) / 2
    half = (OUTER[1] - OUTER[0]) / 2
    for across, up in ((0, -1), (0, 1), (-1, 0), (1, 0)):
        centre_x = x + across * (frame.bleed.width / 2 + depth)
        centre_y = y + up * (frame.bleed.height / 2 + depth)
        yield Target(Box(centre_x, centre_y, centre_x, centre_y).grown(half))


def halves(frame: Frame) -> tuple[tuple[float, float], tuple[float, float]]:
    """Left and right of the registration mark: where the outer lane above and below the sheet may be filled, in mm."""
    middle = frame.trim.middle[0]
    left = (frame.trim.left + CORNER, middle - BESIDE_TARGET)
    right = (middle + BESIDE_TARGET, frame.trim.right - CORNER)
    return left, right


def colour_bar(frame: Frame) -> Iterator[Patch]:
    """Patches on both sides of the upper registration mark; smaller on a narrow sheet, none where none can be read."""
    (left, left_end), (right, _) = halves(frame)
    size = min(PATCH, (left_end - left) / len(SOLIDS_AND_TINTS))
    if size < SMALLEST_PATCH:
        return
    bottom = frame.bleed.top + sum(OUTER) / 2 - size / 2
    begin = left_end - size * len(SOLIDS_AND_TINTS)
    for start, row in ((begin, SOLIDS_AND_TINTS), (right, OVERPRINTS_AND_GREYS)):
        for number, inks in enumerate(row):
            x = start + number * size
            yield Patch(Box(x, bottom, x + size, bottom + size), inks)
