"""Copy-fitting finds the best setting that fits, with few layouts, and says what to cut if there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.print_format import Fitting
from plugins.model.problem import Place
from plugins.press.fit import COMFORTABLE, Measured, Setting, fit, settings, small_type_problem, too_long_problem

FITTING = Fitting((11.0, 10.75, 10.5, 10.25, 10.0, 9.75, 9.5))
STEPS = settings(FITTING)
PLACE = Place("content/to-roi/a.md", 40)


def a_press(
    room: float, fixed: float = 40.0, running: float = 0.7
) -> tuple[Callable[[Setting], Mapping[str, Measured]], list[Setting]]:
    """Measures as a layout would: `fixed` mm of heads and pictures, `running` mm for each unit of need, on a panel of
    `room` mm; beside it a panel that always has room."""
    calls: list[Setting] = []

    def measure(setting: Setting) -> Mapping[str, Measured]:
        calls.append(setting)
        height = fixed + running * setting.need
        return {"a": Measured(room - height, height), "b": Measured(50, 50)}

    return measure, calls


def room_for(number: int, spare: float = 0.1) -> float:
    return 40.0 + 0.7 * STEPS[number].need + spare


def test_size_goes_first_then_spacing_then_leading_then_the_smallest_sizes() -> None:
    assert [(step.size, step.spacing, step.leading) for step in STEPS[3:]] == [
        (10.25, 0.5, 1.36),
        (10.0, 0.5, 1.36),
        (10.0, 0.4, 1.36),
        (10.0, 0.4, 1.32),
        (10.0, 0.4, 1.28),
        (9.75, 0.4, 1.28),
        (9.5, 0.4, 1.28),
    ]


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_every_step_takes_less_paper_than_the_one_before(name: str) -> None:
    needs = [step.need for step in settings(LEAFLET_FORMATS[name].fitting)]
    assert needs == sorted(needs, reverse=True)
    assert len(set(needs)) == len(needs)


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_no_step_leaves_the_limits_of_its_format(name: str) -> None:
    fitting = LEAFLET_FORMATS[name].fitting
    for step in settings(fitting):
        assert (step.size in fitting.sizes, step.leading in fitting.leadings, step.spacing in fitting.spacings) == (
            True,
            True,
            True,
        )


def test_a_format_whose_sizes_are_all_small_begins_with_its_largest() -> None:
    assert [step.size for step in settings(Fitting((9.2, 9.0), leadings=(1.3,), spacings=(0.5,)))] == [9.2, 9.0]
    assert COMFORTABLE > 9.2


@given(st.integers(min_value=0, max_value=len(STEPS) - 1), st.floats(20, 90), st.floats(0.3, 1.5))
def test_what_is_chosen_fits_and_hardly_anything_better_does(number: int, fixed: float, running: float) -> None:
    measure, calls = a_press(fixed + running * STEPS[number].need + 0.1, fixed, running)
    fitted = fit(STEPS, measure)
    chosen = next(n for n, step in enumerate(STEPS) if step.need == fitted.setting.need)
    assert not fitted.too_long
    assert number <= chosen <= number + 1
    assert len(calls) <= 5


def test_one_trial_if_the_best_setting_fits() -> None:
    measure, calls = a_press(room_for(0, spare=12))
    assert fit(STEPS, measure).setting.size == 11.0
    assert len(calls) == 1


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_three_trials_are_enough_for_ordinary_copy(number: int) -> None:
    measure, calls = a_press(room_for(number))
    fit(STEPS, measure)
    assert len(calls) <= 3


def test_no_setting_is_tried_twice() -> None:
    measure, calls = a_press(room_for(len(STEPS) - 1))
    fit(STEPS, measure)
    assert len({setting.need for setting in calls}) == len(calls)


def test_the_room_left_is_given_away() -> None:
    measure, _ = a_press(room_for(0, spare=12))
    setting = fit(STEPS, measure).setting
    assert {key: round(room, 1) for key, room in setting.free.items()} == {"a": 12.0, "b": 50}


def test_nothing_fits() -> None:
    measure, calls = a_press(60)
    fitted = fit(STEPS, measure)
    assert fitted.setting.size == 9.5
    assert set(fitted.too_long) == {"a"}
    assert calls[-1] == STEPS[-1]


def test_a_single_setting_is_measured_once() -> None:
    measure, calls = a_press(60)
    assert set(fit((Setting(13.0),), measure).too_long) == {"a"}
    assert len(calls) == 1


def test_custom_properties() -> None:
    css = Setting(10.5, {"trong-1": 3.254}, leading=1.32, spacing=0.4).css()
    assert css == ":root{--text:10.5pt;--leading:1.32;--spacing:0.4;--free-trong-1:3.25mm;}"


def test_what_is_not_chosen_is_left_to_the_style_sheet() -> None:
    assert Setting(9.0).css() == ":root{--text:9pt;}"


def test_problem_quotes_the_words_that_do_not_fit() -> None:
    over = ("Giữ", "biên", "lai", "và", "mã", "hồ", "sơ", "cho", "đến", "khi", "xong.")
    problem = too_long_problem("Trong 2", PLACE, Measured(-12.2, 160, over), 120, 9.5)
    assert str(problem) == (
        "content/to-roi/a.md:40:1: E401 Trang “Trong 2” dài quá 12 mm, dù chữ đã thu về 9,5 pt.\n"
        "  Cách sửa: cắt khoảng 11 chữ, từ “Giữ biên lai và mã hồ…” trở đi, hoặc chuyển bớt sang trang khác"
    )


def test_problem_quotes_a_few_words_whole() -> None:
    problem = too_long_problem("Trong 2", PLACE, Measured(-3, 160, ("Soát", "lại.")), 120, 9.5)
    assert problem.fix.startswith("cắt khoảng 2 chữ, từ “Soát lại.” trở đi")


def test_problem_counts_by_proportion_where_no_text_stands_below_the_limit() -> None:
    problem = too_long_problem("Trang", PLACE, Measured(-12.2, 160), 120, 13.0)
    assert problem.fix == "cắt khoảng 10 chữ, hoặc chuyển bớt sang trang khác"


@pytest.mark.parametrize(
    ("size", "said", "share"), [(9.75, "9,75 pt", "5 %"), (9.5, "9,5 pt", "10 %"), (9.0, "9 pt", "20 %")]
)
def test_type_that_is_too_small_is_told_with_what_would_cure_it(size: float, said: str, share: str) -> None:
    problem = small_type_problem("Trong 2", PLACE, size)
    assert said in problem.what
    assert share in problem.fix
