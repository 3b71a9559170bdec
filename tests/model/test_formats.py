"""The format table: panels fill the sheet, both sides fold at the same place, what folds in is narrower."""

from __future__ import annotations

from typing import get_args

import pytest

from plugins.model.formats import (
    BULLETIN_FORMATS,
    LEAFLET_FORMATS,
    LEAFLETS,
    POSTER_FORMATS,
    TABLES,
    print_format,
)
from plugins.model.front_matter import BulletinFormat, LeafletFormat, PosterFormat
from plugins.model.print_format import HEAVY, PrintFormat

PAPERS = (100, 150, 151, 200, 250)  # g/m²
EVERY = [
    pytest.param(print_format(kind, name, weight), id=f"{name} {weight} g")
    for kind, table in TABLES.items()
    for name in table
    for weight in PAPERS
]
# Widths from left to right on the second side, on paper of up to 150 g and on heavier paper.
WIDTHS = {
    "gấp đôi": ((148.5, 148.5), (148.5, 148.5)),
    "gấp đôi A3": ((210, 210), (210, 210)),
    "gấp Z": ((99, 99, 99), (99, 99, 99)),
}


@pytest.mark.parametrize("form", EVERY)
def test_panels_fill_each_side(form: PrintFormat) -> None:
    for side in form.sides:
        assert sum(panel.width for panel in side.panels) == pytest.approx(form.width)


@pytest.mark.parametrize("form", EVERY)
def test_both_sides_fold_at_the_same_places(form: PrintFormat) -> None:
    first, last = form.folds[0], form.folds[-1]
    if len(form.sides) == 2:
        assert [form.width - x for x in reversed(last)] == pytest.approx(list(first))


@pytest.mark.parametrize("form", EVERY)
def test_there_is_one_fold_between_two_panels_of_a_side(form: PrintFormat) -> None:
    assert sorted(fold.after for fold in form.folding) == list(range(1, len(form.sides[-1].panels)))


@pytest.mark.parametrize("form", EVERY)
def test_reading_order_names_every_panel_once(form: PrintFormat) -> None:
    names = [panel.name for side in form.sides for panel in side.panels]
    assert sorted(names) == sorted(form.reading)


@pytest.mark.parametrize("form", EVERY)
def test_what_may_be_left_out_is_a_panel(form: PrintFormat) -> None:
    assert set(form.optional) <= set(form.reading)


@pytest.mark.parametrize("form", EVERY)
def test_a_folding_machine_can_be_set_to_the_panels(form: PrintFormat) -> None:
    for side in form.sides:
        assert [panel.width * 2 % 1 for panel in side.panels] == [0] * len(side.panels)


@pytest.mark.parametrize("name", WIDTHS)
@pytest.mark.parametrize("heavy", [False, True])
def test_panels_that_do_not_fold_in_are_equal(name: str, heavy: bool) -> None:
    form = print_format("leaflet", name, HEAVY + heavy)
    assert tuple(panel.width for panel in form.sides[-1].panels) == WIDTHS[name][heavy]


def test_the_fold_in_panel_is_mirrored_on_the_other_side() -> None:
    outside, inside = print_format("leaflet", "gấp ba", 200).sides
    assert [panel.width for panel in outside.panels] == [97, 100, 100]
    assert [panel.width for panel in inside.panels] == [100, 100, 97]


def test_a_format_without_a_weight_is_on_its_usual_paper() -> None:
    assert print_format("leaflet", "gấp ba").weight == LEAFLETS["gấp ba"].weight


def test_a_name_that_is_not_in_the_table() -> None:
    with pytest.raises(KeyError, match="A9"):
        print_format("leaflet", "A9")


@pytest.mark.parametrize(
    ("names", "table"),
    [(LeafletFormat, LEAFLET_FORMATS), (PosterFormat, POSTER_FORMATS), (BulletinFormat, BULLETIN_FORMATS)],
)
def test_front_matter_offers_exactly_the_formats_of_the_table(names: object, table: dict[str, PrintFormat]) -> None:
    assert get_args(names) == tuple(table)


def test_the_bulletin_keeps_the_size_of_the_press_law() -> None:
    form = BULLETIN_FORMATS["19 × 27"]
    assert (form.width, form.height, form.binding) == (190, 270, "saddle")
