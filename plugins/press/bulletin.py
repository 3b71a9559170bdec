"""Paginates a bulletin: which head each article gets and what starts on a new page, so that the issue fills its pages.

Counting whole lines of the grid. Articles flow one after the other over the pages, in columns that break where the page
ends; the heights of their pictures are the play by which the last page comes out full. Found by trying them all, best
first (dynamic programming over articles and the line reached), with every text really set in its columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from plugins.press.bulletin_columns import LEAST, Flowed, flow
from plugins.press.bulletin_sections import Columns, Section, Table

GAP = 3  # lines between articles: air, the rule, the field's name
WASTE = 31  # lines that may stay empty at the foot of a page before a plan counts as failed
_SLACK = 2  # lines above what closes the issue that nobody misses


@dataclass(frozen=True, eq=False)
class Text:
    """What an article says, in the order of its sections."""

    sections: tuple[Section, ...] = ()

    def least(self, columns: int) -> float:
        """Lines of page that it takes if it is set level."""
        return sum(_lines(part, columns) for part in self.sections)


@dataclass(frozen=True)
class Way:
    """One way to set an item. layout: class for the template; head: lines of title and picture; lines: of all that
    stands above the text; text: what flows under it; cost: of its looks; picture: lines of a picture over the title."""

    layout: str
    head: int
    lines: int
    text: Text
    cost: float = 0.0
    picture: int = 0


@dataclass(frozen=True)
class Item:
    """Something that takes its place in the flow. ways: to set it; whole: it takes a page of its own."""

    key: str
    ways: tuple[Way, ...]
    whole: bool = False


@dataclass(frozen=True)
class Frame:
    """The pages to be filled. columns, lines: of a page; pages: of the flow, which begins on page 2 of the issue;
    closing: lines of what closes the last page; waste: lines that may stay empty at the foot of any page."""

    columns: int
    lines: int
    pages: int
    closing: int
    waste: int = WASTE


@dataclass(frozen=True)
class Placed:
    """Where an item stands. page: from 0 within the flow; top: line of the page; flowed: its text, from under its head."""

    item: Item
    way: Way
    page: int
    top: int
    flowed: Flowed

    @property
    def end(self) -> tuple[int, int]:
        """Page and line on which it ends."""
        lines = self.flowed.end + (0 if self.flowed.page else self.top + self.way.lines)
        return self.page + self.flowed.page, lines


@dataclass(frozen=True)
class Plan:
    """A full pagination. slack: lines left on the last page, above what closes it; cost: lower is better."""

    placed: tuple[Placed, ...]
    pages: int
    slack: int
    cost: float


@dataclass(frozen=True)
class _State:
    """After some items. depth: lines from the first page's top, pages laid end to end; before: the state that the last
    item was added to."""

    depth: int
    cost: float
    last: Placed | None = None
    before: _State | None = None

    def placed(self) -> tuple[Placed, ...]:
        """All items in order."""
        found, state = [], self
        while state.last and state.before:
            found.append(state.last)
            state = state.before
        return tuple(reversed(found))


@dataclass(frozen=True)
class Setter:
    """Remembers how each text came out on each room, since plans try the same again and again."""

    columns: int
    lines: int
    _known: dict[tuple[Text, int, bool], Flowed] = field(default_factory=dict)

    def flow(self, text: Text, left: int, recto: bool) -> Flowed:
        """A text set where so many lines are left; recto: on a right-hand page, so that it goes on overleaf."""
        key = (text, left, recto)
        if key not in self._known:
            self._known[key] = flow(text.sections, self.columns, self.lines, left, recto)
        return self._known[key]


def _lines(section: Section, columns: int) -> float:
    if isinstance(section, Columns):
        return section.depths[-1] / columns
    return section.lines(0, len(section.rows)) if isinstance(section, Table) else section.lines


_WHOLE = Flowed((), 0, 0, 0.0)


def paginate(items: Sequence[Item], frame: Frame, setter: Setter | None = None) -> Plan | None:
    """The best plan that fills the frame; None if there is none."""
    setter = setter or Setter(frame.columns, frame.lines)
    room = frame.pages * frame.lines - frame.closing
    after = [sum(least_lines(item, frame) for item in items[number + 1 :]) for number in range(len(items))]
    states = [_State(0, 0.0)]
    for item, rest in zip(items, after, strict=True):
        states = _cheapest(states, item, frame, setter, room - rest)
    finished = [plan for state in states if (plan := _finish(state, frame))]
    return min(finished, key=lambda plan: plan.cost, default=None)


def least_pages(items: Sequence[Item], frame: Frame) -> float:
    """Pages that the flow takes at the least, with the smallest pictures: for saying what is wrong."""
    return (sum(least_lines(item, frame) + GAP for item in items) + frame.closing) / frame.lines


def most_pages(items: Sequence[Item], frame: Frame) -> float:
    """Pages that the flow takes at the most, with the largest pictures."""
    lines = [frame.lines if item.whole else max(_needs(way, frame) for way in item.ways) + GAP for item in items]
    return (sum(lines) + frame.closing) / frame.lines


def _needs(way: Way, frame: Frame) -> float:
    return way.lines + way.text.least(frame.columns)


def least_lines(item: Item, frame: Frame) -> float:
    """Lines that an item takes with its smallest picture."""
    return frame.lines if item.whole else min(_needs(way, frame) for way in item.ways)


_Step = tuple[int, float, Way, int, int, Flowed]  # depth reached and cost; the way, its page and line, its text


def _cheapest(states: Sequence[_State], item: Item, frame: Frame, setter: Setter, deepest: float) -> list[_State]:
    """After one item more: for each depth the cheapest state."""
    best: dict[int, tuple[_State, _Step]] = {}
    for state in states:
        for step in _steps(state, item, frame, setter):
            known = best.get(step[0])
            if step[0] <= deepest and (known is None or step[1] < known[1][1]):
                best[step[0]] = state, step
    return [
        _State(depth, cost, Placed(item, way, page, top, flowed), before)
        for before, (depth, cost, way, page, top, flowed) in best.values()
    ]


def _steps(state: _State, item: Item, frame: Frame, setter: Setter) -> Iterator[_Step]:
    """All ways to add one item to a state: with each head, where it stands or on the next page."""
    page, top = divmod(state.depth, frame.lines)
    left = frame.lines - top
    waste = left if top else 0
    if item.whole:
        if waste <= frame.waste:
            start = page + (1 if top else 0)
            yield (start + 1) * frame.lines, state.cost + _empty(waste), item.ways[0], start, 0, _WHOLE
        return
    places = [(page, top + GAP if top else 0, state.cost)]
    if top and waste <= frame.waste:
        places.append((page + 1, 0, state.cost + _empty(waste)))
    for number, line, cost in places:
        for way in item.ways:
            under = frame.lines - line - way.lines
            if under < (LEAST if way.text.sections else 0):
                continue
            flowed = setter.flow(way.text, under, number % 2 == 1)
            if flowed.cost < inf and flowed.begins:
                end = flowed.end + (0 if flowed.page else line + way.lines)
                depth = (number + flowed.page) * frame.lines + end
                yield depth, cost + way.cost + flowed.cost, way, number, line, flowed


def _empty(lines: int) -> float:
    """Cost of lines that stay empty."""
    return 0.6 * lines * lines + 2.0 * lines


def _finish(state: _State, frame: Frame) -> Plan | None:
    slack = frame.pages * frame.lines - state.depth - frame.closing - GAP
    if not 0 <= slack < frame.lines - frame.closing:
        return None
    excess = max(0, slack - _SLACK)
    return None if excess > frame.waste else Plan(state.placed(), frame.pages, slack, state.cost + _empty(excess))
