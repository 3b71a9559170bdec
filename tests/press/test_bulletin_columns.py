"""Columns by counting lines: nothing lost, nothing over its height, the rules of the trade kept."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.press.bulletin_columns import BACK, balance, fill, flow
from plugins.press.bulletin_sections import Columns, Piece, Solid, Table

PAGE = 40


def _paragraphs(lengths: list[int]) -> Columns:
    """Paragraphs of so many lines, none of which leaves one line alone."""
    pieces = []
    for block, length in enumerate(lengths):
        for line in range(length):
            opens = line == 0 or 2 <= line <= length - 2
            pieces.append(Piece(1, 0, block, line * 30, (line + 1) * 30, opens))
    return Columns(tuple(pieces))


def _with_heading(before: int, after: int) -> Columns:
    heading = Piece(1, 1, 1, 0, 0, opens=True)
    text = [Piece(1, 0, 2, line * 30, (line + 1) * 30, opens=line >= 2) for line in range(after)]
    return Columns((*_paragraphs([before]).pieces, heading, *text))


paragraphs = st.lists(st.integers(1, 14), min_size=1, max_size=30).map(_paragraphs)


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.integers(2, 3))
def test_balanced_columns_hold_everything_and_could_not_be_lower(text: Columns, columns: int):
    height, ends = balance(text, 0, columns)
    assert (ends[0], ends[-1]) == (0, len(text.pieces))
    assert max(text.height(a, b) for a, b in pairwise(ends)) <= height
    assert fill(text, 0, [height - 1] * columns)[-1] < len(text.pieces)


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.integers(0, PAGE), st.booleans(), st.integers(0, 6))
def test_a_flow_loses_nothing_and_stays_on_its_pages(text: Columns, left: int, turning: bool, tail: int):
    flowed = flow((text, Solid(tail, tail=True)), 3, PAGE, left, turning)
    portions = [portion for portion in flowed.portions if portion.section == 0]
    bounds = [portion.ends for portion in portions]
    assert [ends[0] for ends in bounds] == [0, *(ends[-1] for ends in bounds[:-1])]
    assert bounds[-1][-1] == len(text.pieces)
    for portion in flowed.portions:
        assert portion.top + portion.lines <= (PAGE if portion.page else left)
    for portion in portions:
        for number, (a, b) in enumerate(pairwise(portion.ends), start=1):
            told = portion.forward and number == len(portion.ends) - 1
            assert text.height(a, b) + told <= portion.lines


@settings(max_examples=60, deadline=None)
@given(paragraphs, st.integers(0, PAGE))
def test_no_line_of_a_paragraph_stands_alone(text: Columns, left: int):
    portions = flow((text,), 3, PAGE, left, turning=False).portions
    begins = {begin for portion in portions for begin in portion.ends[:-1]}
    assert begins <= set(text.openings)


def test_a_heading_keeps_two_lines_of_its_text():
    text = _with_heading(before=6, after=10)
    first = fill(text, 0, [9, 20])[1]
    assert first == 6  # heading and one line would have gone in
    assert fill(text, 0, [10, 20])[1] == 9


def test_air_vanishes_where_a_column_begins():
    text = _with_heading(before=6, after=10)
    assert text.height(6, len(text.pieces)) == 11
    assert text.height(0, len(text.pieces)) == 18


def test_overleaf_readers_are_told_where_to_look():
    text = _paragraphs([10] * 12)
    leaf = flow((text,), 3, PAGE, 20, turning=True).portions
    spread = flow((text,), 3, PAGE, 20, turning=False).portions
    assert [(portion.forward, portion.top) for portion in leaf] == [(True, 0), (False, BACK)]
    assert [(portion.forward, portion.top) for portion in spread] == [(False, 0), (False, 0)]


def test_sources_stay_with_the_text_they_belong_to():
    text, sources = _paragraphs([6] * 10), Solid(4, tail=True)
    flowed = flow((text, sources), 3, PAGE, 22, turning=False)
    last_text, last = flowed.portions[-2:]
    assert (last_text.section, last.section) == (0, 1)
    assert last.page == last_text.page == 1


def test_a_table_that_does_not_fit_goes_to_the_next_page():
    table, text = Solid(15), _paragraphs([6])
    flowed = flow((table, text), 3, PAGE, 10, turning=False)
    assert [portion.page for portion in flowed.portions] == [1, 1]


def test_what_is_higher_than_a_page_costs_everything():
    assert flow((Columns((Piece(PAGE + 5, 0, 0, 0, 0, True),)),), 3, PAGE, 20, turning=False).cost == float("inf")


def test_a_table_overleaf_is_announced_where_there_is_room():
    text, table = _paragraphs([6, 6, 6]), Solid(15)
    flowed = flow((text, table), 3, PAGE, 12, turning=True)
    assert [(portion.section, portion.page, portion.forward) for portion in flowed.portions] == [
        (0, 0, False),
        (1, 0, True),
        (1, 1, False),
    ]


def _table(*heights: float) -> Table:
    return Table(heights, head=13.0, again=6.0, air=6.0)


def test_a_table_that_fits_a_page_is_not_cut():
    flowed = flow((_table(*[8.0] * 10),), 3, PAGE, 12, turning=False)
    assert [(portion.page, portion.ends) for portion in flowed.portions] == [(1, (0, 10))]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(5, 60), min_size=25, max_size=60), st.integers(0, PAGE), st.booleans())
def test_a_long_table_goes_on_row_by_row(heights: list[float], left: int, turning: bool):
    table = _table(*heights)
    portions = [portion for portion in flow((table,), 3, PAGE, left, turning).portions if portion.ends]
    assert [begin for begin, _ in (portion.ends for portion in portions)] == [0, *(p.ends[1] for p in portions[:-1])]
    assert portions[-1].ends[1] == len(heights)
    for portion in portions:
        assert portion.lines == table.lines(*portion.ends)
        assert portion.top + portion.lines <= (PAGE if portion.page else left)
