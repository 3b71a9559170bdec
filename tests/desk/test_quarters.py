"""Quarters: laws of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.quarters import Quarter

DAYS = st.dates(date(2000, 1, 1), date(2045, 12, 31))


@given(DAYS)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first <= day <= quarter.last


@given(DAYS)
def test_before_undoes_after(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.after.before == quarter
    assert (quarter.after.first - quarter.last).days == 1


@pytest.mark.parametrize("text", ["2026-Q3", "2026q3", "2026Q3"])
def test_a_quarter_is_read(text: str) -> None:
    assert Quarter.read(text) == Quarter(2026, 3)


@pytest.mark.parametrize("text", ["2026-Q5", "Q3", "2026-3", ""])
def test_what_is_no_quarter_is_not(text: str) -> None:
    assert Quarter.read(text) is None


def test_a_quarter_in_words() -> None:
    assert str(Quarter(2026, 4)) == "quý IV/2026"
