"""Pagination by counting lines: everything placed, in order, on the right number of pages, notices in the middle."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.press.bulletin import GAP, Frame, Item, Setter, Text, Way, paginate
from plugins.press.bulletin_grid import GRIDS
from plugins.press.bulletin_notices import with_notices
from plugins.press.bulletin_sections import Columns, Piece

GRID = GRIDS["19 × 27"]
NOTICE = Item("tranh", (Way("whole", 0, 0, Text()),), whole=True)


def _frame(pages: int, closing: int = 15) -> Frame:
    return Frame(GRID.columns, GRID.lines, pages, closing)


def _article(key: str, lines: int) -> Item:
    """An article of so many lines in one column, with a head of 8 lines or a picture of up to 28."""
    text = Text((Columns(tuple(Piece(1, 0, 0, n, n + 1, True) for n in range(lines))),))
    ways = [Way("none", 8, 8, text, 16.0), *(Way("narrow", high, high, text) for high in range(16, 29))]
    return Item(key, tuple(ways))


def test_articles_fill_their_pages():
    plan = paginate([_article(f"bai-{n}", 105) for n in range(6)], _frame(7))
    assert plan is not None
    assert [placed.item.key for placed in plan.placed] == [f"bai-{n}" for n in range(6)]
    assert plan.placed[-1].end[0] == 6


def test_too_much_and_too_little_have_no_plan():
    assert paginate([_article(f"bai-{n}", 200) for n in range(9)], _frame(3)) is None
    assert paginate([_article("bai-1", 60)], _frame(7)) is None


def test_notice_stands_on_the_middle_spread():
    items = [_article(f"bai-{n}", 100) for n in range(13)]
    plan = with_notices(items, [NOTICE], _frame(15), Setter(GRID.columns, GRID.lines))
    assert plan is not None
    notice = next(placed for placed in plan.placed if placed.item is NOTICE)
    assert notice.page + 2 in (8, 9)
    assert notice.top == 0


def test_no_head_stands_without_its_text():
    plan = paginate([_article(f"bai-{n}", 150) for n in range(5)], _frame(7))
    assert plan is not None
    assert all(placed.flowed.portions[0].page == 0 for placed in plan.placed)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(40, 150), min_size=3, max_size=8), st.integers(3, 8))
def test_a_plan_never_overlaps_and_leaves_room_for_the_closing(bodies: list[int], pages: int):
    plan = paginate([_article(f"bai-{n}", body) for n, body in enumerate(bodies)], _frame(pages))
    if plan is None:
        return
    for placed, following in pairwise(plan.placed):
        page, line = placed.end
        apart = GAP if following.top else 0
        assert (following.page, following.top) >= (page, line + apart) or following.page > page
    page, line = plan.placed[-1].end
    assert page * GRID.lines + line + GAP + 15 + plan.slack == pages * GRID.lines
