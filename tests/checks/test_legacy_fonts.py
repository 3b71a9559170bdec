"""Text of old fonts is found; Vietnamese and foreign names are not."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.legacy_fonts import check


@pytest.mark.parametrize("text", ["Caûi caùch haønh chính nhaø nöôùc", "C¶i c¸ch hµnh chÝnh nhµ n­íc"])
def test_text_of_an_old_font_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize("text", ["Toà án, hoà giải, quý, khoẻ, xoáy, ngoằn ngoèo", "Noël, naïve", "© 2026, ½, «»"])
def test_unicode_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
