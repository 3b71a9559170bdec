"""Folding: one form for all the ways in which readers type a word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.queries import misplaced

from plugins.search.folding import Word, pairs, words

VIETNAMESE = st.text(
    st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẩềộựãĐỶÂ0123456789 /-\u0301\u0309\u0323ÐÉ"), max_size=30
)


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


@given(VIETNAMESE)
def test_a_folded_text_folds_to_itself(text: str) -> None:
    once = folded(text)
    assert folded(" ".join(once)) == once


@given(VIETNAMESE)
def test_composed_and_decomposed_are_the_same(text: str) -> None:
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


@given(st.text())
def test_words_are_letters_and_digits_without_marks(text: str) -> None:
    assert all(word.folded.isascii() and word.folded.isalnum() for word in words(text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("HOÀ", "hòa"), ("nghiã vụ", "nghĩa vụ"), ("tài khỏan", "tài khoản"), ("kĩ", "kỹ"), ("quí", "quý")],
)  # fmt: skip
def test_a_tone_on_the_other_vowel_and_y_for_i_change_nothing(typed: str, meant: str) -> None:
    assert words(typed) == words(meant)


def test_misplacing_really_moves_tones() -> None:
    assert misplaced("hòa tài khoản nghĩa vụ") == "hoà taì khỏan nghiã vụ"


def test_marks_tell_words_apart_that_fold_alike() -> None:
    assert len({word.marks for word in words("dam đam đàm đầm dặm đảm đạm đậm")}) == 8
    assert set(folded("dam đam đàm đầm dặm đảm đạm đậm")) == {"dam"}


def test_document_numbers_come_apart_as_they_are_typed() -> None:
    assert folded("42/2022/NĐ-CP") == folded("42 2022 nd cp") == ["42", "2022", "nd", "cp"]


def test_the_icelandic_letter_that_looks_like_d_with_a_bar_is_one() -> None:
    assert folded("Ðầm Dơi") == ["dam", "doi"]


def test_y_stays_where_it_is_no_i() -> None:
    assert folded("thủy quỳnh yêu mây") == ["thuy", "quynh", "yeu", "may"]


def test_other_scripts_and_signs_are_no_words() -> None:
    assert words("…!? Привет 漢字 \u0301 <>") == []


def test_pairs_are_neighbours_and_keep_apart_whose_marks_are_whose() -> None:
    assert [pair.folded for pair in pairs(words("cải cách hành chính"))] == ["cai cach", "cach hanh", "hanh chinh"]
    assert pairs(words("đa dạ")) != pairs(words("dạ đa"))
    assert pairs([Word("a", 0)]) == []
