"""What replaces a withdrawn publication is there, and public by then."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.replacement_there import check

WITHDRAWN = "{date: 2026-05-01, reason: Sai, replacement: tin-bai/b.md}"
GONE = {"tin-bai/a.md": article(withdrawn=WITHDRAWN)}


def problems(**keys: str) -> list[str]:
    return found(check, content({**GONE, "tin-bai/b.md": article("Bài hai", **keys)}))


def test_a_public_replacement_passes() -> None:
    assert problems() == []
    assert problems(date="2026-05-01 15:00") == []


def test_nothing_there_is_found() -> None:
    assert found(check, content(GONE)) == [
        "tin-bai/a.md:6:44: E262 Không thấy bài thay thế tin-bai/b.md.\n"
        "  Cách sửa: ghi đường dẫn của một bài khác, viết như  tin-bai/ten-tep.md  hoặc bỏ mục replacement."
    ]


def test_nothing_replaces_itself() -> None:
    own = article(withdrawn=WITHDRAWN.replace("b.md", "a.md"))
    assert "E262" in found(check, content({"tin-bai/a.md": own}))[0]


def test_a_draft_is_found() -> None:
    assert "còn là bản nháp" in problems(status="nháp")[0]


def test_what_comes_later_is_found() -> None:
    assert "chưa đến ngày đăng" in problems(date="2026-05-02")[0]


def test_what_is_gone_by_then_is_found() -> None:
    assert "đã hết hạn đăng" in problems(expires="2026-04-30")[0]
    assert "đã bị thu hồi" in problems(withdrawn="{date: 2026-04-30, reason: Sai}")[0]


def test_what_goes_later_does_not_stop_a_build() -> None:
    assert problems(expires="2026-06-01") == []
