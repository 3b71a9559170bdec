"""Tags differ in more than marks, capitals and spaces."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.tag_twins import check


def tagged(*tags: str) -> list[str]:
    """What is found in one article for each list of tags."""
    return found(check, content({f"tin-bai/{i}.md": article(tags=f"[{t}]") for i, t in enumerate(tags)}))


def test_a_tag_with_other_marks_is_found() -> None:
    assert tagged("một cửa", "mốt cửa", "một cửa") == [
        "tin-bai/1.md:6:8: E204 Từ khóa “mốt cửa” chỉ khác “một cửa” ở dấu, chữ hoa hoặc khoảng trắng.\n"
        "  Cách sửa: viết thống nhất một cách, ví dụ  một cửa"
    ]


def test_a_tag_with_other_capitals_is_found() -> None:
    assert [line.split(":")[0] for line in tagged("Một Cửa", "một cửa", "một cửa")] == ["tin-bai/0.md"]


def test_two_provinces_that_share_an_address_are_found() -> None:
    assert "“Hạ Nam” chỉ khác “Hà Nam”" in tagged("Hà Nam", "Hạ Nam")[0]


def test_a_tag_twice_in_one_article_is_found() -> None:
    assert tagged("một cửa, một cửa") == [
        "tin-bai/0.md:6:17: E213 Từ khóa “một cửa” ghi hai lần trong một bài.\n  Cách sửa: xóa bớt một lần."
    ]


def test_a_tag_of_signs_is_found() -> None:
    assert tagged("'??'") == [
        "tin-bai/0.md:6:8: E214 Từ khóa “??” không có chữ nào để làm địa chỉ trang.\n  Cách sửa: viết bằng chữ."
    ]


def test_tags_that_differ_in_letters_pass() -> None:
    assert tagged("một cửa, hai cấp", "một cửa, một cửa quốc gia") == []
