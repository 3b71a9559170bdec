"""The security notice is looked at once a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.content import content, found

from plugins.checks.security_notice import check
from plugins.model.agency import Security

TODAY = date(2026, 11, 1)


def told(expires: date | None, today: date | None = TODAY) -> list[str]:
    given = content({})
    security = Security.model_construct(contact="mailto:a@b.example", expires=expires) if expires else None
    agency = given.agency.model_copy(update={"security": security})
    return found(check, replace(given, agency=agency, today=today))


def test_a_lapsed_notice_is_found() -> None:
    assert told(date(2026, 10, 31)) == [
        "du-lieu/co-quan.yml:1:1: W044 Địa chỉ báo lỗi bảo mật hết hạn từ ngày 31/10/2026, người phát hiện lỗi sẽ bỏ qua "
        "địa chỉ này.\n  Cách sửa: gửi thử một thư tới security.contact, nếu có người nhận thì đặt lại security.expires, "
        "xa nhất là 2027-11-01."
    ]


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2026, 12, 1)])
def test_a_notice_of_the_next_thirty_days_is_named_in_time(day: date) -> None:
    assert [text.split()[1] for text in told(day)] == ["W045"]


def test_a_notice_for_longer_than_a_year_is_found() -> None:
    assert told(date(2027, 11, 2)) == [
        "du-lieu/co-quan.yml:1:1: W046 security.expires ghi ngày 02/11/2027, xa hơn một năm.\n"
        "  Cách sửa: đặt không quá 2027-11-01, để mỗi năm có người xem lại địa chỉ này một lần."
    ]


@pytest.mark.parametrize("day", [date(2026, 12, 2), date(2027, 11, 1), None])
def test_a_notice_of_the_coming_year_and_none_at_all_pass(day: date | None) -> None:
    assert told(day) == []


def test_without_a_day_nothing_is_asked() -> None:
    assert told(date(2020, 1, 1), today=None) == []
