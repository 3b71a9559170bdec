"""The grid of a bulletin: one table of measures for each format, read by the pagination and by the style sheet.

All heights of the flow are whole lines of the grid, so that lines of neighbouring columns stand level and a page is
filled by counting. Only the cover is measured in mm.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

LINE = 4.2  # mm from baseline to baseline (art direction)
_ROUNDING = 0.05  # mm by which a measured height may pass a line unnoticed


@dataclass(frozen=True)
class HeadStyle:
    """One way to set an article's head. title: columns that the title takes; least, most: lines of the picture (0: no
    picture); above: the picture stands over the title and not beside it; best: lines of the picture as it looks best;
    cost: of not being the first choice."""

    layout: str
    title: int
    least: int = 0
    most: int = 0
    above: bool = False
    best: int = 0
    cost: float = 0.0

    @property
    def picture(self) -> bool:
        return self.most > 0


@dataclass(frozen=True)
class CoverGrid:
    """The cover in mm. top: of picture and contents; bottom: from the trim to the lowest text; lead, contents: columns
    of text of each; least: height of the picture that still carries the page, floor: under which it is none; below: the contents stand below the
    lead, and not beside it and the picture; name: width that the bulletin's name may fill, and its height;
    compact: entries from which the contents are set closer."""

    top: float
    bottom: float
    lead: int
    least: float
    floor: float
    below: bool
    name: float
    name_height: float
    compact: int


@dataclass(frozen=True)
class Grid:
    """Measures of a format: width, height (of the trimmed page), gutter, top, inner and outer margin in mm; columns;
    lines to the page; the ways to set a head; the cover; look: class of the document for the style sheet."""

    look: str
    width: float
    height: float
    columns: int
    gutter: float
    lines: int
    top: float
    inner: float
    outer: float
    heads: tuple[HeadStyle, ...]
    cover: CoverGrid

    @property
    def measure(self) -> float:
        """Width of the type area in mm."""
        return self.width - self.inner - self.outer

    @property
    def column(self) -> float:
        """Width of one column in mm."""
        return (self.measure - (self.columns - 1) * self.gutter) / self.columns

    def span(self, columns: int) -> float:
        """Width in mm of so many columns with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    def css(self) -> str:
        """Custom properties that the style sheet reads."""
        millimetres = {
            "line": LINE,
            "page-width": self.width,
            "page-height": self.height,
            "top": self.top,
            "bottom": self.height - self.top - self.lines * LINE - _ROUNDING,  # a full page must not seem too full
            "inner": self.inner,
            "outer": self.outer,
            "measure": self.measure,
            "column": self.column - _ROUNDING / 10,  # so that columns and gutters are never wider than the measure
            "gutter": self.gutter,
            "type-area": self.lines * LINE,
            "cover-top": self.cover.top,
            "cover-bottom": self.cover.bottom,
            "lead": self.span(self.cover.lead),
        }
        return ":root{" + "".join(f"--{name}:{round(value, 3):g}mm;" for name, value in millimetres.items()) + "}"


def lines_of(millimetres: float) -> int:
    """Lines of the grid that something so high takes."""
    return max(0, ceil((millimetres - _ROUNDING) / LINE))


GRIDS = {  # by name of the format in model/formats.py
    "19 × 27": Grid(
        look="large-page",
        width=190,
        height=270,
        columns=3,
        gutter=5,
        lines=55,
        top=19,
        inner=12,
        outer=14,
        heads=(
            HeadStyle("none", title=3, cost=16),
            HeadStyle("wide", title=2, least=8, most=14, best=8, cost=4),
            HeadStyle("narrow", title=1, least=16, most=30, best=20),
        ),
        cover=CoverGrid(
            top=64, bottom=12, lead=2, least=88, floor=60, below=False, name=164, name_height=18, compact=9
        ),
    ),
    "A5": Grid(
        look="small-page",
        width=148,
        height=210,
        columns=2,
        gutter=4.5,
        lines=41,
        top=17,
        inner=11.5,
        outer=13,
        heads=(
            HeadStyle("none", title=2, cost=12),
            HeadStyle("wide", title=1, least=9, most=14, best=10),
            HeadStyle("above", title=2, least=11, most=23, best=15, above=True, cost=3),
        ),
        cover=CoverGrid(
            top=42, bottom=9, lead=2, least=66, floor=40, below=True, name=123.5, name_height=13, compact=5
        ),
    ),
}
