"""Rows are as long as the head of their table, which says what columns are."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.table_rows import check


@pytest.mark.parametrize(
    "text", ["| A | B |\n|---|---|\n| C |", "| A | B |\n|---|---|\n| C | D | E |", "|  |  |\n|---|---|\n| C | D |"]
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| C | D |\n\nE | F | G",
        "A | B\n--|--\nC | D",
        "| A | B |\n|---|---|\n| `a|b` | C |\n",
        "| A | B |\n|---|---|\n|  | D |",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
