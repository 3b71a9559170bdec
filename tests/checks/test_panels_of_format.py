"""Leaflets have the panels of their format."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import leaflet

from plugins.checks.panels_of_format import check
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.print_format import PrintFormat


def panels(names: dict[str, str], form: str = "A5") -> list[str]:
    return found(check, content({"to-roi/a.md": leaflet(names, format=form)}))


def test_an_unknown_panel_is_found() -> None:
    assert panels({"Mặt trước": "A", "Mặt bên": "B"}) == [
        "to-roi/a.md:13:1: E208 Khổ “A5” không có trang “Mặt bên”.\n"
        "  Cách sửa: dùng các trang, theo thứ tự: Mặt trước, Mặt sau."
    ]


def test_a_missing_panel_is_found() -> None:
    assert panels({"Bìa": "A", "Trang 2": "B", "Bìa sau": "C"}, "gấp đôi") == [
        "to-roi/a.md:6:1: E209 Tờ rơi khổ “gấp đôi” thiếu trang “Trang 3”.\n"
        "  Cách sửa: thêm dòng  === Trang 3 ===  và nội dung của trang."
    ]


def test_panels_out_of_order_are_found() -> None:
    assert panels({"Mặt sau": "A", "Mặt trước": "B"}) == [
        "to-roi/a.md:13:1: E221 Trang “Mặt trước” sai thứ tự hoặc lặp lại.\n"
        "  Cách sửa: xếp theo thứ tự đọc: Mặt trước, Mặt sau."
    ]


def test_a_blank_panel_is_found() -> None:
    assert panels({"Mặt trước": "A", "Mặt sau": ""}) == [
        "to-roi/a.md:13:1: E222 Trang “Mặt sau” không có nội dung.\n  Cách sửa: viết nội dung cho trang này."
    ]


@pytest.mark.parametrize("sheet", LEAFLET_FORMATS.values(), ids=lambda sheet: sheet.name)
def test_all_panels_in_reading_order_pass(sheet: PrintFormat) -> None:
    assert panels(dict.fromkeys(sheet.reading, "A"), sheet.name) == []


def test_a_flat_leaflet_may_have_one_side() -> None:
    assert panels({"Mặt trước": "A"}) == []


def test_covers_may_be_left_to_the_template() -> None:
    assert panels({"Bìa": "", "Trang 2": "A", "Trang 3": "B", "Bìa sau": ""}, "gấp đôi") == []
