"""What the slug says, and that it fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imposition.plan import Box, Text
from plugins.imposition.slug import PLATES, PROOF, SMALLEST, Slug, fitted, plan
from plugins.model.sheet import MM, Sheet

DL = Sheet(99, 210, 2)


def measure(text: str) -> float:
    return 0.55 * len(text)


def lines(sheet: Sheet, slug: Slug, page: int = 0) -> list[str]:
    return [mark.text for mark in plan(sheet, page, slug, measure) if isinstance(mark, Text)]


def test_what_it_says(a_slug: Callable[..., Slug]) -> None:
    assert lines(DL, a_slug(), 1) == [
        "to-gap.press.pdf",
        "Mặt trong · khổ 99 × 210 mm",
        "FOGRA39 · PDF/X-4",
        "Ngày 21.11.2026",
        "C",
        "M",
        "Y",
        "K",
    ]


def test_half_millimetres_have_a_comma(a_slug: Callable[..., Slug]) -> None:
    assert "khổ 148,5 × 210 mm" in lines(Sheet(148.5, 210, 1), a_slug())[1]


def test_a_page_without_a_name_has_its_number(a_slug: Callable[..., Slug]) -> None:
    assert lines(Sheet(190, 270, 4), a_slug(page_names=()), 2)[1].startswith("Trang 3 ·")


def test_each_plate_has_its_name_on_itself_alone(a_slug: Callable[..., Slug]) -> None:
    named = {mark.text: mark.inks for mark in plan(DL, 0, a_slug(), measure) if isinstance(mark, Text)}
    assert {letter: named[letter] for letter, _ in PLATES} == dict(PLATES)


def test_a_proof_says_so_on_both_sides(a_slug: Callable[..., Slug]) -> None:
    assert lines(DL, a_slug(proof=True)).count(PROOF) == 2


def test_a_press_file_does_not_call_itself_a_proof(a_slug: Callable[..., Slug]) -> None:
    assert PROOF not in lines(DL, a_slug())


def test_the_warning_of_a_proof_is_large(a_slug: Callable[..., Slug]) -> None:
    size = {mark.text: mark.size for mark in plan(DL, 0, a_slug(proof=True), measure) if isinstance(mark, Text)}[PROOF]
    assert size > 12


def test_a_narrow_slug_leaves_out_what_it_cannot_hold(a_slug: Callable[..., Slug]) -> None:
    assert lines(Sheet(99, 210, 1, slug=7), a_slug()) == []


@given(text=st.text("aăW–. ", min_size=1, max_size=120), width=st.floats(12, 200))
def test_a_line_fits_its_box(text: str, width: float) -> None:
    line = fitted(Box(0, 0, width, 3), text, measure)
    assert measure(line.text) * line.size / MM <= width + 0.02
    assert line.size >= SMALLEST


def test_a_line_that_is_too_long_keeps_its_ends() -> None:
    line = fitted(Box(0, 0, 20, 3), "mot-ten-tep-rat-dai-khong-the-nao-vua.press.pdf", measure)
    assert line.text == "mot-ten-tep….press.pdf"


@pytest.mark.parametrize("proof", [False, True])
def test_the_font_gets_every_letter_of_every_page(a_slug: Callable[..., Slug], proof: bool) -> None:
    slug = a_slug(proof=proof)
    drawn = {letter for page in (0, 1) for line in lines(DL, slug, page) for letter in line}
    assert drawn <= set(slug.texts(DL))
