"""Dates in the text are days of the calendar."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.dates_exist import check


@pytest.mark.parametrize("text", ["Ngày 31/6/2026", "ngày 29 tháng 2 năm 2026", "12/13/2026", "0/5/2026", "31.4.2026"])
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text", ["Ngày 30/6/2026", "ngày 29 tháng 2 năm 2028", "Nghị định 61/2018/NĐ-CP", "Tỷ lệ 3/4", "`31/6/2026`"]
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
