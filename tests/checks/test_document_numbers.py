"""Numbers of documents have the form that their kind has."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.document_numbers import check


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 61/2018/CP-NĐ",
        "Nghị định số 61/NĐ-CP",
        "Thông tư số 01/2203/TT-VPCP",
        "Luật số 80-2015-QH13",
        "Quyết định số 766/TTg-QĐ",
        "Nghị quyết số 57/TW",
    ],
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 61/2018/NĐ-CP.",
        "Thông tư số 01/2023/TT-VPCP,",
        "Thông tư số 05/2014/TTLT-BTC-BNV",
        "Luật số 80/2015/QH13",
        "Quyết định số 766/QĐ-TTg",
        "Quyết định số 06/2022/QĐ-UBND",
        "Nghị quyết số 57-NQ/TW",
        "Nghị quyết số 76/NQ-CP",
        "Nghị quyết số 1234/2025/UBTVQH15",
        "Quyết định số 5 của tổ",
        "[Nghị định số 61/2018/NĐ-CP](https://a.example/)",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
