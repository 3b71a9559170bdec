"""Spaces at which a line of running text must not end, and long addresses that may."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.web.no_break import LONGEST, NBSP, breaks, tied

SYLLABLES = (
    "ngày 5 tháng 8 năm 2026 khoản 1 Điều điểm a số 118/2025/NĐ-CP định 20 % 0200 000 0000 triệu đồng – V. TP. thứ Ba"
)
WORDS = st.sampled_from([*SYLLABLES.split(), "chương", "IV", "https://lamgiang.example/a/b"])
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("trong 30 ngày làm việc", "trong 30_ngày làm việc"),
        ("tăng 20 % so với", "tăng 20_% so với"),
        ("theo khoản 1 Điều 5 của Luật", "theo khoản_1_Điều_5 của Luật"),
        ("điểm a khoản 2", "điểm_a khoản_2"),
        ("hạn là ngày 5 tháng 8", "hạn là ngày_5_tháng_8"),
        ("ngày 05 tháng 8 năm 2026", "ngày_05_tháng_8 năm_2026"),
        ("gọi 1900 0368, 0200 000 0000", "gọi 1900_0368, 0200_000_0000"),
        ("tổng đài 18001096", "tổng đài_1800_1096"),
        ("hơn 29.807 tỷ đồng", "hơn_29.807_tỷ_đồng"),
        ("theo Nghị định số 5", "theo Nghị_định_số_5"),
        ("số 148 năm 2025", "số_148 năm_2025"),
        ("trong 5 năm", "trong 5_năm"),
        ("số 118/2025/NĐ-CP", "số_118/2025/NĐ-CP"),
        ("Nghị định số 118/2025/NĐ-CP", "Nghị định số_118/2025/NĐ-CP"),
        ("ông Nguyễn V. A. ở TP. Huế", "ông Nguyễn V._A. ở TP._Huế"),
        ("sáng thứ Tư, Chủ nhật", "sáng thứ_Tư, Chủ_nhật"),
        ("chương IV, quý II", "chương_IV, quý_II"),
        ("kinh tế – xã hội", "kinh tế_– xã hội"),
        ("xã có dân", "xã có dân"),
        ("đi từ đó", "đi từ đó"),
    ],
)
def test_these_spaces_are_tied(text: str, lines: str) -> None:
    assert tied(text) == lines.replace("_", NBSP)


def test_a_line_break_of_the_source_counts_as_a_space() -> None:
    assert tied("trong 30\nngày") == f"trong 30{NBSP}ngày"


@given(TEXTS)
def test_only_blanks_change(text: str) -> None:
    assert [a for a, b in zip(text, tied(text), strict=True) if a != b and not (a in " \n" and b == NBSP)] == []


@given(TEXTS)
def test_tying_twice_changes_nothing_more(text: str) -> None:
    assert tied(tied(text)) == tied(text)


@given(TEXTS)
def test_no_run_becomes_longer_than_a_phone_can_take(text: str) -> None:
    before, after = text.split(), tied(text).replace(NBSP, "\0").split()
    longest_word = max((len(word) for word in before), default=0)
    assert max((len(run) for run in after), default=0) <= max(LONGEST, longest_word)


def test_a_long_address_may_break_after_its_signs() -> None:
    text = "Xem https://lamgiang.example/cai-cach?so=1&trang=2 nhé"
    places = [0, *breaks(text), len(text)]
    assert "|".join(text[a:b] for a, b in pairwise(places)) == (
        "Xem https://|lamgiang.|example/|cai-|cach?|so=|1&|trang=|2 nhé"
    )


def test_a_short_address_stays_in_one_piece() -> None:
    assert list(breaks("Mở lamgiang.example/a")) == []


@given(st.text(alphabet="ab/.-_@ ", max_size=80))
def test_break_points_stand_only_within_words_longer_than_a_phone_can_take(text: str) -> None:
    for place in breaks(text):
        start, end = text.rfind(" ", 0, place) + 1, (text.find(" ", place) + 1 or len(text) + 1) - 1
        assert start < place < end
        assert end - start > LONGEST
