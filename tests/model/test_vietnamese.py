"""The language: slugs, order, dates, numbers."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model import vietnamese as vi
from plugins.model.values import VIETNAM

TEXT = st.text(
    alphabet=st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẩễốợữýĐÐƉ 0123456789/-–“”.,:"), max_size=120
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đẩy mạnh cải cách thủ tục", "day-manh-cai-cach-thu-tuc"),
        ("Nghị định 118/2025/NĐ-CP", "nghi-dinh-118-2025-nd-cp"),
        ("Ðầm Dơi", "dam-doi"),  # ETH, a look-alike of Đ
        ("Ɖông", "dong"),  # African D
        ("???", ""),
        ("  Hòa –  hoà ", "hoa-hoa"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert vi.slugify(text) == slug


@given(TEXT)
def test_slug_is_ascii_short_and_stable(text: str) -> None:
    slug = vi.slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 80
    assert vi.slugify(slug) == slug


@given(TEXT)
def test_slug_does_not_depend_on_composition(text: str) -> None:
    assert vi.slugify(unicodedata.normalize("NFD", text)) == vi.slugify(vi.nfc(text))


def test_collation_follows_the_alphabet_then_the_tones() -> None:
    ordered = [
        "An",
        "Ăn",
        "Ẩm thực",
        "Ân",
        "Da",
        "Đà Nẵng",
        "Hà Nội",
        "Hải Dương",
        "Hưng Yên",
        "Ma",
        "Mà",
        "Mả",
        "Mã",
        "Má",
        "Mạ",
        "Ô",
        "Ơn",
        "U",
        "Ưu",
    ]
    assert sorted(ordered, key=vi.collation_key) == ordered


def test_digits_come_before_letters() -> None:
    assert sorted(["Bài", "10 điều"], key=vi.collation_key) == ["10 điều", "Bài"]


@pytest.mark.parametrize(
    ("day", "official"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2021, 7, 15), "ngày 15 tháng 7 năm 2021"),
        (date(2025, 1, 12), "ngày 12 tháng 01 năm 2025"),
    ],
)
def test_official_dates_pad_as_the_decree_asks(day: date, official: str) -> None:
    assert vi.official_date(day) == official


def test_long_date_names_the_weekday_and_the_zone() -> None:
    assert vi.long_date(datetime(2026, 1, 5, 8, 30, tzinfo=VIETNAM)) == "Thứ Hai, 05/01/2026 08:30 (GMT+7)"
    assert vi.long_date(datetime(2026, 11, 22, tzinfo=VIETNAM)) == "Chủ Nhật, 22/11/2026"


def test_numbers_and_sizes() -> None:
    assert vi.number(1234567.8, 1) == "1.234.567,8"
    assert vi.number(82.66, 2) == "82,66"
    assert (vi.file_size(300), vi.file_size(48_400), vi.file_size(1_234_567)) == ("1 kB", "48 kB", "1,2 MB")
