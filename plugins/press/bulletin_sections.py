"""What a text of a bulletin is made of when it is set: lines for columns, blocks and tables over the whole measure. All
heights in lines of the grid, but for the rows of a table, which are measured in mm."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from plugins.press.bulletin_grid import lines_of


@dataclass(frozen=True)
class Piece:
    """What does not break: a line of text, or a whole block. lines: its height; space: lines of air above it unless it
    begins a column; block: its block's index; begin, end: the block's letters before it and up to its end; opens: a
    column may begin here."""

    lines: int
    space: int
    block: int
    begin: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Columns:
    """Text for columns."""

    pieces: tuple[Piece, ...]

    @cached_property
    def depths(self) -> tuple[int, ...]:
        """Lines before each piece in one endless column, and after the last."""
        return tuple(accumulate((piece.space + piece.lines for piece in self.pieces), initial=0))

    @cached_property
    def openings(self) -> tuple[int, ...]:
        """Indexes at which a column may begin or end."""
        return (*(index for index, piece in enumerate(self.pieces) if piece.opens), len(self.pieces))

    @cached_property
    def most_space(self) -> int:
        """Lines of the largest air above a piece."""
        return max((piece.space for piece in self.pieces), default=0)

    def height(self, start: int, end: int) -> int:
        """Lines of the pieces from start to end, standing in one column."""
        return self.depths[end] - self.depths[start] - self.pieces[start].space if end > start else 0


@dataclass(frozen=True)
class Solid:
    """A block over the whole measure that does not break: a table, the sources. tail: belongs to the columns above."""

    lines: int
    tail: bool = False


@dataclass(frozen=True)
class Table:
    """A table over the whole measure. rows: mm of each; head: mm of heading and header, again: of the header alone, where
    it goes on overleaf; air: mm over and under it."""

    rows: tuple[float, ...]
    head: float
    again: float
    air: float

    def lines(self, start: int, end: int) -> int:
        """Lines of the grid that these rows take with what stands over them."""
        return lines_of(sum(self.rows[start:end]) + (self.again if start else self.head) + self.air)

    def rows_in(self, start: int, lines: int) -> int:
        """The row before which so many lines are full."""
        end = start
        while end < len(self.rows) and self.lines(start, end + 1) <= lines:
            end += 1
        return end


Section = Columns | Solid | Table
