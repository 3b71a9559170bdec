"""What a new file begins with."""

from __future__ import annotations

import re

import pytest

from plugins.forms.guide import guide
from plugins.forms.skeleton import COVER_WORDS, body_of
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import LEAFLET


@pytest.mark.parametrize("form", LEAFLET_FORMATS)
def test_steps_of_a_leaflet_are_numbered_through_its_panels(form: str) -> None:
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", body_of(LEAFLET, form, guide()), re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 2


@pytest.mark.parametrize("form", [form for form, made in LEAFLET_FORMATS.items() if made.folded])
def test_the_cover_says_what_to_write_on_it_and_what_stands_there_anyway(form: str) -> None:
    """Every panel but the cover had a hint: an empty one was taken for one that nobody may write on."""
    cover = body_of(LEAFLET, form, guide()).split("=== ")[1]
    assert cover.startswith("Bìa ===\n\nCẦN ĐIỀN: ")
    for words in ("người đọc được gì", f"nhiều nhất {COVER_WORDS} chữ", "mục image"):
        assert words in cover
