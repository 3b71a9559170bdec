"""A link says where it leads."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.link_words import check


@pytest.mark.parametrize(
    "text",
    ["[tại đây](tin-bai/a.md)", "[Xem thêm](tin-bai/a.md)", "[**bấm vào đây**](tin-bai/a.md)", "[](tin-bai/a.md)"],
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text", ["[Xem lịch tiếp công dân](tin-bai/a.md)", "[tải mẫu đơn](tin-bai/a.md)", "[đọc bài một](tin-bai/a.md)"]
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
