"""GWG 2022 R0007 (white must not), R0009 (small black type must), R0010 (thin black lines must)."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from small_files import a_form, a_pdf, in_ink, lines, page_lines

from plugins.separation.inks import Inks
from plugins.separation.overprint import LINE_BELOW, TYPE_BELOW
from plugins.separation.separate import separate

ON_FILL, ON_STROKE, OFF = "/InDeNen gs", "/InDeNet gs", "/InChoi gs"


def text(size: float, before: str = "0 0 0 rg", matrix: str = "1 0 0 1 0 0") -> str:
    return f"{before} BT {matrix} Tm /F {size} Tf <0041> Tj ET"


def states(said: list[str]) -> list[str]:
    return [line for line in said if line.endswith(" gs")]


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (text(9), [ON_FILL]),
        (text(35.9), [ON_FILL]),
        (text(36), []),
        (text(40, matrix="0.5 0 0 -0.5 0 0"), [ON_FILL]),
        ("2 0 0 2 0 0 cm " + text(18), []),
        (text(9, "0.113725 0.105882 0.094118 rg"), [ON_FILL]),
        (text(9, "1 1 1 rg"), []),
        (text(9, "0.5 g"), []),
        (text(9, "1 0 0 rg"), []),
        (text(9, "1 1 1 rg 0 0 0 RG"), []),
        (text(9, "1 Tr 0 0 0 rg 0 0 0 RG 0.5 w"), [ON_STROKE]),
        ("0 G 5.9 w 0 0 m 9 9 l S", [ON_STROKE]),
        ("0 G 6 w 0 0 m 9 9 l S", []),
        ("0.5 0 0 0.5 0 0 cm 0 G 9 w 0 0 m 9 9 l S", [ON_STROKE]),
        ("1 G 1 w 0 0 m 9 9 l S", []),
        ("0 g 0 0 90 5.9 re f", [ON_FILL]),
        ("0 g 0 0 5.9 90 re f", [ON_FILL]),
        ("0 g 0 0 90 90 re f", []),
        ("1 g 0 0 90 1 re f", []),
        ("0 g 0 0 m 90 0 l 90 1 l f", []),
        ("0 g 0 0 90 90 re 0 0 90 95 re f*", [ON_FILL]),
        ("0 g 0 0 90 90 re 0 0 90 99 re f*", []),
        ("1 0 0 rg 0 0 0 RG 4 w 0 0 m 90 0 l 90 90 l b", [ON_STROKE]),
    ],
)
def test_black_that_is_small_or_thin_overprints_and_nothing_else_does(content: str, called: list[str], inks: Inks):
    assert states(in_ink(content, inks)) == called


def test_overprint_ends_before_the_next_thing_is_painted(inks: Inks):
    said = in_ink(text(9) + " " + text(9, "1 1 1 rg"), inks)
    assert states(said) == [ON_FILL, OFF]
    assert said.index(OFF) < len(said) - 1 - said[::-1].index("<0041> Tj") < len(said)


def test_overprint_ends_with_the_state_it_was_set_in(inks: Inks):
    assert states(in_ink(f"q {text(9)} Q 1 1 1 rg 0 0 9 9 re f", inks)) == [ON_FILL]


def test_a_form_does_not_inherit_overprint(inks: Inks):
    pdf = a_pdf(text(9) + " /Fm Do")
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=a_form(pdf, "1 g 0 0 9 9 re f"))
    separate(pdf, inks)
    assert page_lines(pdf)[-2:] == [OFF, "/Fm Do"]


def test_black_type_in_a_form_overprints(inks: Inks):
    pdf = a_pdf("/Fm Do")
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=a_form(pdf, text(9)))
    separate(pdf, inks)
    form = pdf.pages[0].obj.Resources.XObject.Fm
    assert ON_FILL in lines(form)
    assert "/InDeNen" in form.Resources.ExtGState


def test_we_overprint_all_that_the_preflight_profile_asks_for():
    assert (TYPE_BELOW >= 12, LINE_BELOW >= 2) == (True, True)


def test_the_state_says_overprint_without_wiping_the_other_plates(inks: Inks):
    pdf = a_pdf(text(9))
    separate(pdf, inks)
    state = pdf.pages[0].obj.Resources.ExtGState["/InDeNen"]
    assert (bool(state.op), bool(state.OP), int(state.OPM)) == (True, False, 1)


@pytest.mark.parametrize("veil", [{"ca": 0.5}, {"BM": Name.Multiply}, {"BM": Array([Name.Screen, Name.Normal])}])
def test_black_that_shines_through_does_not_overprint(veil: dict[str, Any], inks: Inks):
    assert states(in_ink("/Veil gs " + text(9), inks, ExtGState=Dictionary(Veil=Dictionary(**veil)))) == ["/Veil gs"]


def test_black_overprints_again_when_the_veil_is_gone(inks: Inks):
    given = Dictionary(Veil=Dictionary(ca=0.5), Bare=Dictionary(ca=1))
    assert states(in_ink("/Veil gs /Bare gs " + text(9), inks, ExtGState=given))[-1] == ON_FILL


def test_overprint_that_the_artwork_asks_for_is_taken_away(inks: Inks):
    pdf = a_pdf("/Own gs 1 g 0 0 9 9 re f", ExtGState=Dictionary(Own=Dictionary(OP=True, op=True, OPM=1, CA=1)))
    separate(pdf, inks)
    assert list(pdf.pages[0].obj.Resources.ExtGState["/Own"].keys()) == ["/CA"]
