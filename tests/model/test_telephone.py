"""Hotlines of eight digits are set in two groups wherever they are read, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.telephone import grouped, grouped_html

CALL = '<p>Gọi <a href="tel:18001096">18001096</a> hoặc <code>19000368</code></p>'


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("18001096", "1800 1096"),
        ("(19000368)", "(1900 0368)"),
        ("Gọi 18001096.", "Gọi 1800 1096."),
        ("18001096, 19000368", "1800 1096, 1900 0368"),
        ("1800 1096", "1800 1096"),
        ("1900.0368", "1900.0368"),
        ("0918001096", "0918001096"),
        ("1900558818", "1900558818"),
        ("118001096", "118001096"),
        ("12/18001096", "12/18001096"),
        ("https://vi-du.vn/18001096", "https://vi-du.vn/18001096"),
        ("tel:18001096", "tel:18001096"),
        ("18001096 đồng", "18001096 đồng"),
        ("anh-18001096.jpg, 18001096.5", "anh-18001096.jpg, 18001096.5"),
    ],
)
def test_only_a_hotline_is_grouped(written: str, told: str) -> None:
    assert grouped(written) == told


@given(st.text(alphabet="0189 .,/-ađ<>&;", max_size=40))
def test_grouping_adds_nothing_but_spaces_and_is_done_once(text: str) -> None:
    assert re.sub(" ", "", grouped(text)) == re.sub(" ", "", text)
    assert grouped(grouped(text)) == grouped(text)


def test_links_and_code_stay_as_they_are() -> None:
    assert grouped_html(CALL) == CALL.replace(">18001096<", ">1800 1096<")
