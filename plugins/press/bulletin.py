"""Paginates a bulletin: which picture stands how high, what starts on a new page, so that the issue fills its pages.

Pure arithmetic on measured heights in mm. Articles flow one after the other over the pages, their text in columns
that break where the page ends; the heights of their pictures are the play by which the last page comes out full.
Found by trying them all, best first (dynamic programming over articles and depth reached).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

PAGE = 231.0  # mm of type area: 55 lines of 4.2 mm
GAP = 8.4  # mm between articles: two lines
LEAST_COLUMNS = 29.4  # mm of columns that may stand under a head or over an article's end: seven lines
GOOD_COLUMNS = 67.2  # mm of columns from which a remainder looks like part of a page and not like a left-over
BREAK_LOSS = 5.5  # mm: columns that break at a page's end are not as even as those that were measured whole
BRIM, BRIM_COST = 4.2, 8.0  # mm left on a page that is too full to be sure of it
BEAM = 200  # states kept after each article
WASTE = 130.0  # mm that may stay empty at the foot of a page before a plan counts as failed


@dataclass(frozen=True)
class Head:
    """One way to set an article's head. layout: class for the template; height: mm of all that stands above the
    columns; block: mm of title and picture alone."""

    layout: str
    height: float
    block: float
    cost: float = 0.0


@dataclass(frozen=True)
class Item:
    """Something that takes its place in the flow. heads: ways to begin it; body: mm of its columns (breakable);
    whole: it takes a page of its own."""

    key: str
    heads: tuple[Head, ...]
    body: float
    whole: bool = False


@dataclass(frozen=True)
class Placed:
    """Where an item begins: page counts from 1 within the flow; break_before: it is made to start a page."""

    item: Item
    head: Head
    page: int
    top: float
    break_before: bool


@dataclass(frozen=True)
class Plan:
    """A full pagination. slack: mm left on the last page, above what closes it; cost: lower is better."""

    placed: tuple[Placed, ...]
    pages: int
    slack: float
    cost: float


@dataclass(frozen=True)
class _State:
    """After some items. depth: reached, in mm from the first page's top, pages laid end to end; last: the item
    placed last; before: the state that it was added to."""

    depth: float
    cost: float
    last: Placed | None = None
    before: _State | None = None

    def placed(self) -> tuple[Placed, ...]:
        """All items in order."""
        earlier = self.before.placed() if self.before else ()
        return (*earlier, self.last) if self.last else earlier


def heads(none: float, wide: float, narrow: float, extra: float = 0.0, picture: bool = True) -> tuple[Head, ...]:
    """The ways to begin an article whose title block is so many mm high over three, two or one column;
    extra: mm of what follows the title block in any case. The larger pictures stand beside a narrow title."""
    if not picture:
        return (Head("none", none + extra, none),)
    beside_wide = [Head("wide", b + extra, b, 6.0) for b in _steps(max(wide, 46.0), 66.0)]
    beside_narrow = [Head("narrow", b + extra, b, abs(b - 84) / 7) for b in _steps(max(narrow, 70.0), 122.0)]
    return (Head("none", none + extra, none, 16.0), *beside_wide, *beside_narrow)


def _steps(low: float, high: float) -> list[float]:
    """From low to high, line by line; low itself if it lies above."""
    return [low + step * 4.2 for step in range(max(1, int((high - low) / 4.2) + 1))]


def paginate(items: Sequence[Item], pages: int, closing: float, waste: float = WASTE) -> Plan | None:
    """The best plan that ends on page `pages` with room for `closing` mm at its foot and leaves at most `waste` mm of
    any page empty; None if there is none."""
    states, room = [_State(0.0, 0.0)], pages * PAGE
    text, read = sum(map(_least_height, items)), 0.0
    if text + closing > room:
        return None
    for item in items:
        read += _least_height(item)
        goal = (room - closing) * read / text  # where an issue would be by now that fills its pages evenly
        states = _best((new for state in states for new in _extend(state, item, waste) if new.depth <= room), goal)
    finished = [plan for state in states if (plan := _finish(state, pages, closing, waste))]
    return min(finished, key=lambda plan: plan.cost, default=None)


def _least_height(item: Item) -> float:
    return PAGE if item.whole else item.body + min(head.height for head in item.heads)


def with_notices(
    items: Sequence[Item], notices: Sequence[Item], pages: int, closing: float, waste: float = WASTE
) -> Plan | None:
    """The best plan with whole-page notices put in: the first as near the middle of the issue as it goes, the
    others evenly after it. The flow begins on page 2 of the issue."""
    if not notices:
        return paginate(items, pages, closing, waste)
    tries = [_inserted(items, notices, first) for first in _near_middle(items)]
    plans = [plan for sequence in tries if (plan := paginate(sequence, pages, closing, waste))]
    key = notices[0].key
    return min(plans, key=lambda plan: plan.cost + _off_middle(plan, key), default=None)


def _near_middle(items: Sequence[Item]) -> range:
    """Indexes before which the first notice may stand: the few about the middle of the text."""
    half, reached, index = sum(item.body for item in items) / 2, 0.0, 0
    while index < len(items) and reached + items[index].body <= half:
        reached += items[index].body
        index += 1
    return range(max(1, index - 1), min(len(items), index + 1) + 1)


def _off_middle(plan: Plan, key: str) -> float:
    """Cost of a notice away from the middle spread (pages N/2 and N/2 + 1 of the issue)."""
    page = next(placed.page for placed in plan.placed if placed.item.key == key) + 1
    middle = (plan.pages + 1) / 2 + 0.5
    return 25 * max(0.0, abs(page - middle) - 0.5)


def _inserted(items: Sequence[Item], notices: Sequence[Item], first: int) -> list[Item]:
    sequence = list(items)
    rest = len(items) - first
    for number, notice in reversed(list(enumerate(notices))):
        sequence.insert(first + round(number * rest / len(notices)), notice)
    return sequence


def _best(states: Iterable[_State], goal: float) -> list[_State]:
    """For each depth (to half a line) the cheapest state; of these the cheapest near the depth that is the goal."""
    by_depth: dict[int, _State] = {}
    for state in states:
        slot = int(state.depth / 2)
        if slot not in by_depth or state.cost < by_depth[slot].cost:
            by_depth[slot] = state
    return sorted(by_depth.values(), key=lambda state: state.cost + abs(state.depth - goal) / 4)[:BEAM]


def _extend(state: _State, item: Item, most_waste: float) -> list[_State]:
    """All ways to add one item to a state: with each head, where it stands or on the next page."""
    page, top = divmod(state.depth, PAGE)
    left = PAGE - top
    found = []
    for head in item.heads:
        if not item.whole and (top == 0 or left >= GAP + head.height + min(LEAST_COLUMNS, item.body)):
            found.append(_placed(state, item, head, state.depth + (GAP if top else 0), False))
        if top or item.whole:
            waste = left if top else 0.0
            if waste <= most_waste:
                start = (page + (1 if top else 0)) * PAGE
                cost = (waste / 6) ** 2
                found.append(_placed(replace(state, cost=state.cost + cost), item, head, start, True))
    return found


def _placed(state: _State, item: Item, head: Head, start: float, break_before: bool) -> _State:
    columns = start + head.height
    end = start + PAGE if item.whole else columns + item.body
    crossings = 0 if item.whole else int((end - 0.01) // PAGE) - int(columns // PAGE)
    end += crossings * BREAK_LOSS
    page, top = divmod(start, PAGE)
    cost = state.cost + head.cost + (_break_cost(columns, end) if crossings else 0.0)
    cost += BRIM_COST if 0 < -end % PAGE < BRIM and not item.whole else 0.0
    placed = Placed(item, head, int(page) + 1, top, break_before)
    return _State(end, cost, placed, state)


def _break_cost(columns: float, end: float) -> float:
    """Columns that run over a page's end cost something; the shorter the remainder on either side, the more."""
    before, after = PAGE - columns % PAGE, end % PAGE or PAGE
    return 8.0 + sum((max(0.0, GOOD_COLUMNS - rest) / 5) ** 2 for rest in (before, after))


def _finish(state: _State, pages: int, closing: float, waste: float) -> Plan | None:
    slack = pages * PAGE - state.depth - closing - GAP
    if slack < 0 or slack > PAGE - closing:
        return None
    excess = max(0.0, slack - 12)
    if excess > waste:
        return None
    return Plan(state.placed(), pages, slack, state.cost + (excess / 6) ** 2)


def natural_pages(items: Sequence[Item], closing: float, largest: bool) -> float:
    """Pages that the flow takes if every picture is as small (or as large) as it may be: for saying what is wrong."""
    pick = max if largest else min
    total = sum(PAGE if i.whole else pick(h.height for h in i.heads) + i.body + GAP for i in items)
    return (total + closing) / PAGE
