"""Shapes that Markdown cannot bear are named; what people write is not."""

from __future__ import annotations

import pytest

from plugins.reading.source import Source
from plugins.reading.structure import structure_problems

TOO_MUCH = {
    "E071": ["[" * 50_000, "![" * 20_000, "[" * 10_000 + "]" * 10_000, "[a](" * 8_000, "<a " * 8_000],
    "E072": ["- " * 60 + "a", "> " * 60 + "a", ">" * 60, "1. " * 60 + "a", "    " * 14 + "- a", "> - " * 20 + "a"],
    "E073": ["a" * 1_000_000, "Nộp hồ sơ. " * 2_000, "- " + "a" * 30_000, "| a | b |\n" * 20_000],
    "E078": ["## a\n" * 2_000, "a\n: b\n" * 2_000, "a\n===\n" * 2_000],
    "E079": ["**a** _b_\n\n" * 5_000, "a\n\n" * 20_000],
}
FINE = {
    "a list of three levels": "- a\n    - b\n        - c\n",
    "a rule of many dashes": "- " * 60,
    "a rule of stars": "* " * 60,
    "a table of 300 rows": "| Tên | Số |\n|---|---|\n" + "| Xã Mẫu | 12 |\n" * 300,
    "a list of 500 points": "- Nộp hồ sơ tại Bộ phận Một cửa.\n" * 500,
    "a paragraph of two pages": "Nộp hồ sơ tại Bộ phận Một cửa. " * 150,
    "200 links": "[Nộp](tin-bai/nop.md), " * 200,
    "a bracket that is never closed": "Xem [1 và [2. " * 20,
    "a smaller sign": "5 < 7 và a <b\n\n" * 30,
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TOO_MUCH.items() for text in texts])
def test_what_would_take_long_is_named(code: str, text: str) -> None:
    assert code in [problem.code for problem in structure_problems(Source("content/tin-bai/a.md", text), 0)]


@pytest.mark.parametrize("name", FINE)
def test_what_people_write_passes(name: str) -> None:
    assert structure_problems(Source("content/tin-bai/a.md", FINE[name]), 0) == []


def test_the_place_is_where_the_first_bracket_stands() -> None:
    text = "Một\n\nhai\n\n" + "ba " + "[" * 5_000
    assert str(structure_problems(Source("a.md", text), 0)[0].place) == "a.md:5:4"
