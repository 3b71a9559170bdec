"""Copy-fitting finds the largest size that fits, with few layouts."""

from __future__ import annotations

from plugins.model.problem import Place
from plugins.press.fit import Measured, Setting, fit, too_long_problem

SIZES = (11.0, 10.75, 10.5, 10.25, 10.0, 9.75, 9.5)


def _measure(limit: float):
    calls = []

    def measure(setting: Setting):
        calls.append(setting.size)
        return {"a": Measured((limit - setting.size) * 10, setting.size * 10), "b": Measured(50, 50)}

    return measure, calls


def test_largest_size_that_fits():
    measure, calls = _measure(10.3)
    fitted = fit(SIZES, measure)
    assert fitted.setting.size == 10.25
    assert not fitted.too_long
    assert len(calls) <= 4


def test_room_is_given_away():
    measure, _ = _measure(12)
    setting = fit(SIZES, measure).setting
    assert (setting.size, setting.free["a"], setting.free["b"]) == (11.0, 10.0, 50)
    assert "--free-b:50.00mm" in setting.css()


def test_nothing_fits():
    measure, _ = _measure(9)
    fitted = fit(SIZES, measure)
    assert fitted.setting.size == 9.5
    assert set(fitted.too_long) == {"a"}


def test_problem_says_millimetres_and_words():
    problem = too_long_problem("Trong 2", Place("content/to-roi/a.md", 40), Measured(-12.2, 160), 120, 9.5)
    assert str(problem) == (
        "content/to-roi/a.md:40:1: E401 Trang “Trong 2” dài quá 12 mm, dù chữ đã thu về 9,5 pt.\n"
        "  Cách sửa: cắt khoảng 10 chữ, hoặc chuyển bớt sang trang khác"
    )
