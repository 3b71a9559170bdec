"""Abbreviations and full forms stand for one another."""

from __future__ import annotations

from plugins.model.agency import Abbreviation
from plugins.search.abbreviations import abbreviations
from plugins.search.folding import words

LISTED = abbreviations([
    Abbreviation(short="CCHC", full="cải cách hành chính"),
    Abbreviation(short="PAR INDEX", full="Chỉ số cải cách hành chính"),
    Abbreviation(short="CCCD", full="căn cước công dân (nay là thẻ căn cước)"),
])  # fmt: skip


def others(text: str) -> list[tuple[int, int, str]]:
    return [
        (start, end, " ".join(word.folded for word in form)) for start, end, form in LISTED.other_forms(words(text))
    ]


def test_a_short_form_brings_its_full_form() -> None:
    assert others("Kế hoạch CCHC năm nay") == [(2, 3, "cai cach hanh chinh")]


def test_a_full_form_brings_its_short_form() -> None:
    assert others("Cải cách hành chính là gì") == [(0, 4, "cchc")]


def test_short_forms_of_several_words_count_as_one() -> None:
    assert others("điểm PAR INDEX") == [(1, 3, "chi so cai cach hanh chinh")]


def test_a_form_within_a_longer_one_counts_too() -> None:
    assert others("chỉ số cải cách hành chính") == [(0, 6, "par index"), (2, 6, "cchc")]


def test_what_stands_in_brackets_is_no_part_of_the_form() -> None:
    assert others("căn cước công dân") == [(0, 4, "cccd")]
    assert LISTED.aliases["cccd"] == "căn cước công dân"


def test_words_with_other_marks_are_another_thing() -> None:
    assert others("cai cach hanh chinh") == []
