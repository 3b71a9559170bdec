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


GUESS = "Cải cách thể chế\n# CẦN XEM date: lấy từ dòng cuối của văn bản"
HEAD = "---\n# Đưa vào từ tệp Word. Xem các dòng CẦN ĐIỀN và CẦN XEM, rồi đổi status thành: đăng\n"


def test_a_guess_that_nobody_looked_at_is_found_at_its_line() -> None:
    assert found(check, content({"tin-bai/a.md": article(category=GUESS)})) == [
        "tin-bai/a.md:6:1: E278 Bài đã đăng mà dòng “CẦN XEM date: lấy từ dòng cuối của văn bản” vẫn còn: chỗ ấy máy đoán, "
        "chưa ai xem.\n  Cách sửa: xem lại mục ấy, sửa nếu sai rồi xóa dòng  # CẦN XEM …"
    ]


def test_a_guess_beside_a_value_is_found_too() -> None:
    text = article(category="Cải cách thể chế  # CẦN XEM category: lĩnh vực chưa chọn")
    assert ["5:29: E278" in line for line in found(check, content({"tin-bai/a.md": text}))] == [True]


@pytest.mark.parametrize(
    "text",
    [
        article(category=GUESS, status="nháp"),
        article().replace("---\n", HEAD, 1),
        article(body="Gõ # CẦN XEM nếu chưa chắc."),
    ],
    ids=["a draft", "the line that tells what to do", "words of the text"],
)
def test_drafts_other_comments_and_text_pass(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": text})) == []
