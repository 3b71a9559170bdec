"""A picture stands once on a page."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.picture_twice import check


@pytest.mark.parametrize("text", ["![Hình](anh/vuong.svg)\n\nA\n\n![Hình](anh/vuong.svg)"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize("text", ["![Hình](anh/vuong.svg)"])
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
