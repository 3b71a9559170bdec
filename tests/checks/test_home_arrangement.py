"""The home page shows what exists and is public, each once and in the list of its kind."""

from __future__ import annotations

import pytest
from support.content import content, found, topic
from support.site import article, leaflet

from plugins.checks.home_arrangement import check
from plugins.model.agency import Featured

STORY = {"unit": "A", "problem": "B", "actions": "C", "result": "D", "reuse": "E", "contact": "F"}
FILES = {
    "tin-bai/a.md": article(),
    "tin-bai/nhap.md": article(status="nháp"),
    "to-roi/b.md": leaflet({"Mặt trước": "A"}),
    "guong-dien-hinh/c.md": article(**STORY),
}
TOPICS = (topic("Nộp hồ sơ gần nhà", "gan-nha"),)


def home(unread: frozenset[str] = frozenset(), **arrangement: object) -> list[str]:
    return found(check, content(FILES, home=Featured(**arrangement), unread=unread, topics=TOPICS))


def test_an_absent_lead_is_found() -> None:
    assert home(lead="tin-bai/khong.md") == [
        "du-lieu/trang-chu.yml:1:1: E223 Trang chủ nhắc tới tin-bai/khong.md nhưng không có bài đó, hoặc bài chưa đăng.\n"
        "  Cách sửa: sửa đường dẫn trong content/du-lieu/trang-chu.yml, hoặc bỏ dòng này."
    ]


def test_a_draft_as_lead_is_found() -> None:
    assert "E223 Trang chủ nhắc tới tin-bai/nhap.md" in home(lead="tin-bai/nhap.md")[0]


def test_an_article_among_the_leaflets_is_found() -> None:
    assert home(leaflets=("tin-bai/a.md",)) == [
        "du-lieu/trang-chu.yml:1:1: E224 tin-bai/a.md không phải tờ rơi.\n"
        "  Cách sửa: trong leaflets chỉ đưa tệp của to-roi/."
    ]


def test_an_article_among_the_stories_is_found() -> None:
    assert home(stories=("tin-bai/a.md",)) == [
        "du-lieu/trang-chu.yml:1:1: E242 tin-bai/a.md không phải gương điển hình.\n"
        "  Cách sửa: trong stories chỉ đưa tệp của guong-dien-hinh/."
    ]


def test_an_absent_story_is_found() -> None:
    assert "E223 Trang chủ nhắc tới guong-dien-hinh/x.md" in home(stories=("guong-dien-hinh/x.md",))[0]


def test_an_unknown_topic_is_found_with_a_guess() -> None:
    assert home(topics=("Nộp hồ sơ gần nha",)) == [
        "du-lieu/trang-chu.yml:1:1: E243 Trang chủ nhắc tới chuyên đề “Nộp hồ sơ gần nha” nhưng không có chuyên đề đó "
        "(có phải là “Nộp hồ sơ gần nhà”?).\n"
        "  Cách sửa: chép đúng một tên trong content/du-lieu/chuyen-de.yml (Nộp hồ sơ gần nhà), hoặc bỏ dòng này."
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("sections", "bản tin"),
        ("topics", "Nộp hồ sơ gần nhà"),
        ("leaflets", "to-roi/b.md"),
        ("stories", "guong-dien-hinh/c.md"),
    ],
)
def test_what_stands_twice_in_a_list_is_found_once(key: str, value: str) -> None:
    assert home(**{key: (value, value)}) == [
        f"du-lieu/trang-chu.yml:1:1: E244 “{value}” ghi hai lần trong {key}.\n  Cách sửa: giữ một lần, xóa lần kia."
    ]


def test_what_is_public_passes() -> None:
    chosen = {"leaflets": ("to-roi/b.md",), "stories": ("guong-dien-hinh/c.md",), "topics": ("Nộp hồ sơ gần nhà",)}
    assert home(lead="tin-bai/a.md", sections=("bản tin", "mới đăng"), **chosen) == []


def test_nothing_named_passes() -> None:
    assert home() == []


def test_a_file_with_problems_of_its_own_is_not_called_absent() -> None:
    assert home(frozenset({"tin-bai/khong.md"}), lead="tin-bai/khong.md") == []


def test_a_topic_is_not_called_unknown_while_their_file_cannot_be_read() -> None:
    assert home(frozenset({"du-lieu/chuyen-de.yml"}), topics=("Xyz",)) == []
