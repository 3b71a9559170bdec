"""Where the pages of a booklet lie: order, paper, creep, thickness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imposition.plan import Text
from plugins.imposition.spreads import (
    BACK,
    FRONT,
    Spread,
    caliper_of,
    creep,
    frame_of,
    marks_of,
    origins,
    spreads,
    windows,
)
from plugins.model.sheet import Sheet

LARGE, SMALL = Sheet(190, 270, 8), Sheet(148, 210, 8)


def test_the_sides_of_a_booklet_of_eight_pages() -> None:
    assert spreads(8) == (Spread(0, FRONT, 8, 1), Spread(0, BACK, 2, 7), Spread(1, FRONT, 6, 3), Spread(1, BACK, 4, 5))


@given(sheets=st.integers(1, 16))
def test_every_page_is_printed_once(sheets: int) -> None:
    printed = [page for spread in spreads(4 * sheets) for page in (spread.left, spread.right)]
    assert sorted(printed) == list(range(1, 4 * sheets + 1))


@pytest.mark.parametrize("pages", [0, 2, 6, 15])
def test_pages_that_cannot_be_stitched(pages: int) -> None:
    with pytest.raises(ValueError, match="multiple of 4"):
        spreads(pages)


def test_a_large_bulletin_lies_in_the_middle_of_a3() -> None:
    frame = frame_of(LARGE)
    assert (frame.media.right, frame.media.top) == (420, 297)
    assert (frame.trim.left, frame.trim.bottom, frame.trim.width, frame.trim.height) == (20, 13.5, 380, 270)


def test_a_small_bulletin_fills_a4() -> None:
    frame = frame_of(SMALL)
    assert (frame.media.right, frame.media.top) == (297, 210)
    assert (frame.bleed, frame.trim.left) == (frame.media, 0.5)


def test_a_sheet_that_no_office_paper_holds() -> None:
    with pytest.raises(ValueError, match="no office paper holds a spread of 840 × 594 mm"):
        frame_of(Sheet(420, 594, 4))


def test_a_page_never_prints_beyond_the_spine() -> None:
    left, right = windows(frame_of(LARGE))
    assert (left.right, right.left) == (210, 210)


@given(sheet=st.integers(0, 15), caliper=st.floats(0, 0.3))
def test_creep_moves_both_pages_towards_the_spine(sheet: int, caliper: float) -> None:
    left, right = origins(frame_of(LARGE), creep(sheet, caliper))
    assert left == pytest.approx(20 + sheet * caliper)
    assert right == pytest.approx(210 - sheet * caliper)


@pytest.mark.parametrize(
    ("weight", "paper", "thickness"),
    [
        (80, "Fort trắng", 0.10),
        (100, "Fort trắng", 0.125),
        (115, "Couché mờ", 0.092),
        (150, "Couché mờ", 0.12),
        (350, "Couché bóng", 0.28),
        (150, "giấy của khách", 0.12),
    ],
)
def test_thickness_of_paper(weight: int, paper: str, thickness: float) -> None:
    assert caliper_of(weight, paper) == pytest.approx(thickness)


@pytest.mark.parametrize(("sheet", "marks"), [(LARGE, 8 + 2 + 1), (SMALL, 0)])
def test_marks_only_where_there_is_paper(sheet: Sheet, marks: int) -> None:
    assert len(marks_of(frame_of(sheet), spreads(8)[0], 2)) == marks


def test_the_sheet_says_which_it_is() -> None:
    (label,) = (mark for mark in marks_of(frame_of(LARGE), spreads(8)[3], 2) if isinstance(mark, Text))
    assert label.text.startswith("Tờ 2 / 2 · mặt sau")


def test_no_mark_of_a_spread_touches_the_bleed() -> None:
    frame = frame_of(LARGE)
    assert not any(mark.box.overlaps(frame.bleed.grown(0.4)) for mark in marks_of(frame, spreads(8)[0], 2))
