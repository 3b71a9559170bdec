from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from small_files import a_form, a_pdf, an_image

from plugins.separation.transparency import Transparent, drop_opaque_groups, transparent_elements

GROUP = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
MM = 25.4 / 72


def with_objects(content: str, make: Any, **states: Any) -> Pdf:
    """A page whose XObjects `make` gives."""
    given = {name: Dictionary(**state) for name, state in states.items()}
    pdf = a_pdf(content, ExtGState=Dictionary(**given))
    pdf.pages[0].obj.Resources["/XObject"] = pdf.make_indirect(Dictionary(**make(pdf)))
    return pdf


def none(_pdf: Pdf) -> dict[str, Any]:
    return {}


def veiled_image(pdf: Pdf) -> dict[str, Any]:
    image = an_image(pdf, np.zeros((2, 2, 3)))
    image["/SMask"] = an_image(pdf, np.zeros((2, 2)))
    return {"Im": pdf.make_indirect(image)}


@pytest.mark.parametrize(
    ("content", "state", "what"),
    [
        ("/V gs 20 50 30 10 re f", {"ca": 0.5}, "opacity"),
        ("/V gs 20 50 30 10 re f", {"BM": Name.Multiply}, "blend mode"),
        ("1 0 0 1 10 0 cm /V gs 10 50 30 10 re S", {"CA": 0.5}, "opacity"),
        ("/V gs 20 50 m 50 50 l 50 60 l f", {"ca": 0.5}, "opacity"),
        ("q 20 50 30 10 re W n /V gs 0 0 99 99 re f Q", {"ca": 0.5}, "opacity"),
        ("q 20 0 30 60 re W n 0 50 99 30 re W n /V gs 0 0 99 99 re f Q", {"ca": 0.5}, "opacity"),
    ],
)
def test_transparency_is_found_where_it_is(content: str, state: dict[str, Any], what: str):
    """The trim is 10–90 pt."""
    box = tuple(round(side * MM, 1) for side in (10, 30, 40, 40))
    assert transparent_elements(with_objects(content, none, V=state)) == (Transparent(1, what, box),)  # type: ignore[arg-type]


def test_an_image_with_a_soft_mask_is_transparent():
    found = transparent_elements(with_objects("q 30 0 0 10 20 50 cm /Im Do Q", veiled_image))
    assert [(item.what, item.box[0]) for item in found] == [("image with soft mask", 3.5)]


def test_what_a_soft_mask_veils_is_transparent_and_the_mask_itself_is_not():
    pdf = a_pdf("/V gs 20 50 30 10 re f")
    mask = Dictionary(S=Name.Luminosity, G=a_form(pdf, "0 0 50 50 re f", Group=GROUP))
    pdf.pages[0].obj.Resources["/ExtGState"] = Dictionary(V=Dictionary(SMask=mask))
    assert [item.what for item in transparent_elements(pdf)] == ["soft mask"]


def test_opacity_within_a_form_is_found():
    def make(pdf: Pdf) -> dict[str, Any]:
        inner = Dictionary(ExtGState=Dictionary(V=Dictionary(ca=0.5)))
        return {"Fm": a_form(pdf, "/V gs 0 0 9 9 re f", Resources=inner)}

    assert [item.what for item in transparent_elements(with_objects("/Fm Do", make))] == ["opacity"]


@pytest.mark.parametrize("content", ["0 0 9 9 re f", "/V gs /N gs 0 0 9 9 re f", "q /V gs Q 0 0 9 9 re f", "/V gs"])
def test_what_covers_is_not_transparent(content: str):
    assert transparent_elements(with_objects(content, none, V={"ca": 0.5}, N={"ca": 1})) == ()


def groups(content: str, **states: Any) -> tuple[int, bool]:
    """How many groups are dropped of a page with one form in a group, and whether the form's is left."""

    def make(pdf: Pdf) -> dict[str, Any]:
        inner = Dictionary(XObject=Dictionary(**veiled_image(pdf)))
        veiled = a_form(pdf, "/Im Do", Resources=inner, Group=GROUP)
        return {"Fm": pdf.make_indirect(a_form(pdf, "0 0 9 9 re f", Group=GROUP)), "Veiled": pdf.make_indirect(veiled)}

    pdf = with_objects(content, make, **states)
    dropped = drop_opaque_groups(pdf)
    name = "Veiled" if "Veiled" in content else "Fm"
    return dropped, "/Group" in pdf.pages[0].obj.Resources.XObject[f"/{name}"]


def test_a_group_of_opaque_paint_is_dropped():
    assert groups("/Fm Do") == (1, False)


def test_a_group_painted_with_opacity_stays():
    assert groups("/V gs /Fm Do", V={"ca": 0.5}) == (0, True)


def test_a_group_that_holds_transparency_stays():
    assert groups("/Veiled Do") == (0, True)


@pytest.mark.parametrize("content", ["/V gs 20 50 30 10 re f", "/Fm Do /V gs 20 50 30 10 re f"])
def test_the_group_of_a_mask_stays(content: str):
    """Also if the same form is painted as well."""
    pdf = a_pdf(content)
    form = pdf.make_indirect(a_form(pdf, "0 0 50 50 re f", Group=GROUP))
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form))
    pdf.pages[0].obj.Resources["/ExtGState"] = Dictionary(V=state)
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=form)
    drop_opaque_groups(pdf)
    assert "/Group" in form


@pytest.mark.parametrize(("content", "left"), [("0 0 9 9 re f", False), ("/V gs 0 0 9 9 re f", True)])
def test_the_group_of_a_page_goes_if_nothing_on_it_is_transparent(content: str, left: bool):
    pdf = with_objects(content, none, V={"ca": 0.5})
    pdf.pages[0].obj["/Group"] = GROUP
    drop_opaque_groups(pdf)
    assert ("/Group" in pdf.pages[0].obj) is left


def test_states_that_veil_nothing_are_levelled():
    pdf = a_pdf("q /V gs Q 0 0 9 9 re f")
    state = Dictionary(ca=0, CA=0.5, BM=Name.Multiply, SMask=Dictionary(S=Name.Alpha, G=a_form(pdf, "")))
    pdf.pages[0].obj["/Resources"] = pdf.make_indirect(Dictionary(ExtGState=Dictionary(V=state)))
    drop_opaque_groups(pdf)
    level = pdf.pages[0].obj.Resources.ExtGState.V
    assert (level.ca, level.CA, level.BM, level.SMask) == (1, 1, Name.Normal, Name("/None"))


def test_a_pattern_of_images_is_walked():
    pdf = a_pdf("/Pattern cs /P scn 0 0 9 9 re f")
    cell = pdf.make_stream(b"/Im Do", PatternType=1, PaintType=1, BBox=Array([0, 0, 1, 1]), XStep=1, YStep=1)
    cell["/Resources"] = Dictionary(XObject=Dictionary(**veiled_image(pdf)))
    pdf.pages[0].obj.Resources["/Pattern"] = Dictionary(P=cell)
    assert [item.what for item in transparent_elements(pdf)] == ["image with soft mask"]
