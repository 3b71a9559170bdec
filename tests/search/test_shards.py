"""Shards: what is written is read again as it was, and each term stands where it is looked for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.shards import shard_of, shards, written

INDEX = {
    "cai": {0: {3: 1}, 771: {0: 15, 7: 2, 300: 4}},
    "cai cach": {3084: {0: 9}},
    "cchc": {0: {2: 5}},
}


def read(letters: str) -> list[int]:
    """As the client reads: digits from "S" go on, digits before it end a number."""
    found = []
    for digits in re.findall(r"[S-}]*[(-R]", letters):
        number = 0
        for digit in digits:
            number = number * 43 + (ord(digit) - 40) % 43
        found.append(number)
    return found


def line(text: str, term: str) -> list[str]:
    return next(found for found in text.splitlines() if found.startswith(term + "\t")).split("\t")


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_survive_writing_and_reading(numbers: list[int]) -> None:
    letters = written(numbers)
    assert read(letters) == numbers
    assert letters.isascii()
    assert not re.search(r"[\s~\"'<&]", letters)


def test_a_line_names_spellings_and_publications_with_their_levels() -> None:
    (text,) = shards(INDEX, {})
    assert [read(column) for column in line(text, "cai")[1:]] == [
        [0, 4 * 16 + 1],
        [771, 16 + 15, 7 * 16 + 2, 293 * 16 + 4],
    ]


def test_an_abbreviation_tells_its_full_form() -> None:
    (text,) = shards(INDEX, {"cchc": "cải cách hành chính"})
    assert line(text, "cchc")[-1].endswith("~cải cách hành chính")


def test_a_large_index_is_cut_and_every_term_is_in_its_shard() -> None:
    index = {f"{word} {other}": {5: {0: 1}} for word in ("an", "ba", "cu") for other in map(str, range(600))}
    parts = shards(index, {})
    assert len(parts) > 5
    assert all(f"\n{term}\t" in "\n" + parts[shard_of(term, len(parts))] for term in index)


def test_no_shard_is_left_out_even_if_it_is_empty() -> None:
    assert shards({}, {}) == ("",)
