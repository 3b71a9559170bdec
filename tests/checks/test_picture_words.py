"""The words of a picture say what is in it."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.picture_words import check


@pytest.mark.parametrize(
    "text",
    [
        "![IMG_2041.jpg](anh/vuong.svg)",
        "![Ảnh minh họa](anh/vuong.svg)",
        "![DSC 0012](anh/vuong.svg)",
        '![Quầy một cửa](anh/vuong.svg "Quầy một cửa.")',
    ],
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "![Quầy một cửa](anh/vuong.svg)",
        '![Hai mẹ con lấy số](anh/vuong.svg "Quầy một cửa")',
        "![Hình vuông màu vàng](anh/vuong.svg)",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
