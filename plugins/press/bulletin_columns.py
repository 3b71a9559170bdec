"""Sets running text in columns by counting lines: where each column ends, how high balanced columns are, what goes
over to the next page. Pure arithmetic on pieces that were measured once; the layout engine only draws the result.

Rules of the trade: no first line of a paragraph alone at a column's foot and no last line alone at its head, a heading
with two lines of its text at least, columns of one portion as level as they come.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf

from plugins.press.bulletin_sections import Columns, Section, Solid, Table

LEAST = 7  # lines of columns that may stand under a head, or above the rest on the next page
GOOD = 14  # lines of columns from which a remainder looks like part of a page and not like a left-over
_LEAST_ROWS = 2  # of a table that may stand on a page
_MOST_PAGES = 24  # that one text may run over
_BREAK, _TURN = 14.0, 12.0  # cost of an article that runs over a page's end, and of one that goes on overleaf
FORWARD, BACK = 1, 2  # lines of "Xem tiếp trang …" and of "Tiếp theo từ trang …" with air


@dataclass(frozen=True)
class Portion:
    """What of a section stands on one page. page: 0 where the text begins; top: lines from the beginning, or from the
    page's top; ends: bounds of the columns in pieces, of a table in rows; forward: 'Xem tiếp' closes the last
    column, or stands alone where a block did not fit."""

    section: int
    page: int
    top: int
    lines: int
    ends: tuple[int, ...] = ()
    forward: bool = False


@dataclass(frozen=True)
class Flowed:
    """A text set over its pages. page: on which it ends; end: lines from the beginning, or from that page's top."""

    portions: tuple[Portion, ...]
    page: int
    end: int
    cost: float

    @cached_property
    def begins(self) -> bool:
        """Whether it begins where it was asked to, and leaves no head without its text."""
        return all(portion.page == 0 for portion in self.portions[:1])


def fill(text: Columns, start: int, heights: Sequence[int]) -> tuple[int, ...]:
    """Bounds of columns of these heights, each as full as the rules allow; it may end before the text does."""
    ends = [start]
    for height in heights:
        begin = ends[-1]
        if begin == len(text.pieces):
            break
        limit = text.depths[begin] + text.pieces[begin].space + height
        last = bisect_right(text.depths, limit) - 1
        end = text.openings[bisect_right(text.openings, last) - 1] if last >= text.openings[0] else begin
        ends.append(max(begin, end))
    return tuple(ends)


def balance(text: Columns, start: int, columns: int) -> tuple[int, tuple[int, ...]]:
    """The least height in lines at which the rest of a text stands in so many columns, and their bounds."""
    whole = text.height(start, len(text.pieces)) - (columns - 1) * text.most_space  # columns begin without air
    height = max(1, -(-whole // columns))
    while True:
        ends = fill(text, start, [height] * columns)
        if ends[-1] == len(text.pieces):
            return height, ends
        height += 1


@dataclass
class _Setter:
    """Sets one text after the other; knows how much of the page is left."""

    columns: int
    page_lines: int
    left: int
    turning: bool  # the next page is overleaf, so that readers are told where to look
    top: int = 0
    page: int = 0
    cost: float = 0.0

    def turn(self) -> None:
        """Goes on to the next page."""
        self.page += 1
        self.cost += _BREAK + (_TURN if self.turning else 0.0)
        self.top = BACK if self.turning else 0
        self.left = self.page_lines - self.top
        self.turning = not self.turning

    def take(self, lines: int) -> None:
        """Uses up lines of the page."""
        self.top += lines
        self.left -= lines

    def solid(self, index: int, block: Solid, ends: tuple[int, ...] = ()) -> list[Portion]:
        told = []
        if block.lines > self.left:
            if self.turning and self.left and self.top:
                told.append(Portion(index, self.page, self.top, FORWARD, forward=True))
            self.cost += self.left**2 / 3
            self.turn()
        portion = Portion(index, self.page, self.top, block.lines, ends)
        self.take(block.lines)
        return [*told, portion]

    def table(self, index: int, table: Table) -> list[Portion]:
        """A table in one piece if it goes on a page at all; a longer one row by row."""
        whole = table.lines(0, len(table.rows))
        if whole <= self.page_lines - BACK:
            return self.solid(index, Solid(whole), (0, len(table.rows)))
        portions, start = [], 0
        for _ in range(_MOST_PAGES):
            end = table.rows_in(start, self.left)
            if end == len(table.rows) or end - start >= _LEAST_ROWS:
                lines = table.lines(start, end)
                portions.append(Portion(index, self.page, self.top, lines, (start, end)))
                self.take(lines)
                start = end
                if end == len(table.rows):
                    return portions
            self.turn()
        self.cost = inf  # a row is higher than a page
        return portions

    def text(self, index: int, text: Columns, tail: int) -> list[Portion]:
        """All of a text; tail: lines that have to stand under its end."""
        portions, start = [], 0
        for _ in range(_MOST_PAGES):
            height, ends = balance(text, start, self.columns)
            if height + tail <= self.left:
                portions.append(Portion(index, self.page, self.top, height, ends))
                self.cost += _raggedness(text, ends, height) + (_short(height) if self.page and start else 0.0)
                self.take(height)
                return portions
            ends = self._part(text, start, height, tail)
            if ends:
                portions.append(Portion(index, self.page, self.top, self.left, ends, self.turning))
                self.cost += _short(self.left) + _raggedness(text, ends, self.left) * 2
                start = ends[-1]
            else:
                self.cost += self.left**2 / 3
            self.turn()
        self.cost = inf  # something in it is higher than a page
        return portions

    def _part(self, text: Columns, start: int, height: int, tail: int) -> tuple[int, ...]:
        """Bounds of what stands on this page and goes on overleaf; none if it is too little."""
        room = min(self.left, height - LEAST if height <= self.left else self.left)
        if room < LEAST:
            return ()
        last = room - (FORWARD if self.turning and room == self.left else 0)
        ends = fill(text, start, [room] * (self.columns - 1) + [last])
        return ends if len(ends) == self.columns + 1 and all(b > a for a, b in pairwise(ends)) else ()


def flow(sections: Sequence[Section], columns: int, page_lines: int, left: int, turning: bool) -> Flowed:
    """Sets sections where `left` lines of a page are free; turning: the page after it is overleaf."""
    setter = _Setter(columns, page_lines, left, turning)
    portions: list[Portion] = []
    for index, section in enumerate(sections):
        if isinstance(section, Solid):
            portions += setter.solid(index, section)
        elif isinstance(section, Table):
            portions += setter.table(index, section)
        else:
            follower = sections[index + 1] if index + 1 < len(sections) else None
            tail = follower.lines if isinstance(follower, Solid) and follower.tail else 0
            portions += setter.text(index, section, tail)
    return Flowed(tuple(portions), setter.page, setter.top, setter.cost)


def _raggedness(text: Columns, ends: Sequence[int], height: int) -> float:
    """Cost of columns that end above the others."""
    gaps = [height - text.height(a, b) for a, b in pairwise(ends)]
    return sum(gap * gap for gap in gaps[:-1]) * 0.6 + 0.15 * gaps[-1] ** 2


def _short(lines: int) -> float:
    return max(0, GOOD - lines) ** 2 / 3
