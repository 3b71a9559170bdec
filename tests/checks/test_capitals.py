"""Whole lines in capitals are found; abbreviations and names of forms are not."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.capitals import check


@pytest.mark.parametrize(
    "text", ["## HƯỚNG DẪN NỘP HỒ SƠ", "MANG THEO THẺ CĂN CƯỚC KHI ĐẾN.", "- MANG THEO THẺ CĂN CƯỚC"]
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã nhận hồ sơ CCHC.",
        "## PAR INDEX",
        "| MỘT CỬA | THỜI HẠN TRẢ KẾT QUẢ |\n|---|---|\n| A | B |",
        "`MANG THEO THẺ CĂN CƯỚC`",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
