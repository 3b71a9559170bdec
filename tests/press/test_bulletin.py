"""Pagination by arithmetic: everything placed, in order, on the right number of pages, notices in the middle."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.press.bulletin import GAP, PAGE, Head, Item, heads, paginate, with_notices

NOTICE = Item("tranh", (Head("notice", 0, 0),), 0, whole=True)


def _article(key: str, body: float) -> Item:
    return Item(key, heads(34, 46, 66), body)


def test_articles_fill_their_pages():
    plan = paginate([_article(f"bai-{n}", 145) for n in range(6)], pages=7, closing=62)
    assert plan is not None
    assert [placed.item.key for placed in plan.placed] == [f"bai-{n}" for n in range(6)]
    assert plan.placed[-1].page <= 7


def test_too_much_and_too_little_have_no_plan():
    assert paginate([_article(f"bai-{n}", 200) for n in range(9)], pages=3, closing=62) is None
    assert paginate([_article("bai-1", 100)], pages=7, closing=62) is None


def test_notice_stands_on_the_middle_spread():
    plan = with_notices([_article(f"bai-{n}", 178) for n in range(11)], [NOTICE], pages=15, closing=62)
    assert plan is not None
    notice = next(placed for placed in plan.placed if placed.item is NOTICE)
    assert notice.page + 1 in (8, 9)
    assert notice.top == 0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(60, 220), min_size=3, max_size=9), st.integers(3, 9))
def test_a_plan_never_overlaps(bodies: list[float], pages: int):
    items = [_article(f"bai-{n}", body) for n, body in enumerate(bodies)]
    plan = paginate(items, pages, closing=62)
    if plan is None:
        return
    depth = 0.0
    for placed in plan.placed:
        start = (placed.page - 1) * PAGE + placed.top
        assert start >= depth - 0.01
        assert start + placed.head.height <= placed.page * PAGE
        depth = start + placed.head.height + placed.item.body
    assert depth + GAP + 62 <= pages * PAGE + 0.01
