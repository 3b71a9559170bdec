"""Paginates a bulletin: which head each article gets and what starts on a new page, so that the issue fills its pages.

Counting whole lines of the grid. Articles flow one after the other over the pages, in columns that break where the page
ends; the heights of their pictures are the play by which the last page comes out full. Found by trying them all, best
first (dynamic programming over articles and the line reached), with every text really set in its columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf

from plugins.press.bulletin_columns import LEAST, Columns, Flowed, Section, flow

GAP = 3  # lines between articles: air, the rule, the field's name
WASTE = 31  # lines that may stay empty at the foot of a page before a plan counts as failed
_BEAM = 120  # states kept after each article
_SLACK = 2  # lines above what closes the issue that nobody misses


@dataclass(frozen=True, eq=False)
class Text:
    """What an article says, in the order of its sections."""

    sections: tuple[Section, ...] = ()

    def least(self, columns: int) -> float:
        """Lines of page that it takes if it is set level."""
        return sum(part.depths[-1] / columns if isinstance(part, Columns) else part.lines for part in self.sections)


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


_WHOLE = Flowed((), 0, 0, 0.0)


def paginate(items: Sequence[Item], frame: Frame, setter: Setter | None = None) -> Plan | None:
    """The best plan that fills the frame; None if there is none."""
    setter = setter or Setter(frame.columns, frame.lines)
    room = frame.pages * frame.lines
    weights = [least_lines(item, frame) for item in items]
    total, read, states = sum(weights), 0.0, [_State(0, 0.0)]
    if total + frame.closing > room:
        return None
    for item, weight in zip(items, weights, strict=True):
        read += weight
        goal = (room - frame.closing) * read / total  # where an issue would be by now that fills its pages evenly
        states = _best((new for state in states for new in _extend(state, item, frame, setter)), room, goal)
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


def _best(states: Iterable[_State], room: int, goal: float) -> list[_State]:
    """For each depth the cheapest state; of these the cheapest near the depth that is the goal."""
    by_depth: dict[int, _State] = {}
    for state in states:
        known = by_depth.get(state.depth)
        if state.depth <= room and (known is None or state.cost < known.cost):
            by_depth[state.depth] = state
    return sorted(by_depth.values(), key=lambda state: state.cost + abs(state.depth - goal))[:_BEAM]


def _extend(state: _State, item: Item, frame: Frame, setter: Setter) -> Iterable[_State]:
    """All ways to add one item to a state: with each head, where it stands or on the next page."""
    page, top = divmod(state.depth, frame.lines)
    left = frame.lines - top
    if item.whole:
        if not top or left <= frame.waste:
            yield _whole(state, item, page + (1 if top else 0), left if top else 0, frame)
        return
    for way in item.ways:
        start, least = top + GAP if top else 0, LEAST if way.text.sections else 0
        under = frame.lines - start - way.lines
        if under >= least:
            yield from _placed(
                state, Placed(item, way, page, start, setter.flow(way.text, under, page % 2 == 1)), frame
            )
        if top and left <= frame.waste and frame.lines - way.lines >= least:
            flowed = setter.flow(way.text, frame.lines - way.lines, page % 2 == 0)
            yield from _placed(state, Placed(item, way, page + 1, 0, flowed), frame, left)


def _whole(state: _State, item: Item, page: int, waste: int, frame: Frame) -> _State:
    placed = Placed(item, item.ways[0], page, 0, _WHOLE)
    return _State((page + 1) * frame.lines, state.cost + _empty(waste), placed, state)


def _placed(state: _State, placed: Placed, frame: Frame, waste: int = 0) -> Iterable[_State]:
    cost = state.cost + placed.way.cost + placed.flowed.cost + _empty(waste)
    if cost < inf and all(portion.page == 0 for portion in placed.flowed.portions[:1]):  # no head without text
        page, line = placed.end
        yield _State(page * frame.lines + line, cost, placed, state)


def _empty(lines: int) -> float:
    """Cost of lines that stay empty."""
    return 0.6 * lines * lines + 2.0 * lines


def _finish(state: _State, frame: Frame) -> Plan | None:
    slack = frame.pages * frame.lines - state.depth - frame.closing - GAP
    if not 0 <= slack < frame.lines - frame.closing:
        return None
    excess = max(0, slack - _SLACK)
    return None if excess > frame.waste else Plan(state.placed(), frame.pages, slack, state.cost + _empty(excess))
