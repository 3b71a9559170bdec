"""The desk names the packages in press/ that must be made anew or thrown away."""

from __future__ import annotations

from datetime import datetime

import pytest
from support.content import content
from support.site import article, leaflet

from plugins.desk.entries import View
from plugins.desk.packages import packages
from plugins.model.approval import digest
from plugins.model.values import VIETNAM
from plugins.output.packages import Package

NOW = datetime(2026, 5, 20, 9, 0, tzinfo=VIETNAM)
PLACE, PATH = "to-roi/to", "to-roi/to.md"


def printed(text: str = "Nộp hồ sơ.", **keys: str) -> str:
    return leaflet({"Mặt trước": text, "Mặt sau": "Hỏi."}, **keys)


def codes(files: dict[str, str]) -> dict[str, str]:
    """What the press would note of these texts."""
    given = content(files)
    return {item.path: digest(item, given.pictures) for item in given.publications}


def told(files: dict[str, str], *standing: Package, unread: frozenset[str] = frozenset()) -> list[str]:
    return [one.note for one in packages(View(content(files, unread=unread), (), NOW, standing))]


BEFORE = {PATH: printed()}
PACKAGE = Package(PLACE, codes(BEFORE))


def test_a_package_of_its_text_is_not_told() -> None:
    assert told(BEFORE, PACKAGE) == []


def test_a_package_that_is_older_than_its_text_is_told() -> None:
    assert told({PATH: printed("Nộp ở nhà.")}, PACKAGE) == [
        "bộ tệp in cũ hơn bài: làm lại bằng  ./run press content/to-roi/to.md"
    ]


def test_what_is_not_known_of_an_old_package_is_not_told() -> None:
    assert told({PATH: printed("Nộp ở nhà.")}, Package(PLACE, None)) == []


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"withdrawn": "{date: 2026-05-01, reason: Sai}"}, "đã thu hồi"),
        ({"expires": "2026-05-01"}, "đã hết hạn đăng"),
        ({"status": "nháp"}, "thành bản nháp"),
    ],
)
def test_a_package_of_what_is_gone_is_to_be_thrown_away(keys: dict[str, str], why: str) -> None:
    assert told({PATH: printed(**keys)}, PACKAGE) == [
        f"bộ tệp in của bài đã bỏ ({why}): xóa thư mục press/to-roi/to/, báo nhà in ngừng in"
    ]


def test_a_package_without_a_publication_is_told_by_its_folder() -> None:
    other = {"tin-bai/mot.md": article()}
    (one,) = packages(View(content(other), (), NOW, (PACKAGE,)))
    assert one.title == "press/to-roi/to"
    assert one.note.startswith("bộ tệp in của bài đã bỏ (không còn tệp, hoặc đã đổi tên): xóa thư mục press/to-roi/to/")


def test_while_a_file_cannot_be_read_its_package_is_left_alone() -> None:
    assert told({"tin-bai/mot.md": article()}, PACKAGE, unread=frozenset({PATH})) == []


def test_a_package_that_waits_for_its_day_is_kept() -> None:
    coming = {PATH: printed(date="2027-01-01")}
    assert told(coming, Package(PLACE, codes(coming))) == []


def test_an_issue_is_older_than_a_text_that_it_carries() -> None:
    files = {**BEFORE, "tin-bai/mot.md": article()}
    issue = Package(PLACE, codes(files))
    changed = {**BEFORE, "tin-bai/mot.md": article(body="Câu mới.")}
    assert told(changed, issue) == [
        "bộ tệp in cũ hơn bài tin-bai/mot.md: làm lại bằng  ./run press content/to-roi/to.md"
    ]
    gone = {**BEFORE, "tin-bai/mot.md": article(withdrawn="{date: 2026-05-01, reason: Sai}")}
    assert told(gone, issue)[0].startswith("bộ tệp in có bài đã gỡ (tin-bai/mot.md): xóa thư mục press/to-roi/to/")
