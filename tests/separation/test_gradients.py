from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name
from small_files import a_pdf, profile

from plugins.separation.gradients import convert_shading, evaluated, straight
from plugins.separation.inks import Inks, Rgb
from plugins.separation.separate import separate
from plugins.separation.surfaces import Mask, Plates

VERMILION, YELLOW = (0.588235, 0.141176, 0.105882), (0.886275, 0.647059, 0.101961)
CHARCOAL, PAPER = (0.113725, 0.105882, 0.094118), (0.984314, 0.968627, 0.92549)
STEP = st.integers(0, 255).map(lambda step: step / 255)


def a_function(start: Rgb, end: Rgb, pace: float = 1) -> Dictionary:
    return straight(start, end, pace)


def a_shading(function: Any, kind: int = 2, space: Any = Name.DeviceRGB) -> Dictionary:
    return Dictionary(
        ShadingType=kind, ColorSpace=space, Coords=Array([0, 0, 1, 0]), Function=function, Extend=Array([True, True])
    )


def in_ink(function: Any, inks: Inks, space: Any = Name.DeviceRGB) -> Any:
    converted = convert_shading(a_shading(function, space=space), Plates(inks), None)
    assert converted is not None
    assert converted.ColorSpace == Name.DeviceCMYK
    return evaluated(converted.Function)


def test_the_ends_of_a_gradient_are_the_recipes(inks: Inks):
    value = in_ink(a_function(VERMILION, YELLOW), inks)
    assert (value(0), value(1)) == (inks.of(VERMILION), inks.of(YELLOW))


@settings(max_examples=40)
@given(start=st.tuples(STEP, STEP, STEP), end=st.tuples(STEP, STEP, STEP))
def test_any_gradient_ends_in_its_flat_colours(start: Rgb, end: Rgb):
    inks = Inks(profile())
    stops = Plates(inks).stops(start, end)
    assert (stops[0], stops[-1]) == (inks.of(start), inks.of(end))


@pytest.mark.parametrize(("start", "end"), [(VERMILION, YELLOW), ((0.2, 0.4, 0.9), (0.9, 0.4, 0.2))])
def test_a_gradient_follows_the_screen_in_print(start: Rgb, end: Rgb, inks: Inks):
    """Between its ends it looks as the profile shows the screen's colours; beside a recipe, as far off as that is."""
    value = in_ink(a_function(start, end), inks)
    off = max(inks.difference(inks.of(colour), inks.by_profile(colour)) for colour in (start, end))
    for u in (0.25, 0.5, 0.75):
        screen = tuple(a + (b - a) * u for a, b in zip(start, end, strict=True))
        assert inks.difference(value(u), inks.by_profile(screen)) <= off + 2  # type: ignore[arg-type]


def test_a_gradient_that_would_bend_gets_more_stops(inks: Inks):
    assert len(Plates(inks).stops((0, 0, 1), (1, 1, 0))) > 2


def test_a_gradient_of_one_colour_stays_a_plain_function(inks: Inks):
    converted = convert_shading(a_shading(a_function(VERMILION, VERMILION)), Plates(inks), None)
    assert converted is not None
    assert int(converted.Function.FunctionType) == 2


@pytest.mark.parametrize(("start", "end"), [(CHARCOAL, PAPER), ((0, 0, 0), (1, 1, 1)), (PAPER, (0.5, 0.5, 0.5))])
def test_a_gradient_from_charcoal_to_paper_needs_the_black_plate_alone(start: Rgb, end: Rgb, inks: Inks):
    value = in_ink(a_function(start, end), inks)
    assert all(value(step / 8)[:3] == (0, 0, 0) for step in range(9))


def test_the_pace_of_a_gradient_is_kept(inks: Inks):
    """Engines write C0 + t^3 (C1 - C0) for colours that fade out."""
    value, even = in_ink(a_function((0, 0, 0), (1, 1, 1), 3), inks), in_ink(a_function((0, 0, 0), (1, 1, 1)), inks)
    assert value(0.5)[3] == pytest.approx(even(0.125)[3], abs=0.02)


def test_the_pace_of_a_gradient_that_does_not_bend_is_kept(inks: Inks):
    value = in_ink(a_function((0.5, 0.5, 0.5), (0.6, 0.6, 0.6), 3), inks)
    far, near = value(0.5)[3] - value(0)[3], value(1)[3] - value(0)[3]
    assert far / near == pytest.approx(0.125, abs=0.02)


