"""Crops: arithmetic that must hold for any picture, any focus, any shape."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.crops import SHAPES, region
from plugins.images.plan import plan_crops, plan_picture
from plugins.model.picture import Measured

SIDES = st.integers(min_value=16, max_value=20_000)
PERCENT = st.integers(min_value=0, max_value=100)
FOCUS = st.tuples(PERCENT, PERCENT)
SHAPE = st.sampled_from(sorted(SHAPES))


def photograph(width: int, height: int) -> Measured:
    return Measured("anh/cho.jpg", width, height, "0123abcd")


def drawing(width: int, height: int, left: float = 0, top: float = 0) -> Measured:
    return Measured("anh/ve.svg", width, height, "0123abcd", (left, top, width, height))


@given(SIDES, SIDES, FOCUS, SHAPE)
def test_a_crop_lies_within_its_picture(width: int, height: int, focus: tuple[int, int], shape: str) -> None:
    part = plan_picture(photograph(width, height)).crop(shape, focus).part
    if part is not None:
        assert 0 <= part.left <= part.left + part.width <= width
        assert 0 <= part.top <= part.top + part.height <= height


@given(SIDES, SIDES, FOCUS, SHAPE)
def test_the_focus_is_never_cut_off(width: int, height: int, focus: tuple[int, int], shape: str) -> None:
    part = region((width, height), (SHAPES[shape].width, SHAPES[shape].height), focus)
    assert part.left - 1e-6 <= width * focus[0] / 100 <= part.left + part.width + 1e-6
    assert part.top - 1e-6 <= height * focus[1] / 100 <= part.top + part.height + 1e-6


@given(st.integers(400, 20_000), st.integers(400, 20_000), FOCUS, SHAPE)
def test_a_crop_has_its_shape(width: int, height: int, focus: tuple[int, int], shape: str) -> None:
    image = plan_picture(photograph(width, height)).crop(shape, focus).fallback
    assert image.width / image.height == pytest.approx(SHAPES[shape].width / SHAPES[shape].height, rel=0.02)


@given(SIDES, SIDES, FOCUS, SHAPE)
def test_no_crop_is_enlarged(width: int, height: int, focus: tuple[int, int], shape: str) -> None:
    planned = plan_picture(photograph(width, height)).crop(shape, focus)
    widest = planned.part.width if planned.part else width
    assert all(rendition.width <= widest for rendition in planned.renditions)


@given(st.lists(FOCUS, min_size=1, max_size=4, unique=True))
def test_what_has_one_address_is_one_picture(focuses: list[tuple[int, int]]) -> None:
    shown = {
        (rendition.url, crop.part)
        for crop in plan_crops(plan_picture(photograph(3000, 2000)), focuses)
        for rendition in crop.renditions
    }
    assert len({url for url, _ in shown}) == len(shown)


@pytest.mark.parametrize(
    ("size", "shape", "focus", "part"),
    [
        ((3000, 2000), "1:1", (50, 50), (500, 0, 2000, 2000)),
        ((3000, 2000), "1:1", (0, 50), (0, 0, 2000, 2000)),
        ((3000, 2000), "1:1", (100, 0), (1000, 0, 2000, 2000)),
        ((2000, 3000), "4:3", (50, 20), (0, 300, 2000, 1500)),
        ((20_000, 1000), "4:3", (50, 50), (9333, 0, 1333, 1000)),  # a panorama
        ((16, 4000), "4:3", (50, 50), (0, 1994, 16, 12)),
    ],
)
def test_part_that_is_shown(
    size: tuple[int, int], shape: str, focus: tuple[int, int], part: tuple[int, int, int, int]
) -> None:
    found = plan_picture(photograph(*size)).crop(shape, focus).part
    assert found is not None
    assert (found.left, found.top, found.width, found.height) == part


@pytest.mark.parametrize("size", [(4000, 3000), (4032, 3024), (1200, 900), (3984, 3000)])
def test_what_has_the_shape_already_is_shown_whole(size: tuple[int, int]) -> None:
    planned = plan_picture(photograph(*size))
    assert planned.crop("4:3", (10, 90)) is planned


def test_a_drawing_is_cut_by_a_view_of_the_same_file() -> None:
    planned = plan_picture(drawing(1200, 1200))
    assert planned.crop("4:3", (50, 0)).fallback.url == "anh/ve-0123abcd.svg#svgView(viewBox(0,0,1200,900))"
    assert list(plan_crops(planned, [(50, 0)])) == []


def test_a_view_begins_where_the_drawing_begins() -> None:
    view = plan_picture(drawing(300, 200, -50.5, 20)).crop("1:1", (100, 0)).fallback
    assert (view.url, view.width, view.height) == ("anh/ve-0123abcd.svg#svgView(viewBox(49.5,20,200,200))", 200, 200)


@given(SIDES, SIDES, FOCUS, SHAPE)
def test_addresses_need_no_escapes(width: int, height: int, focus: tuple[int, int], shape: str) -> None:
    urls = [rendition.url for rendition in plan_picture(photograph(width, height)).crop(shape, focus).renditions]
    assert all(re.fullmatch(r"anh/cho-0123abcd(-\dx\d-\d+-\d+)?-\d+\.(avif|jpg)", url) for url in urls)


def test_a_shape_that_no_page_may_ask_for_is_a_bug() -> None:
    with pytest.raises(KeyError):
        plan_picture(photograph(400, 300)).crop("16:9")
