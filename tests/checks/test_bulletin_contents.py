"""A bulletin can be made of what it names."""

from __future__ import annotations

from support.content import content, found
from support.site import article, leaflet

from plugins.checks.bulletin_contents import check

FILES = {
    "tin-bai/a.md": article(),
    "tin-bai/nhap.md": article(status="nháp"),
    "guong-dien-hinh/b.md": article(unit="A", problem="B", actions="C", result="D", reuse="E", contact="F"),
    "to-roi/c.md": leaflet({"Mặt trước": "A"}),
    "ap-phich/d.md": article("Áp phích", "", format="A3", slogan="[A]", image="{file: anh/vuong.svg, alt: A}"),
}


def bulletin(contents: str, unread: frozenset[str] = frozenset(), **keys: str | None) -> list[str]:
    """What is found in a bulletin with that first line of contents (line 7)."""
    text = article("Bản tin", "", **{"category": None, "number": "1", "contents": f"\n  - {contents}", **keys})
    return found(check, content({**FILES, "ban-tin/so-1.md": text}, unread=unread))


def test_an_absent_article_is_found() -> None:
    assert bulletin("path: tin-bai/khong.md") == [
        "ban-tin/so-1.md:7:5: E205 Không thấy bài tin-bai/khong.md mà bản tin nhắc tới.\n"
        "  Cách sửa: xem lại đường dẫn, viết như  tin-bai/ten-tep.md"
    ]


def test_a_leaflet_among_the_articles_is_found() -> None:
    assert bulletin("path: to-roi/c.md") == [
        "ban-tin/so-1.md:7:5: E215 to-roi/c.md không phải tin bài hoặc gương điển hình.\n"
        "  Cách sửa: trong contents chỉ đưa bài của tin-bai/ và guong-dien-hinh/; áp phích đưa vào notices."
    ]


def test_a_draft_is_found() -> None:
    assert bulletin("path: tin-bai/nhap.md") == [
        "ban-tin/so-1.md:7:5: E216 tin-bai/nhap.md là bài nháp hoặc chưa đến ngày đăng.\n"
        "  Cách sửa: bỏ khỏi bản tin, hoặc đăng bài ấy trước."
    ]


def test_a_line_with_neither_path_nor_query_is_found() -> None:
    assert bulletin("treatment: bài") == [
        "ban-tin/so-1.md:7:5: E217 Mục này phải có path hoặc query, và chỉ một trong hai.\n"
        "  Cách sửa: viết  - path: tin-bai/ten-tep.md  hoặc  - query: {category: …, limit: 3}"
    ]


def test_a_line_with_path_and_query_is_found() -> None:
    assert "E217" in bulletin("{path: tin-bai/a.md, query: {limit: 1}}")[0]


def test_an_article_among_the_notices_is_found() -> None:
    assert bulletin("path: tin-bai/a.md", notices="\n  - tin-bai/a.md") == [
        "ban-tin/so-1.md:9:5: E218 tin-bai/a.md không phải áp phích.\n"
        "  Cách sửa: trong notices chỉ đưa tệp của ap-phich/, ví dụ  ap-phich/ten-tep.md"
    ]


def test_pages_that_cannot_be_stapled_are_found() -> None:
    assert bulletin("path: tin-bai/a.md", pages="10") == [
        "ban-tin/so-1.md:8:1: E219 Bản tin 10 trang không đóng được: số trang phải là bội số của 4.\n"
        "  Cách sửa: viết  pages: 12"
    ]


def test_queries_that_choose_nothing_are_found() -> None:
    assert bulletin("query: {since: 2040-01-01}") == [
        "ban-tin/so-1.md:6:1: E226 Bản tin không có bài nào: không bài đã đăng nào hợp với query.\n"
        "  Cách sửa: nới query (category, since, until), hoặc thêm bài bằng  - path: tin-bai/ten-tep.md"
    ]


def test_articles_stories_queries_and_posters_pass() -> None:
    contents = "path: tin-bai/a.md\n  - path: guong-dien-hinh/b.md\n  - query: {limit: 2}"
    assert bulletin(contents, pages="8", notices="\n  - ap-phich/d.md") == []


def test_a_draft_of_a_bulletin_may_name_drafts() -> None:
    assert bulletin("path: tin-bai/nhap.md", status="nháp") == []


def test_an_empty_query_beside_an_article_passes() -> None:
    assert bulletin("path: tin-bai/a.md\n  - query: {since: 2040-01-01}") == []


def test_a_file_with_problems_of_its_own_is_not_called_absent() -> None:
    assert bulletin("path: tin-bai/hong.md", frozenset({"tin-bai/hong.md"})) == []
