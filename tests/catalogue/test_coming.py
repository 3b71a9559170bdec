"""next-change.json: when the site changes by itself."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.site import NOW, Files, article, assembled

from plugins.catalogue.assembly import assemble
from plugins.catalogue.coming import coming, read, written
from plugins.model.values import VIETNAM

COMING: Files = {
    "tin-bai/hen.md": article("Hẹn đăng", date="2026-11-20 07:30", expires="2026-12-01"),
    "tin-bai/rut.md": article("Sẽ rút", withdrawn="{date: 2026-11-25, reason: Đã cũ}", expires="2026-12-31"),
    "tin-bai/nhap.md": article("Nháp", status="nháp", date="2026-11-05"),
    "tin-bai/qua.md": article("Đã qua", expires="2026-10-01"),
    "tin-bai/luc.md": article("Có hạn", valid_until="2026-11-27", expires="2026-12-05"),
    "tin-bai/cu.md": article("Hết hiệu lực từ lâu", valid_until="2026-10-27"),
}
CHANGES = [
    {"at": "2026-11-20T07:30:00+07:00", "path": "tin-bai/hen.md", "becomes": "đang đăng"},
    {"at": "2026-11-25T00:00:00+07:00", "path": "tin-bai/rut.md", "becomes": "đã thu hồi"},
    {"at": "2026-11-28T00:00:00+07:00", "path": "tin-bai/luc.md", "becomes": "hết hiệu lực"},
    {"at": "2026-12-01T00:00:00+07:00", "path": "tin-bai/hen.md", "becomes": "hết hạn đăng"},
    {"at": "2026-12-05T00:00:00+07:00", "path": "tin-bai/luc.md", "becomes": "hết hạn đăng"},
]


def test_every_moment_stands_in_its_order(tmp_path: Path) -> None:
    document = json.loads(written(assembled(tmp_path, COMING).content, NOW))
    assert document == {"built": "2026-11-01T07:00:00+07:00", "next": CHANGES[0]["at"], "changes": CHANGES}


def test_nothing_to_come_is_null(tmp_path: Path) -> None:
    document = json.loads(written(assembled(tmp_path).content, NOW))
    assert (document["next"], document["changes"]) == (None, [])


def test_at_each_moment_and_at_no_other_the_catalogue_changes(tmp_path: Path) -> None:
    content = assembled(tmp_path, COMING).content

    def shown(moment: datetime) -> object:
        catalogue = assemble(tmp_path / "content", moment).catalogue
        public, gone = ([item.path for item in items] for items in (catalogue.publications, catalogue.gone))
        return public, gone, catalogue.without_force

    for change in coming(content, NOW):
        moment = datetime.fromisoformat(change.at)
        assert shown(moment) != shown(moment - timedelta(seconds=1))
        assert shown(moment) == shown(moment + timedelta(seconds=1))


def test_a_build_is_due_from_the_moment_on(tmp_path: Path) -> None:
    known = read(written(assembled(tmp_path, COMING).content, NOW))
    assert known is not None
    assert known.next is not None
    assert not known.due(known.next - timedelta(seconds=1))
    assert known.due(known.next)
    assert known.due(NOW - timedelta(days=1)), "a clock that was set back"


def test_with_nothing_to_come_none_is_due(tmp_path: Path) -> None:
    known = read(written(assembled(tmp_path).content, NOW))
    assert known is not None
    assert not known.due(datetime(2040, 1, 1, tzinfo=VIETNAM))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"built": "x", "next": null}',
        '{"built": 5, "next": 6}',
        '{"built": "2026-01-01", "next": ""}',
    ],
)
def test_a_file_that_says_nothing_makes_a_build_due(text: str) -> None:
    assert read(text) is None


@given(st.text())
def test_no_text_brings_it_down(text: str) -> None:
    read(text)
