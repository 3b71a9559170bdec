"""Nothing is published with a place that somebody still has to fill in."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.left_to_fill import check

PICTURE = "![CẦN ĐIỀN: trong ảnh có gì](anh/vuong.svg)"


def test_a_picture_without_description_is_found() -> None:
    assert found(check, content({"tin-bai/a.md": article(body=PICTURE)})) == [
        "tin-bai/a.md:8:2: E720 Bài đã đăng mà còn chỗ “CẦN ĐIỀN: trong ảnh có gì…”.\n"
        "  Cách sửa: viết vào chỗ ấy, hoặc để lại status: nháp cho đến khi viết xong."
    ]


def test_front_matter_and_text_are_looked_at() -> None:
    text = article(summary="CẦN ĐIỀN tóm tắt một câu", body="Họp lúc CẦN ĐIỀN giờ.")
    assert len(found(check, content({"tin-bai/a.md": text}))) == 2


@pytest.mark.parametrize("text", [article(body=PICTURE, status="nháp"), article()])
def test_drafts_and_finished_articles_pass(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": text})) == []
