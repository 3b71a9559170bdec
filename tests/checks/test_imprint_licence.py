"""The licence holds on the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given as over
from hypothesis import strategies as st
from support.content import found
from support.imprints import given, imprint, issue

from plugins.checks.imprint_licence import check
from plugins.model.legal import months_later


def notes(day: str, **licence: str) -> list[str]:
    return found(check, given({"ban-tin/so-1.md": issue(date=day, imprint=imprint(**licence))}))


def test_a_licence_given_after_publication_is_found() -> None:
    assert notes("2026-04-15", license_date="2026-04-16") == [
        "ban-tin/so-1.md:11:3: W030 Giấy phép ghi ngày cấp 16/04/2026, sau ngày ra ấn phẩm (15/04/2026).\n"
        "  Cách sửa: xem lại license_date và date: có giấy phép rồi mới được in và phát hành."
    ]


def test_a_licence_given_on_the_day_is_in_time() -> None:
    assert notes("2026-04-15", license_date="2026-04-15") == []


def test_under_the_new_law_a_licence_lapses_after_a_year() -> None:
    assert notes("2026-10-16", license_date="2025-10-15") == [
        "ban-tin/so-1.md:11:3: W031 Giấy phép cấp ngày 15/10/2025 chỉ dùng được đến hết ngày 15/10/2026, trước ngày ra "
        "ấn phẩm (16/10/2026).\n  Cách sửa: xin cấp lại giấy phép rồi sửa license_number, license_date. "
        "Thời hạn: Luật Báo chí 126/2025/QH15 – bản tin."
    ]


def test_on_its_last_day_it_still_holds() -> None:
    assert notes("2026-10-15", license_date="2025-10-15") == []


@pytest.mark.parametrize(("day", "count"), [("2026-06-30", 0), ("2026-07-01", 1)])
def test_the_same_old_licence_serves_before_the_new_law_and_not_after(day: str, count: int) -> None:
    assert len(notes(day, license_date="2024-01-02")) == count


def test_the_last_day_that_the_licence_states_counts_under_any_law() -> None:
    (note,) = notes("2026-04-15", license_date="2026-03-01", license_until="2026-04-14")
    assert "W031" in note
    assert "Thời hạn: ghi trong giấy phép." in note


def test_no_stated_day_lengthens_what_the_law_allows() -> None:
    (note,) = notes("2026-10-16", license_date="2025-10-15", license_until="2027-10-15")
    assert "đến hết ngày 15/10/2026" in note


def test_a_licence_that_ends_before_it_begins_is_found() -> None:
    (note,) = notes("2026-04-15", license_date="2026-03-01", license_until="2026-02-01")
    assert note.startswith("ban-tin/so-1.md:19:3: W032 ")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_with_the_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@over(st.dates(date(2000, 1, 1), date(2045, 1, 1)), st.integers(0, 240))
def test_months_later_is_so_many_months_later(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
