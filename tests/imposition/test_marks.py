"""The plan of the slug: nothing overlaps, nothing touches the bleed, every fold has its ticks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.imposition.marks import (
    OVERPRINTS_AND_GREYS,
    PATCH,
    SOLIDS_AND_TINTS,
    Frame,
    colour_bar,
    crop_marks,
    fold_ticks,
    registration_marks,
)
from plugins.imposition.plan import Line, Mark, Patch
from plugins.imposition.slug import Slug, plan
from plugins.model.formats import BULLETIN_FORMATS, LEAFLET_FORMATS, POSTER_FORMATS
from plugins.model.sheet import Sheet

EVERY = [*LEAFLET_FORMATS.values(), *POSTER_FORMATS.values(), *BULLETIN_FORMATS.values()]
DL = Sheet(99, 210, 2)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """From a visiting card to a poster."""
    width, height = draw(st.floats(50, 700)), draw(st.floats(50, 1000))
    parts = draw(st.lists(st.integers(3, 17), max_size=4, unique=True))  # no panel under a twentieth of the width
    folds = (tuple(sorted(width * part / 20 for part in parts)),)
    slug = draw(st.sampled_from((12.0, 15.0, 20.0)))
    return Sheet(width, height, 1, bleed=draw(st.floats(0, 6)), slug=slug, folds=folds)


def measure(text: str) -> float:
    """A wide typeface, in em."""
    return 0.7 * len(text)


def marks_on(sheet: Sheet, slug: Slug) -> tuple[Mark, ...]:
    return plan(sheet, 0, slug, measure)


by_law = settings(max_examples=40)


@by_law
@given(sheet=sheets(), proof=st.booleans(), name=st.text("abcđẳ-.", min_size=1, max_size=80))
def test_no_two_marks_overlap(sheet: Sheet, proof: bool, name: str, a_slug: Callable[..., Slug]) -> None:
    marks = marks_on(sheet, a_slug(proof=proof, file_name=name))
    assert [pair for pair in combinations(marks, 2) if pair[0].box.overlaps(pair[1].box)] == []


@by_law
@given(sheet=sheets(), proof=st.booleans())
def test_no_mark_touches_the_bleed(sheet: Sheet, proof: bool, a_slug: Callable[..., Slug]) -> None:
    clear = Frame.of(sheet).bleed.grown(0.4)
    assert [mark for mark in marks_on(sheet, a_slug(proof=proof)) if mark.box.overlaps(clear)] == []


@by_law
@given(sheet=sheets(), proof=st.booleans())
def test_every_mark_is_on_the_paper(sheet: Sheet, proof: bool, a_slug: Callable[..., Slug]) -> None:
    media = Frame.of(sheet).media
    assert all(media.holds(mark.box) for mark in marks_on(sheet, a_slug(proof=proof)))


@by_law
@given(sheet=sheets())
def test_every_fold_has_a_tick_above_and_below(sheet: Sheet, a_slug: Callable[..., Slug]) -> None:
    trim = Frame.of(sheet).trim
    ticks = [mark for mark in marks_on(sheet, a_slug()) if isinstance(mark, Line) and mark.dash]
    expected = [trim.left + fold for fold in sheet.folds_of(0) for _ in ("below", "above")]
    assert [tick.start[0] for tick in ticks] == pytest.approx(expected, abs=0.05)
    assert [tick.start[1] > trim.top for tick in ticks] == [False, True] * len(sheet.folds_of(0))


@pytest.mark.parametrize("bleed", [0, 2, 3, 5])
def test_crop_marks_point_at_the_corners_of_the_trim(bleed: float) -> None:
    frame = Frame.of(Sheet(99, 210, 1, bleed=bleed))
    upright = {line.start[0] for line in crop_marks(frame) if line.start[0] == line.end[0]}
    level = {line.start[1] for line in crop_marks(frame) if line.start[1] == line.end[1]}
    assert (upright, level) == ({frame.trim.left, frame.trim.right}, {frame.trim.bottom, frame.trim.top})


@pytest.mark.parametrize(("bleed", "begin"), [(0, 3), (2, 3), (3, 3.5), (5, 5.5)])
def test_crop_marks_begin_3_mm_from_the_trim_or_outside_the_bleed(bleed: float, begin: float) -> None:
    frame = Frame.of(Sheet(99, 210, 1, bleed=bleed))
    first = next(crop_marks(frame))
    assert (frame.trim.left - first.start[0], first.start[0] - first.end[0]) == pytest.approx((begin, 5))


def test_registration_marks_stand_in_the_middle_of_each_side() -> None:
    frame = Frame.of(DL)
    x, y = frame.trim.middle
    places = [target.box.middle for target in registration_marks(frame)]
    assert [(place[0] == pytest.approx(x), place[1] == pytest.approx(y)) for place in places] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]


@pytest.mark.parametrize("form", EVERY, ids=lambda form: form.name)
def test_every_format_has_the_whole_colour_bar_in_full_size(form) -> None:  # noqa: ANN001
    patches = list(colour_bar(Frame.of(Sheet(form.width, form.height, 1))))
    assert [patch.inks for patch in patches] == [*SOLIDS_AND_TINTS, *OVERPRINTS_AND_GREYS]
    assert {round(patch.box.width, 6) for patch in patches} == {PATCH}


def test_a_visiting_card_has_smaller_patches() -> None:
    patches: list[Patch] = list(colour_bar(Frame.of(Sheet(55, 90, 1))))
    assert 2.5 <= patches[0].box.width < PATCH


def test_patches_that_nobody_can_read_are_left_out() -> None:
    assert list(colour_bar(Frame.of(Sheet(40, 90, 1)))) == []


@pytest.mark.parametrize("form", LEAFLET_FORMATS.values(), ids=lambda form: form.name)
@pytest.mark.parametrize("page", [0, 1])
def test_ticks_of_the_formats_stand_at_their_folds(form, page: int) -> None:  # noqa: ANN001
    sheet = Sheet(form.width, form.height, 2, folds=form.folds)
    frame = Frame.of(sheet)
    found = sorted({round(tick.start[0] - frame.trim.left, 3) for tick in fold_ticks(frame, sheet.folds_of(page))})
    assert found == pytest.approx(form.folds[page])
