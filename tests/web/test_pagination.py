"""Lists cut into pages."""

from __future__ import annotations

from plugins.web.pagination import paginate


def test_an_empty_list_has_one_page() -> None:
    (leaf,) = paginate("the/x/", [])
    assert (leaf.path, leaf.items, leaf.paging.total, leaf.paging.next) == ("the/x/", (), 1, None)


def test_twelve_fit_and_the_thirteenth_goes_on() -> None:
    assert len(paginate("tin-bai/", range(12))) == 1
    first, second = paginate("tin-bai/", range(13))
    assert (second.path, second.items) == ("tin-bai/trang/2/", (12,))
    assert (first.paging.previous, first.paging.next) == (None, "tin-bai/trang/2/")
    assert (second.paging.previous, second.paging.next) == ("tin-bai/", None)


def test_far_pages_are_left_out_of_the_numbers() -> None:
    middle = paginate("a/", range(12 * 9))[4].paging.numbers
    assert [entry and entry[0] for entry in middle] == [1, None, 4, 5, 6, None, 9]
    assert [entry and entry[0] for entry in paginate("a/", range(30))[0].paging.numbers] == [1, 2, 3]
