"""Levels: what a page is about weighs more than what it mentions."""

from __future__ import annotations

import pytest

from plugins.search.abbreviations import abbreviations
from plugins.search.folding import words
from plugins.search.passages import BODY, TITLE, Passage
from plugins.search.weighing import LEVELS, Postings, weigh

NONE = abbreviations([])


def levels(term: str, *publications: list[Passage]) -> Postings:
    (word,) = words(term) if " " not in term else [None]
    spellings = weigh(publications, NONE).get(word.folded if word else term, {})
    return {place: level for postings in spellings.values() for place, level in postings.items()}


def body(text: str) -> list[Passage]:
    return [Passage(text, BODY)]


def test_a_title_weighs_more_than_a_mention() -> None:
    found = levels("một", [Passage("một cửa", TITLE)], body("một cửa ở xã"), body("việc khác"))
    assert found[0] > found[1]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    publications = [[Passage("hồ sơ đất", TITLE)], body("hồ sơ"), body("hồ sơ"), body("hồ sơ")]
    assert levels("đất", *publications)[0] > levels("hồ", *publications)[0]


def test_levels_stay_on_their_scale() -> None:
    found = levels("cửa", [Passage("cửa " * 500, TITLE)], *[body("việc")] * 50)
    assert 1 <= found[0] <= LEVELS


def test_pairs_do_not_reach_over_passages() -> None:
    assert levels("cua hanh", [Passage("một cửa", BODY), Passage("hành chính", BODY)]) == {}


@pytest.mark.parametrize("asked", ["nghi dinh", "dinh 42", "so 42", "42 2022"])
def test_a_number_is_found_with_and_without_the_word_for_number(asked: str) -> None:
    assert levels(asked, body("Nghị định số 42/2022/NĐ-CP")) != {}
