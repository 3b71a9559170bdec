"""Both ways of placing tones in one text are found; one way alone is not."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.tone_places import check


@pytest.mark.parametrize("text", ["hòa giải, hoà giải", "thủy sinh, thuỷ sản", "khỏe, khoẻ"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize("text", ["hòa giải, thủy sinh, khỏe", "hoà giải, thuỷ sản", "hòa, hoàn toàn, quý, quỹ, quỳ"])
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
