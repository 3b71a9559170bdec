"""Breaking titles: laws that hold for any title, and breaks that an editor would make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.cards.lines import shortened, ways

SYLLABLES = st.sampled_from(
    ["nộp", "hồ", "sơ", "trực", "tuyến,", "Ủy", "ban", "nhân", "dân", "ở", "xã", "nghiêng:", "và", "2026–2030", "đã"]
)
TITLES = st.lists(SYLLABLES, min_size=1, max_size=40).map(" ".join)


def width(text: str) -> float:
    return len(text)


@given(TITLES, st.integers(9, 40))
def test_no_line_is_too_long_and_no_word_is_lost(title: str, most: int) -> None:
    for lines in ways(title, most, width, 12):
        assert max(map(len, lines)) <= most
        assert " ".join(lines) == title


@given(TITLES, st.integers(9, 40))
def test_each_way_has_one_line_more(title: str, most: int) -> None:
    counts = [len(lines) for lines in ways(title, most, width, 12)]
    assert counts == list(range(counts[0], counts[0] + len(counts))) if counts else True


@given(st.text(alphabet="abcđ-", min_size=1, max_size=160), st.integers(5, 30))
def test_a_word_wider_than_a_line_is_cut(word: str, most: int) -> None:
    lines = ways(word, most, width, 160)[0]
    assert max(map(len, lines)) <= most
    assert "".join(lines) == word


@pytest.mark.parametrize(
    ("title", "most", "lines"),
    [
        ("Một hai ba bốn năm sáu", 20, ("Một hai ba", "bốn năm sáu")),  # not 'sáu' alone
        ("Đúng mức, đúng nơi, có chứng từ", 17, ("Đúng mức,", "đúng nơi,", "có chứng từ")),
        ("Hỏi đáp về căn cước", 12, ("Hỏi đáp", "về căn cước")),  # 'về' leads on
    ],
)
def test_how_a_title_is_broken(title: str, most: int, lines: tuple[str, ...]) -> None:
    assert lines in ways(title, most, width, 3)


@given(st.text(min_size=1, max_size=60), st.integers(2, 40))
def test_what_is_shortened_fits(text: str, most: int) -> None:
    assert len(shortened(text, most, width)) <= most
