"""Folded on paper, in a test: the cover comes to lie on top, nothing sticks out, it reads in order as one opens it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import dist

import pytest

from plugins.model.folding import LEVEL, Layer, flat, fold, fold_drawing
from plugins.model.formats import LEAFLETS, print_format
from plugins.model.print_format import HEAVY, Fold, Panel, PrintFormat, Side

PAPERS = {150: 2.0, 200: 3.0}  # g/m² to how much narrower in mm a panel folds in
EVERY = [
    pytest.param(print_format("leaflet", name, grams), id=f"{name} {grams} g") for name in LEAFLETS for grams in PAPERS
]
FOLDED = [param for param in EVERY if param.values[0].folding]
# Panels of the second side, by number: each lies inside the one that it is paired with.
FOLDS_INTO = {"gấp ba": ((2, 1),), "gấp cuộn": ((2, 1), (3, 2))}
INTO = [
    pytest.param(print_format("leaflet", name, grams), inner, outer, id=f"{name} {inner} in {outer} {grams} g")
    for name, pairs in FOLDS_INTO.items()
    for inner, outer in pairs
    for grams in PAPERS
]
BEHIND = {
    "DL": {"Mặt trước": "Mặt sau"},
    "A5": {"Mặt trước": "Mặt sau"},
    "A4": {"Mặt trước": "Mặt sau"},
    "gấp đôi": {"Bìa": "Trang 2", "Bìa sau": "Trang 3"},
    "gấp đôi A3": {"Bìa": "Trang 2", "Bìa sau": "Trang 3"},
    "gấp ba": {"Bìa": "Trong 1", "Bìa sau": "Trong 2", "Mặt gập": "Trong 3"},
    "gấp Z": {"Bìa": "Trang 2", "Trang 5": "Trang 3", "Trang 4": "Bìa sau"},
    "gấp cuộn": {"Bìa": "Trong 1", "Bìa sau": "Trong 2", "Mặt gập 1": "Trong 3", "Mặt gập 2": "Trong 4"},
    "gấp cửa": {"Bìa": "Cánh trái", "Bìa sau": "Trong", "Bìa phải": "Cánh phải"},
}


def as_opened(form: PrintFormat) -> list[str]:
    """The faces in the order in which one sees them: what comes up on top as the folds are undone, then the whole side
    that lies open, then the sheet turned over; the back last."""
    last, steps = form.reading[-1], fold(form).steps
    stacks = [step.stack for step in reversed(steps)]
    first_side = {panel.name for panel in form.sides[0].panels}
    seen = [name for stack in stacks for name in uncovered(stack) if name in first_side]
    seen += [panel.name for side in reversed(form.sides) for panel in side.panels]
    order = list(dict.fromkeys(seen))
    order.remove(last)
    return [*order, last]


def uncovered(stack: tuple[Layer, ...]) -> list[str]:
    """What one sees from above, from left to right."""
    clear = [layer for place, layer in enumerate(stack) if not any(layer.covers(over) for over in stack[:place])]
    return [layer.above for layer in sorted(clear, key=lambda layer: layer.x)]


@pytest.mark.parametrize("form", EVERY)
def test_the_cover_lies_on_top(form: PrintFormat) -> None:
    assert fold(form).top[0] == form.reading[0]


@pytest.mark.parametrize("form", EVERY)
def test_the_back_lies_at_the_bottom(form: PrintFormat) -> None:
    assert fold(form).bottom == (form.reading[-1],)


@pytest.mark.parametrize("form", FOLDED)
def test_the_cover_hangs_at_its_left_edge_like_that_of_a_book(form: PrintFormat) -> None:
    cover = next(layer for layer in fold(form).layers if layer.above == form.reading[0])
    drawing = fold_drawing(form)
    assert drawing is not None
    hinges = [crease.x for crease in drawing.creases if crease.order in _folds_beside(form, cover.panel)]
    assert hinges == [cover.x]


def _folds_beside(form: PrintFormat, panel: int) -> list[int]:
    return [order for order, one in enumerate(form.folding, 1) if one.after in (panel, panel + 1)]


@pytest.mark.parametrize("form", FOLDED)
def test_no_panel_sticks_out_beyond_the_back(form: PrintFormat) -> None:
    folded = fold(form)
    back = folded.layers[-1]
    assert all(back.x <= layer.x and layer.right <= back.right for layer in folded.layers)
    assert folded.width == back.width


@pytest.mark.parametrize(("form", "inner", "outer"), INTO)
def test_what_folds_in_is_narrower_by_the_paper(form: PrintFormat, inner: int, outer: int) -> None:
    width = [panel.width for panel in form.sides[-1].panels]
    least = PAPERS[form.weight]
    assert least <= width[outer] - width[inner] <= least + 1


@pytest.mark.parametrize("grams", PAPERS)
def test_the_wings_of_a_gate_do_not_meet(grams: int) -> None:
    left, middle, right = (panel.width for panel in print_format("leaflet", "gấp cửa", grams).sides[-1].panels)
    assert 2 <= middle - left - right <= 8


@pytest.mark.parametrize("form", EVERY)
def test_what_lies_behind_each_panel(form: PrintFormat) -> None:
    found = {frozenset((layer.above, layer.below)) for layer in fold(form).layers}
    assert found == {frozenset(pair) for pair in BEHIND[form.name].items()}


@pytest.mark.parametrize("form", EVERY)
def test_it_reads_in_order_as_one_opens_it(form: PrintFormat) -> None:
    assert as_opened(form) == list(form.reading)


@pytest.mark.parametrize("form", FOLDED)
def test_neighbours_hang_together_at_their_fold(form: PrintFormat) -> None:
    drawing = fold_drawing(form)
    assert drawing is not None
    ends, starts = drawing.points[1:-1:2], drawing.points[2::2]
    assert [x for x, _ in ends] == pytest.approx([x for x, _ in starts])


def test_paper_across_a_fold_is_a_mistake_of_the_table() -> None:
    """A letter fold whose flap is the widest panel: it would be folded too."""
    widths = (95, 95, 107)
    form = print_format("leaflet", "gấp ba", HEAVY)
    inside = Side(
        "Mặt trong", tuple(Panel(panel.name, width) for panel, width in zip(form.sides[1].panels, widths, strict=True))
    )
    with pytest.raises(ValueError, match="panel 2 lies across the fold after panel 1"):
        fold(replace(form, sides=(form.sides[0], inside)))


def test_a_mountain_turns_the_panel_under_the_rest() -> None:
    form = replace(print_format("leaflet", "gấp đôi"), folding=(Fold(1, up=False),))
    assert [layer.panel for layer in fold(form).steps[0].stack] == [1, 0]


def test_a_mountain_of_panels_that_are_turned_goes_over_them() -> None:
    """Four panels folded in the middle; the upper two look down now, so that their mountain is seen as a valley."""
    four = tuple(Panel(name, 50) for name in "abcd")
    form = replace(print_format("leaflet", "gấp đôi"), sides=(Side("1", four), Side("2", four)), reading=tuple("abcd"))
    steps = fold(replace(form, folding=(Fold(2), Fold(1, up=False)))).steps
    assert [[layer.panel for layer in step.stack] for step in steps] == [[1, 0, 2, 3], [0, 1, 2, 3]]


def test_a_sheet_printed_on_one_side_has_nothing_behind() -> None:
    assert [layer.below for layer in flat(print_format("poster", "A3"))] == [""]


def test_a_flat_leaflet_has_no_drawing() -> None:
    assert fold_drawing(print_format("leaflet", "A5")) is None


def test_wings_beside_each_other_are_drawn_equally_high() -> None:
    drawing = fold_drawing(print_format("leaflet", "gấp cửa"))
    assert drawing is not None
    assert [strip.y for strip in drawing.strips] == [0, LEVEL, 0]


@pytest.mark.parametrize("form", FOLDED)
def test_the_numbers_of_the_folds_do_not_cover_each_other(form: PrintFormat) -> None:
    drawing = fold_drawing(form)
    assert drawing is not None
    places = [(crease.x, crease.y) for crease in drawing.creases]
    assert all(dist(one, other) >= LEVEL for one, other in combinations(places, 2))


def test_the_words_for_the_folder() -> None:
    drawing = fold_drawing(print_format("leaflet", "gấp cuộn", 150))
    assert drawing is not None
    assert drawing.words == (
        "Đặt “Mặt trong” ngửa lên. Nếp 1: gấp “Trong 4” từ phải sang trái, đè lên trên. "
        "Nếp 2: gấp “Trong 3” và “Trong 4” từ phải sang trái, đè lên trên. "
        "Nếp 3: gấp “Trong 1” từ trái sang phải, đè lên trên. "
        "Gấp xong còn 100,5 × 210 mm: “Bìa” ở trên cùng, “Bìa sau” ở dưới cùng."
    )
