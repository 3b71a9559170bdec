"""The home page shows what exists and is public."""

from __future__ import annotations

from support.content import content, found
from support.site import article, leaflet

from plugins.checks.home_arrangement import check
from plugins.model.agency import Featured

FILES = {
    "tin-bai/a.md": article(),
    "tin-bai/nhap.md": article(status="nháp"),
    "to-roi/b.md": leaflet({"Mặt trước": "A"}),
}


def home(lead: str | None = None, *leaflets: str, unread: frozenset[str] = frozenset()) -> list[str]:
    return found(check, content(FILES, home=Featured(lead=lead, leaflets=leaflets), unread=unread))


def test_an_absent_lead_is_found() -> None:
    assert home("tin-bai/khong.md") == [
        "du-lieu/trang-chu.yml:1:1: E223 Trang chủ nhắc tới tin-bai/khong.md nhưng không có bài đó, hoặc bài chưa đăng.\n"
        "  Cách sửa: sửa đường dẫn trong content/du-lieu/trang-chu.yml, hoặc bỏ dòng này."
    ]


def test_a_draft_as_lead_is_found() -> None:
    assert "E223 Trang chủ nhắc tới tin-bai/nhap.md" in home("tin-bai/nhap.md")[0]


def test_an_article_among_the_leaflets_is_found() -> None:
    assert home(None, "tin-bai/a.md") == [
        "du-lieu/trang-chu.yml:1:1: E224 tin-bai/a.md không phải tờ rơi.\n"
        "  Cách sửa: trong leaflets chỉ đưa tệp của to-roi/."
    ]


def test_what_is_public_passes() -> None:
    assert home("tin-bai/a.md", "to-roi/b.md") == []


def test_nothing_named_passes() -> None:
    assert home() == []


def test_a_file_with_problems_of_its_own_is_not_called_absent() -> None:
    assert home("tin-bai/khong.md", unread=frozenset({"tin-bai/khong.md"})) == []
