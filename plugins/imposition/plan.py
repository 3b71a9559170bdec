"""What is to be drawn around the artwork, as values: boxes and marks in mm from the lower left corner of the MediaBox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Inks: TypeAlias = tuple[float, float, float, float]  # cyan, magenta, yellow, black, each 0 to 1
BLACK: Inks = (0, 0, 0, 1)
HAIRLINE = 0.25  # pt: the thinnest line that every press holds (GWG 2022 R0018)
_ROUNDING = 1e-6  # mm: two boxes that meet share an edge, they do not overlap


@dataclass(frozen=True)
class Box:
    """A rectangle in mm."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def grown(self, by: float) -> Box:
        """The box with every edge moved outwards, in mm."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right - _ROUNDING
            and other.left < self.right - _ROUNDING
            and self.bottom < other.top - _ROUNDING
            and other.bottom < self.top - _ROUNDING
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly in this one."""
        return (
            self.left <= other.left + _ROUNDING
            and self.bottom <= other.bottom + _ROUNDING
            and other.right <= self.right + _ROUNDING
            and other.top <= self.top + _ROUNDING
        )


@dataclass(frozen=True)
class Line:
    """A straight hairline. start, end: x, y in mm; dash: lengths of dash and gap in mm; inks: None for all plates."""

    start: tuple[float, float]
    end: tuple[float, float]
    dash: tuple[float, ...] = ()
    inks: Inks | None = None

    @property
    def box(self) -> Box:
        left, right = sorted((self.start[0], self.end[0]))
        bottom, top = sorted((self.start[1], self.end[1]))
        return Box(left, bottom, right, top).grown(0.05)  # half of 0.25 pt is 0.044 mm


@dataclass(frozen=True)
class Target:
    """A registration mark on all plates: a circle with a cross. box: what the cross spans."""

    box: Box


@dataclass(frozen=True)
class Patch:
    """A field of the colour bar."""

    box: Box
    inks: Inks


@dataclass(frozen=True)
class Text:
    """One line of text. box: what it may fill; size: pt; upright: False for a line that runs from bottom to top."""

    box: Box
    text: str
    size: float
    inks: Inks = BLACK
    upright: bool = True


Mark: TypeAlias = Line | Target | Patch | Text
