"""Changes lie between publication and today."""

from __future__ import annotations

from datetime import date

from support.content import content, found
from support.site import article

from plugins.checks.changes_in_order import check

TODAY = date(2026, 11, 1)


def codes(**keys: str) -> list[str]:
    given = content({"tin-bai/a.md": article(**keys)}, today=TODAY)
    return [" ".join(line.split()[:2]) for line in found(check, given)]


def test_changes_after_publication_pass() -> None:
    assert codes(changes="[{date: 2026-04-03, note: A}, {date: 2026-11-01, note: B}]", updated="2026-11-01") == []


def test_updated_before_the_last_change_is_found() -> None:
    assert codes(changes="[{date: 2026-05-01, note: A}]", updated="2026-04-30") == ["tin-bai/a.md:7:1: E258"]


def test_a_change_that_is_still_to_come_is_found() -> None:
    assert codes(changes="[{date: 2026-11-02, note: A}]") == ["tin-bai/a.md:6:12: E259"]


def test_a_change_before_publication_is_found() -> None:
    assert codes(changes="[{date: 2026-04-02, note: A}]") == ["tin-bai/a.md:6:12: E260"]
