"""The format table: panels fill the sheet, both sides fold at the same place, the short panel is mirrored."""

from __future__ import annotations

import pytest

from plugins.model import formats

EVERY = tuple(formats.FORMATS.values())


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.name)
def test_panels_fill_each_side(sheet: formats.PrintFormat) -> None:
    for side in sheet.sides:
        assert sum(panel.width for panel in side.panels) == pytest.approx(sheet.width)


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.name)
def test_both_sides_fold_at_the_same_places(sheet: formats.PrintFormat) -> None:
    if len(sheet.sides) == 2:
        front, back = sheet.folds
        assert [sheet.width - x for x in reversed(back)] == pytest.approx(list(front))


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.name)
def test_reading_order_names_every_panel_once(sheet: formats.PrintFormat) -> None:
    names = [panel.name for side in sheet.sides for panel in side.panels]
    assert sorted(names) == sorted(sheet.reading)


def test_the_folding_in_panel_is_3_mm_narrower() -> None:
    outside, inside = formats.LETTER_FOLD.sides
    assert [panel.width for panel in outside.panels] == [97, 100, 100]
    assert [panel.width for panel in inside.panels] == [100, 100, 97]


def test_the_bulletin_keeps_the_size_of_the_press_law() -> None:
    assert (formats.BULLETIN.width, formats.BULLETIN.height) == (190, 270)
