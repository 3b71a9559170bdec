"""Panels in their places: order, widths, mirrored sides, geometry of the fold."""

from __future__ import annotations

import pytest
from support.printed import a_job, a_leaflet, resources

from plugins.model.formats import LEAFLET_FORMATS
from plugins.press.boxes import _descendants
from plugins.press.contexts import leaflet_context
from plugins.press.engine import lay_out
from plugins.press.fit import Setting
from plugins.press.layout import FORMS, Role, sheets
from plugins.press.render import render


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_panels_fill_the_sheet_and_are_read_in_order(name: str):
    form = LEAFLET_FORMATS[name]
    for sheet in sheets(a_leaflet(name), form):
        assert sum(panel.width for panel in sheet.panels) == form.width
        assert [panel.number for panel in sheet.panels] == sorted(panel.number for panel in sheet.panels)
        by_place = sorted(sheet.panels, key=lambda panel: panel.x)
        assert [panel.x for panel in by_place] == [sum(p.width for p in by_place[:i]) for i in range(len(by_place))]
        assert by_place[0].left_edge
        assert by_place[-1].right_edge


def test_letter_fold_has_the_narrow_panel_mirrored():
    outside, inside = sheets(a_leaflet("gấp ba"), LEAFLET_FORMATS["gấp ba"])
    assert [(p.name, p.x, p.width) for p in sorted(outside.panels, key=lambda p: p.x)] == [
        ("Mặt gập", 0, 97),
        ("Bìa sau", 97, 100),
        ("Bìa", 197, 100),
    ]
    assert [(p.name, p.x, p.width) for p in inside.panels] == [
        ("Trong 1", 0, 100),
        ("Trong 2", 100, 100),
        ("Trong 3", 200, 97),
    ]


def test_roles_and_foot():
    outside, inside = sheets(a_leaflet("gấp đôi"), LEAFLET_FORMATS["gấp đôi"])
    assert {p.name: (p.role, p.foot) for p in (*outside.panels, *inside.panels)} == {
        "Bìa": (Role.COVER, False),
        "Bìa sau": (Role.BACK, True),
        "Trang 2": (Role.INNER, False),
        "Trang 3": (Role.INNER, False),
    }


def test_one_sided_leaflet_carries_its_foot_in_front():
    item = a_leaflet("A5")
    front = type(item)(item.kind, item.path, item.slug, item.matter, type(item.body)(panels=item.body.panels[:1]))
    (sheet,) = sheets(front, LEAFLET_FORMATS["A5"])
    assert [(p.role, p.foot) for p in sheet.panels] == [(Role.FRONT, True)]


def test_every_format_has_a_form():
    assert set(FORMS) == set(LEAFLET_FORMATS)


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_margins_keep_text_safe(name: str):
    form, sheet = FORMS[name], LEAFLET_FORMATS[name]
    assert min(form.side, form.top, form.bottom) >= max(sheet.safe, sheet.fold_safe)


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_flat_forms_have_a_head_and_folded_ones_a_cover(name: str):
    assert FORMS[name].flat is not LEAFLET_FORMATS[name].folded


def test_gate_has_a_cover_in_two_halves():
    outside, inside = sheets(a_leaflet("gấp cửa"), LEAFLET_FORMATS["gấp cửa"])
    roles = {panel.name: panel.role for panel in (*outside.panels, *inside.panels)}
    assert roles == {
        "Bìa": Role.COVER,
        "Bìa phải": Role.WING,
        "Bìa sau": Role.BACK,
        "Cánh trái": Role.INNER,
        "Trong": Role.INNER,
        "Cánh phải": Role.INNER,
    }
    halves = [panel for panel in outside.panels if panel.role in (Role.COVER, Role.WING)]
    assert halves[0].width == halves[1].width


def test_a_crop_keeps_the_focus_that_front_matter_names():
    image = {"file": "anh/tron.svg", "alt": "Một hình tròn", "focus": ("30", "70")}
    job = a_job(a_leaflet("gấp ba", image=image))
    assert 'style="object-position:30% 70%"' in render(job.theme, "leaflet", leaflet_context(job, Setting(10)))
    plain = a_job(a_leaflet("gấp ba"))
    assert "object-position" not in render(plain.theme, "leaflet", leaflet_context(plain, Setting(10)))


def _held(name: str, **image: object) -> tuple[float, float]:
    """Which point of the drawing on a cover its crop holds, in per cent across and down."""
    picture = {"file": "anh/tron.svg", "alt": "Một hình tròn", **image}
    job = a_job(a_leaflet(name, image=picture))
    layout = lay_out(render(job.theme, "leaflet", leaflet_context(job, Setting(10))), resources())
    boxes = (box for page in layout._page_boxes for box in _descendants(page))
    ((_, across, _, down),) = next(box.style["object_position"] for box in boxes if box.element_tag == "img")
    return across.value, down.value


def test_a_cover_cuts_a_drawing_at_its_foot_so_that_nothing_is_sliced_in_mid_air():
    assert _held("gấp đôi") == (50, 0)


def test_focus_is_stronger_than_the_foot_of_a_cover():
    assert _held("gấp đôi", focus=("30", "70")) == (30, 70)


def test_both_halves_of_a_gate_show_the_middle():
    assert _held("gấp cửa") == (50, 50)
