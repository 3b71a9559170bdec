"""Links meet a publication that is public with them, and an anchor on its page."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.links_resolve import check

TARGET = {"tin-bai/dich.md": article("Bài đích", "## Gửi ở đâu\n\nMột[^1]\n\n[^1]: Hai")}
DRAFT = {"tin-bai/nhap.md": article("Bài nháp", "[Đích](tin-bai/dich.md)", status="nháp")}
FUTURE = {"tin-bai/sau.md": article("Bài sau", date="2030-01-01")}


def linking(href: str, **keys: str) -> dict[str, str]:
    return {"tin-bai/a.md": article("Bài thử", f"Xem [đích]({href}).", **keys)}


def test_a_link_to_nothing_is_found_with_a_guess() -> None:
    assert found(check, content({**TARGET, **linking("tin-bai/dichh.md")})) == [
        "tin-bai/a.md:8:11: E206 Liên kết tới tin-bai/dichh.md nhưng không có bài đó (có phải là tin-bai/dich.md?).\n"
        "  Cách sửa: sửa đường dẫn, viết như  tin-bai/ten-tep.md"
    ]


def test_an_anchor_that_is_not_there_is_found_with_a_guess() -> None:
    assert found(check, content({**TARGET, **linking("tin-bai/dich.md#gui-o-dauu")})) == [
        "tin-bai/a.md:8:11: E207 Bài tin-bai/dich.md không có đề mục “#gui-o-dauu” (có phải là #gui-o-dau?).\n"
        "  Cách sửa: dùng đúng địa chỉ của đề mục: chữ thường không dấu, gạch nối."
    ]


def test_a_link_to_a_draft_is_found() -> None:
    assert found(check, content({**TARGET, **DRAFT, **linking("tin-bai/nhap.md")})) == [
        "tin-bai/a.md:8:11: E220 Liên kết tới tin-bai/nhap.md là bài nháp hoặc chưa đến ngày đăng.\n"
        "  Cách sửa: bỏ liên kết, hoặc đăng bài ấy trước."
    ]


def test_a_link_to_the_future_is_found() -> None:
    assert "E220" in found(check, content({**FUTURE, **linking("tin-bai/sau.md")}))[0]


def test_links_to_a_page_its_headings_and_notes_pass() -> None:
    for href in ("tin-bai/dich.md", "dich.md#gui-o-dau", "/tin-bai/dich.md#fn:1"):
        assert found(check, content({**TARGET, **linking(href)})) == []


def test_a_draft_may_link_to_drafts() -> None:
    assert found(check, content({**TARGET, **DRAFT, **linking("tin-bai/nhap.md", status="nháp")})) == []


def test_a_file_with_problems_of_its_own_is_not_called_absent() -> None:
    given = content(linking("tin-bai/hong.md"), unread=frozenset({"tin-bai/hong.md"}))
    assert found(check, given) == []
