"""The summary does not repeat the title."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.summary_of_its_own import check


@pytest.mark.parametrize("text", [article("Lịch tiếp công dân tháng tư", summary="LỊCH tiếp công dân, tháng tư.")])
def test_a_mistake_is_found_at_its_place(text: str) -> None:
    (finding,) = found(check, content({"tin-bai/a.md": text}))
    assert finding.startswith("tin-bai/a.md:")


@pytest.mark.parametrize(
    "text", [article(), article("Lịch tiếp công dân tháng tư", summary="Lịch tiếp công dân tháng tư.", status="nháp")]
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": text})) == []
