from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_files import profile

from plugins.separation.inks import Inks, limited
from plugins.separation.recipes import HOUSE

STEP = st.floats(0, 1)


def colour(value: str) -> tuple[float, float, float]:
    red, green, blue = (octet / 255 for octet in bytes.fromhex(value[1:]))
    return red, green, blue


@pytest.mark.parametrize("pigment", sorted(HOUSE))
def test_house_pigments_follow_their_recipe(pigment: str, inks: Inks):
    assert inks.of(colour(pigment)) == tuple(percent / 100 for percent in HOUSE[pigment])


@pytest.mark.parametrize("written", [(0.113725, 0.105882, 0.094118), (0.1119, 0.1070, 0.0950)])
def test_a_pigment_is_known_within_half_a_step_of_8_bits(written: tuple[float, float, float], inks: Inks):
    assert inks.of(written) == (0, 0, 0, 1)


def test_a_colour_one_step_beside_a_pigment_has_no_recipe(inks: Inks):
    assert inks.of((0x97 / 255, 0x24 / 255, 0x1B / 255)) != inks.of(colour("#96241B"))


def test_a_recipe_of_the_agency_goes_before_the_profile():
    own = Inks(profile(), {**HOUSE, "#0A3D91": (100, 80, 0, 10)})
    assert own.of(colour("#0A3D91")) == (1.0, 0.8, 0, 0.1)


@given(grey=STEP)
def test_greys_are_black_ink_alone(grey: float):
    assert Inks(profile()).of((grey, grey, grey))[:3] == (0, 0, 0)


def test_black_is_full_and_white_is_bare_paper(inks: Inks):
    assert (inks.of((0, 0, 0)), inks.of((1, 1, 1))) == ((0, 0, 0, 1), (0, 0, 0, 0))


def test_darker_greys_take_more_ink(inks: Inks):
    assert (np.diff(inks.black_of_grey) < 0).all()


def test_a_grey_looks_as_light_in_print_as_the_profile_makes_it_of_four_inks(inks: Inks):
    grey = (0.5, 0.5, 0.5)
    assert inks.proof(inks.of(grey))[0] == pytest.approx(inks.proof(inks.by_profile(grey))[0], abs=3)


def test_no_house_pigment_is_far_from_its_screen_colour(inks: Inks):
    """The bare sheet and the yellow stock that it stands for apart."""
    far = {
        pigment: round(inks.difference(inks.of(colour(pigment)), inks.by_profile(colour(pigment))), 1)
        for pigment in HOUSE
        if pigment != "#FBF7EC"
    }
    assert max(far.values()) < 8, far


def test_dark_tones_are_lifted_to_where_ink_still_tells_them_apart(inks: Inks):
    """Black-point compensation; without it this violet prints with L* 14.1."""
    assert inks.proof(inks.by_profile((0.06, 0, 0.09)))[0] > 14.7


@given(rgb=st.tuples(STEP, STEP, STEP))
def test_no_colour_has_more_ink_than_the_limit(rgb: tuple[float, float, float]):
    assert sum(Inks(replace(profile(), ink_limit=240.0), {}).of(rgb)) <= 2.4 + 4 * 0.00005  # rounded to 4 decimals


def test_ink_over_the_limit_loses_the_grey_that_the_colours_share():
    pixel = np.array([[255, 200, 200, 200]], dtype=np.uint8)
    assert limited(pixel, 300)[0].tolist() == [225, 170, 170, 200]  # 855 of at most 765: 90 less, a third from each


def test_black_stays_when_ink_is_limited():
    pixels = np.array([[250, 10, 250, 255], [255, 255, 255, 255]], dtype=np.uint8)
    assert limited(pixels, 240)[:, 3].tolist() == [255, 255]


@given(pixel=st.tuples(*[st.integers(0, 255)] * 4), limit=st.integers(101, 400))
def test_limited_pixels_keep_the_limit(pixel: tuple[int, int, int, int], limit: int):
    assert limited(np.array([pixel], dtype=np.uint8), limit).sum() <= limit * 2.55


def test_ink_within_the_limit_is_left_alone():
    pixels = np.array([[100, 100, 100, 100]], dtype=np.uint8)
    assert limited(pixels, 300) is pixels
