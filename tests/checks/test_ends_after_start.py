"""Nothing ends before it began."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.ends_after_start import check


def codes(**keys: str) -> list[str]:
    return [line.split()[1] for line in found(check, content({"tin-bai/a.md": article(**keys)}))]


@pytest.mark.parametrize("expires", ["2026-04-02", "2026-04-03"])
def test_an_expiry_that_leaves_no_time_is_found(expires: str) -> None:
    assert codes(expires=expires) == ["E261"]


def test_a_withdrawal_before_publication_is_found() -> None:
    assert codes(withdrawn="{date: 2026-04-02, reason: Sai}") == ["E261"]


def test_a_withdrawal_on_the_day_itself_and_a_later_expiry_pass() -> None:
    assert codes(withdrawn="{date: 2026-04-03, reason: Sai}", expires="2026-04-03 00:01") == []
