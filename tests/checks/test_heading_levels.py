"""No heading is more than one level below the one before it."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.heading_levels import check


@pytest.mark.parametrize("text", ["## A\n\n#### B\n\nC", "### A\n\nB"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize("text", ["## A\n\n### B\n\n#### C\n\nD\n\n## E\n\nF", "```\n#### code\n```", "Nội dung."])
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
