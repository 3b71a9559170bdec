"""Fields that a publication or a query names are in the list of fields."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.category_known import check

MENDING = (
    "  Cách sửa: chép đúng một tên trong content/du-lieu/linh-vuc.yml: Cải cách thể chế; Cải cách thủ tục hành chính."
)


def bulletin(query: str) -> dict[str, str]:
    return {"ban-tin/so-1.md": article("Bản tin", "", category=None, number="1", contents=f"\n  - query: {query}")}


def test_a_field_that_is_misspelt_is_found_with_a_guess() -> None:
    given = content({"tin-bai/a.md": article(category="Cải cách thế chế")})
    guess = "tin-bai/a.md:5:1: E201 Không có lĩnh vực “Cải cách thế chế” (có phải là “Cải cách thể chế”?).\n"
    assert found(check, given) == [guess + MENDING]


def test_a_field_like_no_other_is_found_without_a_guess() -> None:
    assert "E201 Không có lĩnh vực “Xyz”.\n" in found(check, content({"tin-bai/a.md": article(category="Xyz")}))[0]


def test_the_field_of_a_query_is_found_too() -> None:
    assert found(check, content(bulletin("{category: Xyz}")))[0].startswith("ban-tin/so-1.md:7:13: E201")


def test_fields_spelt_right_pass() -> None:
    query = bulletin("{category: Cải cách thể chế}")
    assert found(check, content({"tin-bai/a.md": article(), **query})) == []


def test_a_publication_without_field_passes() -> None:
    assert found(check, content(bulletin("{limit: 1}"))) == []
