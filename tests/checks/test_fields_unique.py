"""Reform fields do not share names or addresses."""

from __future__ import annotations

from support.content import content, found
from support.site import FIELDS

from plugins.checks.fields_unique import check


def test_two_fields_of_one_address_are_found() -> None:
    assert found(check, content({}, FIELDS.replace("slug: thu-tuc", "slug: the-che"))) == [
        "du-lieu/linh-vuc.yml:1:1: E225 Hai lĩnh vực cùng tên hoặc cùng địa chỉ “the-che”.\n"
        "  Cách sửa: đổi name hoặc slug của một lĩnh vực."
    ]


def test_two_fields_of_one_name_are_found() -> None:
    fields = FIELDS.replace("Cải cách thủ tục hành chính", "Cải cách thể chế")
    assert "“Cải cách thể chế”" in found(check, content({}, fields))[0]


def test_fields_of_their_own_pass() -> None:
    assert found(check, content({})) == []
