"""Quotation marks are curved, in the text and above it."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.quotation_marks import check


@pytest.mark.parametrize(
    "text", [article(body='Bấm "Nộp"'), article('Nút "Nộp" ở đâu'), article(summary='Bấm nút "Nộp hồ sơ" ở cuối trang')]
)
def test_a_mistake_is_found_at_its_place(text: str) -> None:
    (finding,) = found(check, content({"tin-bai/a.md": text}))
    assert finding.startswith("tin-bai/a.md:")


@pytest.mark.parametrize(
    "text",
    [article(body="Bấm “Nộp”"), article(body='`a="b"`'), article(body='![Hình vuông](anh/vuong.svg "Chú thích")')],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": text})) == []
