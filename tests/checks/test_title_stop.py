"""A title ends without a full stop."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.title_stop import check


@pytest.mark.parametrize("text", [article("Lịch tiếp công dân.")])
def test_a_mistake_is_found_at_its_place(text: str) -> None:
    (finding,) = found(check, content({"tin-bai/a.md": text}))
    assert finding.startswith("tin-bai/a.md:")


@pytest.mark.parametrize(
    "text", [article("Lịch tiếp công dân"), article("Giấy tờ, lệ phí, v.v."), article("Nộp ở đâu?")]
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": text})) == []
