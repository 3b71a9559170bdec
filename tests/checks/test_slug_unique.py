"""Publications of a kind have addresses of their own."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.slug_unique import check


def test_two_publications_of_one_address_are_found() -> None:
    given = content({"tin-bai/a.md": article(), "tin-bai/b.md": article(slug="a")})
    assert found(check, given) == [
        "tin-bai/b.md:6:1: E203 Trùng địa chỉ “tin-bai/a/” với content/tin-bai/a.md.\n"
        "  Cách sửa: thêm dòng  slug: ten-khac  vào một trong hai bài, hoặc đổi tên tệp."
    ]


def test_file_names_that_differ_in_marks_are_found() -> None:
    given = content({"tin-bai/Ba ngoài.md": article(), "tin-bai/Bà ngoại.md": article()})
    assert [line.split(" ")[2] for line in found(check, given)] == ["E203"]


def test_a_file_name_of_signs_is_found() -> None:
    assert found(check, content({"tin-bai/___.md": article()})) == [
        "tin-bai/___.md:1:1: E211 Tên tệp không có chữ hay số nào để làm địa chỉ trang.\n"
        "  Cách sửa: đổi tên tệp, hoặc thêm dòng  slug: ten-bai"
    ]


def test_the_address_of_lists_is_found() -> None:
    assert found(check, content({"tin-bai/trang.md": article()})) == [
        "tin-bai/trang.md:1:1: E212 Địa chỉ “tin-bai/trang/” là trang danh sách của chuyên trang.\n"
        "  Cách sửa: đổi slug hoặc tên tệp."
    ]


def test_one_slug_in_two_kinds_passes() -> None:
    page = article("Trang", date=None, category=None)
    assert found(check, content({"tin-bai/a.md": article(), "trang/a.md": page})) == []
