"""What is shared stays shared; what is drawn for a mask and for the page is drawn twice."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from small_files import a_form, a_pdf, add_page, lines

from plugins.separation.inks import Inks
from plugins.separation.separate import separate

RED = "1 0 0 rg 0 0 9 9 re f"
GROUP = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def masked(kind: Name, **entries: Any) -> Pdf:
    """A page under a soft mask that is a red square; the same form is painted on the page."""
    pdf = a_pdf("/V gs 0 0 9 9 re f /Fm Do")
    form = pdf.make_indirect(a_form(pdf, RED, Group=GROUP))
    mask = Dictionary(S=kind, G=form, **entries)
    pdf.pages[0].obj.Resources["/ExtGState"] = Dictionary(V=Dictionary(SMask=mask))
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=form)
    return pdf


def group_of(pdf: Pdf) -> Any:
    return pdf.pages[0].obj.Resources.ExtGState.V.SMask.G


def test_a_luminosity_mask_keeps_its_lightness(inks: Inks):
    pdf = masked(Name.Luminosity)
    separate(pdf, inks)
    assert lines(group_of(pdf)) == ["0 g", "0 G", "0.3 g", "0 0 9 9 re", "f"]
    assert Name.DeviceGray == group_of(pdf).Group.CS


def test_a_form_that_is_also_a_mask_is_printed_in_ink(inks: Inks):
    pdf = masked(Name.Luminosity)
    separate(pdf, inks)
    form = pdf.pages[0].obj.Resources.XObject.Fm
    assert (lines(form)[0].endswith(" k"), form.Group.CS) == (True, Name.DeviceCMYK)


def test_an_alpha_mask_has_no_colour_of_the_screen(inks: Inks):
    pdf = masked(Name.Alpha)
    separate(pdf, inks)
    assert Name.DeviceCMYK == group_of(pdf).Group.CS


def test_the_ground_of_a_mask_keeps_its_lightness(inks: Inks):
    pdf = masked(Name.Luminosity, BC=Array([1, 1, 0]))
    separate(pdf, inks)
    assert [float(part) for part in pdf.pages[0].obj.Resources.ExtGState.V.SMask.BC] == pytest.approx([0.89])


def test_a_form_on_two_pages_is_converted_once(inks: Inks):
    pdf = a_pdf("/Fm Do")
    form = pdf.make_indirect(a_form(pdf, RED))
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=form)
    add_page(pdf, "/Fm Do")
    pdf.pages[1].obj["/Resources"] = Dictionary(XObject=Dictionary(Fm=form))
    separate(pdf, inks)
    first, second = (page.obj.Resources.XObject.Fm.objgen for page in pdf.pages)
    assert first == second


def test_resources_that_pages_share_stay_shared(inks: Inks):
    pdf = a_pdf("0 0 9 9 re f")
    shared = pdf.make_indirect(Dictionary())
    pdf.pages[0].obj["/Resources"] = shared
    pdf.pages.append(pdf.pages[0])
    separate(pdf, inks)
    assert pdf.pages[0].obj.Resources.objgen == pdf.pages[1].obj.Resources.objgen


def test_a_form_whose_resources_hold_itself_comes_to_an_end(inks: Inks):
    pdf = a_pdf("/Fm Do")
    resources = pdf.make_indirect(Dictionary())
    form = pdf.make_indirect(a_form(pdf, RED, Resources=resources))
    resources["/XObject"] = Dictionary(Fm=form)
    pdf.pages[0].obj["/Resources"] = resources
    assert separate(pdf, inks) == ()


def test_a_form_without_resources_uses_those_of_its_page(inks: Inks):
    pdf = a_pdf("/Fm Do", ColorSpace=Dictionary(Own=Array([Name.CalRGB, Dictionary()])))
    form = pdf.make_indirect(a_form(pdf, "/Own cs 0 0 0 sc"))
    del form["/Resources"]
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=form)
    separate(pdf, inks)
    assert lines(pdf.pages[0].obj.Resources.XObject.Fm) == ["0 0 0 1 k", "0 0 0 1 k"]


def test_the_cell_of_a_pattern_is_in_ink(inks: Inks):
    pdf = a_pdf("/Pattern cs /P scn 0 0 9 9 re f")
    cell = pdf.make_stream(RED.encode(), PatternType=1, PaintType=1, BBox=Array([0, 0, 9, 9]), XStep=9, YStep=9)
    pdf.pages[0].obj.Resources["/Pattern"] = Dictionary(P=cell)
    separate(pdf, inks)
    assert lines(pdf.pages[0].obj.Resources.Pattern.P)[2].endswith(" k")


def test_a_font_that_draws_is_in_ink(inks: Inks):
    pdf = a_pdf("BT /F 9 Tf <41> Tj ET")
    glyph = pdf.make_stream(f"9 0 d0 {RED}".encode())
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=glyph), Resources=Dictionary())
    pdf.pages[0].obj.Resources["/Font"] = Dictionary(F=font)
    separate(pdf, inks)
    said = lines(pdf.pages[0].obj.Resources.Font.F.CharProcs.a)
    assert [line for line in said if line.endswith("rg")] == []
    assert said[0] == "9 0 d0"


def test_the_group_of_a_page_blends_in_ink(inks: Inks):
    pdf = a_pdf(RED)
    pdf.pages[0].obj["/Group"] = GROUP
    separate(pdf, inks)
    assert Name.DeviceCMYK == pdf.pages[0].obj.Group.CS


def test_a_finding_names_the_first_page_that_shows_it(inks: Inks):
    pdf = a_pdf(RED)
    for _ in range(2):
        add_page(pdf, "/Nowhere cs 1 scn")
    assert [(finding.page, finding.what) for finding in separate(pdf, inks)] == [(2, "Nowhere")]


@pytest.mark.parametrize("before", ["/V gs", "3 Tr"])
def test_text_that_nobody_sees_is_left_out(before: str, inks: Inks):
    """Engines keep words for programs in it; on a press it is only a risk."""
    content = f"{before} BT /F 1 Tf 0 -9 Td <0041> Tj ET"
    pdf = a_pdf(content, ExtGState=Dictionary(V=Dictionary(ca=0)))
    separate(pdf, inks)
    assert [line for line in lines(pdf.pages[0]) if line.endswith("Tj")] == []
