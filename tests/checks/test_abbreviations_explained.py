"""An abbreviation is explained where it stands, or in the list."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.abbreviations_explained import check


@pytest.mark.parametrize("text", ["Nộp ở TTPVHC xã."])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Trung tâm phục vụ hành chính (TTPVHC). Đến TTPVHC.",
        "TTPVHC (trung tâm phục vụ hành chính)",
        "Chương XVI, tệp PDF",
        "Nghị định 61/2018/NĐ-CP",
        "Theo WCAG 2.2",
        "HƯỚNG DẪN NỘP HỒ SƠ",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