def test_hard_stops_stay_hard(inks: Inks):
    pieces = [a_function(VERMILION, VERMILION), a_function(YELLOW, YELLOW)]
    stitching = Dictionary(
        FunctionType=3, Domain=Array([0, 1]), Functions=Array(pieces), Bounds=Array([0.5]), Encode=Array([0, 1, 0, 1])
    )
    value = in_ink(stitching, inks)
    assert (value(0.499), value(0.5)) == (inks.of(VERMILION), inks.of(YELLOW))


def test_a_sampled_function_is_converted_sample_by_sample(inks: Inks):
    pdf = a_pdf("")
    samples = pdf.make_stream(bytes([0x96, 0x24, 0x1B, 0xE2, 0xA5, 0x1A, 0, 0, 0]))
    for key, entry in {
        "FunctionType": 0,
        "Domain": Array([0, 1]),
        "Range": Array([0, 1] * 3),
        "Size": Array([3]),
        "BitsPerSample": 8,
    }.items():
        samples[f"/{key}"] = entry
    value = in_ink(samples, inks)
    assert [value(t) for t in (0, 0.5, 1)] == [inks.of(VERMILION), inks.of(YELLOW), (0, 0, 0, 1)]


def test_three_functions_of_one_component_are_one_of_four(inks: Inks):
    parts = Array(
        [
            Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=[a], C1=[b], N=1)
            for a, b in zip(VERMILION, YELLOW, strict=True)
        ]
    )
    value = in_ink(parts, inks)
    assert (value(0), value(1)) == (inks.of(VERMILION), inks.of(YELLOW))


def test_a_grey_gradient_is_of_black_ink(inks: Inks):
    value = in_ink(straight([0], [1]), inks, Name.DeviceGray)
    assert (value(0), value(1)) == ((0, 0, 0, 1), (0, 0, 0, 0))


def test_a_gradient_in_ink_already_is_left_alone(inks: Inks):
    shading = a_shading(straight([0, 0, 0, 0], [1, 0, 0, 0]), space=Name.DeviceCMYK)
    assert convert_shading(shading, Plates(inks), None) is None


def test_a_background_becomes_ink(inks: Inks):
    shading = a_shading(a_function(VERMILION, YELLOW))
    shading["/Background"] = Array(VERMILION)
    converted = convert_shading(shading, Plates(inks), None)
    assert converted is not None
    assert [float(part) for part in converted.Background] == [0.2, 0.95, 0.95, 0.25]


def test_in_a_mask_a_gradient_keeps_its_lightness():
    converted = convert_shading(a_shading(a_function((1, 1, 1), (1, 0, 0))), Mask(), None)
    assert converted is not None
    assert converted.ColorSpace == Name.DeviceGray
    assert evaluated(converted.Function)(1) == pytest.approx((0.3,))


@pytest.mark.parametrize(
    ("shading", "kind"),
    [
        (a_shading(a_function(VERMILION, YELLOW), kind=4), "shading"),
        (a_shading(a_function(VERMILION, YELLOW), kind=7), "shading"),
        (a_shading(Dictionary(FunctionType=4, Domain=Array([0, 1]))), "function"),
    ],
)
def test_what_no_engine_of_ours_writes_is_reported_and_kept(shading: Dictionary, kind: str, inks: Inks):
    pdf = a_pdf("/Sh sh", Shading=Dictionary(Sh=shading))
    assert [finding.kind for finding in separate(pdf, inks)] == [kind]
    assert pdf.pages[0].obj.Resources.Shading.Sh.ColorSpace == Name.DeviceRGB


@pytest.mark.parametrize("kind", [2, 3])
def test_both_ways_to_spread_a_gradient_are_converted(kind: int, inks: Inks):
    pdf = a_pdf(
        "/Pattern cs /P scn",
        Pattern=Dictionary(P=Dictionary(PatternType=2, Shading=a_shading(a_function(VERMILION, YELLOW), kind))),
    )
    assert separate(pdf, inks) == ()
    assert pdf.pages[0].obj.Resources.Pattern.P.Shading.ColorSpace == Name.DeviceCMYK
