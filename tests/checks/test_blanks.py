"""Blanks in a row within a line are found; those that Markdown asks for are not."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.blanks import check


@pytest.mark.parametrize("text", ["Sáng    chiều", "Sáng\tchiều", "Sáng&nbsp;&nbsp;&nbsp;chiều", "- Sáng   chiều"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1.  Sáng",
        "-   Sáng",
        "Sáng  \nchiều",
        "| A  | B |\n|---|---|\n| C   | D |",
        "Sáng.[^1]\n\n[^1]:  Chiều.",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
