"""What is published is what was approved, once the agency asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.content import SQUARE, content, found, publication
from support.site import article

from plugins.checks.approval_holds import check
from plugins.model.approval import digest
from plugins.model.content import Content
from plugins.model.records import ApprovalRule

RULE = ApprovalRule.model_validate({"required": "có", "kinds": ("tin-bai",), "posts": ("Chánh Văn phòng", "Phó")})
GOOD = {"approved_by": "Chánh Văn phòng", "approved_on": "2026-04-02", "approved_text": ""}
AGAIN = "./run approve content/tin-bai/a.md"


def text(body: str = "Nội dung.", **keys: str | None) -> str:
    """An article whose approval is of the text 'Nội dung.' with these keys."""
    approved = digest(publication("tin-bai/a.md", article(body="Nội dung.", **keys)), {SQUARE.file: SQUARE})
    return article(body=body, **{**GOOD, "approved_text": approved, **keys})


def given(written: str, rule: ApprovalRule | None = RULE, path: str = "tin-bai/a.md") -> Content:
    made = content({path: written})
    agency = made.agency.model_copy(update={"approval": rule} if rule else {})
    return replace(made, agency=agency, today=date(2026, 11, 1))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            article(),
            f"2:1: E265 Bài chưa được duyệt.\n  Cách sửa: người có quyền duyệt chạy  {AGAIN} ; chưa duyệt thì để  status: nháp",
        ),
        (
            text(approved_by="Văn thư"),
            "6:1: E266 “Văn thư” không có quyền duyệt.\n  Cách sửa: những chức danh được duyệt: Chánh Văn phòng, Phó (mục approval trong content/du-lieu/co-quan.yml).",
        ),
        (
            text(approved_on="2026-11-02"),
            f"7:1: E267 Ngày duyệt 02/11/2026 ở tương lai.\n  Cách sửa: xem lại approved_on, hoặc duyệt lại bằng  {AGAIN}",
        ),
        (
            text(updated="2026-05-20"),
            f"7:1: E268 Bài duyệt ngày 02/04/2026, trước lần sửa ngày 20/05/2026.\n  Cách sửa: đưa duyệt lại:  {AGAIN}",
        ),
        (
            text(body="Nội dung khác."),
            f"8:1: E269 Bài đã bị sửa sau khi duyệt ngày 02/04/2026.\n  Cách sửa: xem sửa những gì rồi đưa duyệt lại:  {AGAIN}",
        ),
        (
            text(approved_on=None),
            f"6:1: E270 Phần duyệt thiếu approved_on.\n  Cách sửa: xóa phần duyệt rồi duyệt lại bằng  {AGAIN}",
        ),
    ],
    ids=["missing", "post", "future", "earlier", "edited", "partial"],
)
def test_an_approval_that_does_not_hold_stops_publication(written: str, expected: str) -> None:
    assert found(check, given(written)) == [f"tin-bai/a.md:{expected}"]


def test_an_approval_that_holds_passes() -> None:
    assert found(check, given(text())) == []


@pytest.mark.parametrize(
    "written",
    [article(status="nháp"), article(withdrawn="{date: 2026-10-01, reason: Sai}")],
    ids=["draft", "taken back"],
)
def test_what_is_not_published_needs_none(written: str) -> None:
    assert found(check, given(written)) == []


def test_another_kind_needs_none() -> None:
    assert found(check, given(article(date=None, category=None), path="trang/a.md")) == []


def test_without_the_switch_one_that_does_not_hold_is_only_mentioned() -> None:
    assert found(check, given(text(body="Khác.", approved_by="Chánh Văn phòng"), None)) == [
        "tin-bai/a.md:8:1: W060 Bài đã bị sửa sau khi duyệt ngày 02/04/2026: phần duyệt không còn đúng.\n"
        f"  Cách sửa: duyệt lại bằng  {AGAIN} , hoặc xóa ba mục approved_by, approved_on, approved_text."
    ]


def test_an_approval_that_fails_twice_is_mentioned_once() -> None:
    (told,) = found(check, given(text(body="Khác.", approved_by="Văn thư"), None))
    assert "W060 “Văn thư” không có quyền duyệt; bài đã bị sửa sau khi duyệt ngày 02/04/2026: phần" in told


def test_without_the_switch_no_approval_is_asked_for() -> None:
    assert found(check, given(article(), None)) == []


def test_without_a_list_of_posts_whoever_is_responsible_approves() -> None:
    rule = ApprovalRule.model_validate({"required": "có"})
    assert found(check, given(text(), rule)) == []
    assert len(found(check, given(text(approved_by="Phó"), rule))) == 1
