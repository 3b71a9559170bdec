"""What panels do with their room: never more than there is, alike where the eye compares."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.printed import a_figure, a_leaflet

from plugins.model.front_matter import Picture
from plugins.model.publication import Body, Figure, Panel, Publication
from plugins.press.arrangement import one_act_each, rooms, seal_of
from plugins.press.layout import FORMS, Role, Sheet, sheets

STEP = "<h2>Một</h2><ol><li><strong>Mở.</strong> Rồi đọc.</li></ol>"
STEPS = "<h2>Hai</h2><ol start='2'><li>Điền.</li><li>Gửi.</li></ol><blockquote><p>Giữ mã.</p></blockquote>"
BARE = Figure(Picture(file="anh/tron.svg", alt="Hình tròn"), a_figure().place)


def _with_figure(item: Publication, name: str, figure: Figure) -> Publication:
    panels = tuple(
        Panel(panel.name, (*panel.parts, figure), panel.place) if panel.name == name else panel
        for panel in item.body.panels
    )
    return Publication(item.kind, item.path, item.slug, item.matter, Body(item.body.parts, panels))


def _inside(item: Publication) -> Sheet:
    return sheets(item, item.print_format)[-1]


def _outside(item: Publication) -> Sheet:
    return sheets(item, item.print_format)[0]


def _given(sheet: Sheet, free: dict[str, float], name: str = "gấp ba", numbers: int = 2, seal: float = 0.0):
    return rooms(sheet, FORMS[name], free, seal, numbers)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FORMS)), st.floats(0, 200), st.sampled_from([STEP, STEPS, "<p>A</p>"]))
def test_no_panel_gives_away_more_than_it_has(name: str, free: float, html: str):
    item = a_leaflet(name)
    item = a_leaflet(name, bodies={panel.name: html for panel in item.body.panels})
    for sheet in sheets(item, item.print_format):
        found = _given(sheet, {panel.key: free for panel in sheet.panels}, name)
        for panel in sheet.panels:
            room = found[panel.key]
            pieces = max(1, html.count("<li") + html.count("<blockquote") - 1)
            numbers = 2 * (room.number + 5.0) if room.number else 0.0
            assert room.gap * pieces + room.rest + room.opening + numbers <= free + 0.05


def test_a_remark_that_closes_a_panel_goes_to_its_foot():
    item = a_leaflet(bodies={"Trong 2": STEPS})
    room = _given(_inside(item), {"trong-2": 60.0})["trong-2"]
    assert room.gap == 9.0
    assert room.rest == pytest.approx(60 - 2 * 9.0 - 0.2)


def test_pictures_that_close_panels_stand_in_one_row():
    item = _with_figure(_with_figure(a_leaflet(), "Trong 1", BARE), "Trong 3", BARE)
    found = _given(_inside(item), {"trong-1": 30.0, "trong-2": 5.0, "trong-3": 52.0})
    assert (found["trong-1"].picture, found["trong-3"].picture) == (30.0, 30.0)
    assert (found["trong-1"].rest, found["trong-3"].rest) == (0.0, 22.0)


def test_a_picture_with_words_stays_in_its_column():
    captioned = Figure(Picture(file="anh/tron.svg", alt="Hình tròn", caption="Một hình"), BARE.place)
    item = _with_figure(a_leaflet(), "Trong 1", captioned)
    room = _given(_inside(item), {"trong-1": 30.0})["trong-1"]
    assert (room.picture, room.rest) == (27.0, 0.0)


def test_both_halves_of_a_gate_open_alike():
    item = a_leaflet("gấp cửa")
    found = _given(_outside(item), {"bia": 20.0, "bia-phai": 60.0}, "gấp cửa")
    assert {found["bia"].opening, found["bia-phai"].opening} == {20.0}


def test_numbers_to_call_swell_and_reach_the_foot():
    item = a_leaflet()
    back = next(panel for panel in _outside(item).panels if panel.role is Role.BACK)
    room = _given(_outside(item), {back.key: 60.0})[back.key]
    assert room.number == pytest.approx(0.15 * back.width, abs=0.01)
    assert room.rest + 2 * (room.number + 5) == pytest.approx(60.0, abs=0.02)


@pytest.mark.parametrize(("free", "numbers"), [(20.0, 2), (90.0, 0)])
def test_without_room_or_numbers_there_are_none(free: float, numbers: int):
    assert _given(_outside(a_leaflet()), {"bia-sau": free}, numbers=numbers)["bia-sau"].number == 0.0


def test_only_the_emptiest_panel_shows_a_detail_and_none_beside_the_woodcut():
    item = a_leaflet(bodies=dict.fromkeys(("Mặt gập", "Trong 1", "Trong 2", "Trong 3"), "<p>A</p>"))
    inside = _given(_inside(item), {"trong-1": 150.0, "trong-2": 160.0, "trong-3": 160.0})
    assert [key for key, room in inside.items() if room.tail] == ["trong-2"]
    assert not any(room.tail for room in _given(_outside(item), {"mat-gap": 150.0}).values())


def test_step_numbers_are_alike_and_as_large_as_the_fullest_panel_allows():
    item = a_leaflet(bodies={"Trong 1": STEPS, "Trong 2": STEPS, "Trong 3": STEPS})
    sheet, form = _inside(item), FORMS["gấp ba"]
    assert seal_of(sheet, form, {"trong-1": 90.0, "trong-2": 8.0, "trong-3": 90.0}) == 18.0
    assert seal_of(sheet, form, {"trong-1": 90.0, "trong-2": 90.0, "trong-3": 90.0}) == form.seal[1]


def test_one_step_a_panel_stands_alone():
    sheet = _inside(a_leaflet(bodies={"Trong 1": STEP, "Trong 2": STEP, "Trong 3": STEP}))
    assert one_act_each(sheet)
    assert seal_of(sheet, FORMS["gấp ba"], {}) == FORMS["gấp ba"].alone
    assert not one_act_each(_inside(a_leaflet(bodies={"Trong 1": STEP, "Trong 2": STEPS, "Trong 3": STEP})))
