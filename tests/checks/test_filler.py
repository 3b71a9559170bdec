"""Text that only holds a place is not published."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.filler import check


@pytest.mark.parametrize("text", ["Lorem ipsum dolor", "TODO: hỏi lại", "Gọi số XXXX", "Lúc ??? giờ", "[điền số]"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize("text", ["Ghi xxx vào ô trống", "Thật vậy sao?", "[điền mẫu đơn](tin-bai/a.md)"])
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
