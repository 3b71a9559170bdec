from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name
from small_files import a_form, a_pdf, in_ink, lines, page_lines

from plugins.separation.inks import Inks
from plugins.separation.separate import separate

SRGB = Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))])
LAB = Array([Name.Lab, Dictionary(WhitePoint=Array([0.964296, 1, 0.825105]))])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("0.588235 0.141176 0.105882 rg", "0.2 0.95 0.95 0.25 k"),
        ("0.588235 0.141176 0.105882 RG", "0.2 0.95 0.95 0.25 K"),
        ("0 g", "0 0 0 1 k"),
        ("1 G", "0 0 0 0 K"),
        ("0.1 0.2 0.3 0.4 k", "0.1 0.2 0.3 0.4 k"),
        ("/DeviceRGB cs 0.886275 0.647059 0.101961 sc", "0.08 0.36 0.95 0 k"),
        ("/Own CS 0.886275 0.647059 0.101961 SCN", "0.08 0.36 0.95 0 K"),
        ("/DeviceGray cs 0 scn", "0 0 0 1 k"),
        ("/Lab cs 0 0 0 scn", "0 0 0 1 k"),
        ("/Table cs 1 sc", "0.2 0.95 0.95 0.25 k"),
    ],
)
def test_a_colour_in_any_space_becomes_ink(content: str, said: str, inks: Inks):
    table = Array([Name.Indexed, Name.DeviceRGB, 1, b"\x00\x00\x00\x96\x24\x1b"])
    spaces = Dictionary(Own=SRGB, Lab=LAB, Table=table)
    assert in_ink(content, inks, ColorSpace=spaces)[-1] == said


def test_choosing_a_space_sets_its_first_colour(inks: Inks):
    assert in_ink("1 1 1 rg /DeviceRGB cs", inks) == ["0 0 0 0 k", "0 0 0 1 k"]


def test_no_space_is_named_any_more(inks: Inks):
    pdf = a_pdf("/Own cs 0 0 0 sc", ColorSpace=Dictionary(Own=SRGB))
    separate(pdf, inks)
    assert "/ColorSpace" not in pdf.pages[0].obj.Resources


def test_what_has_no_colour_comes_through_as_it_was(inks: Inks):
    content = ["q", "1 0 0 1 3 4 cm", "BT", "/F 90.5 Tf", "<0041> Tj", "ET", "0 0 9 9 re", "W*", "n"]
    assert in_ink("\n".join(content), inks) == content


def test_a_page_begins_with_black_ink_and_not_with_grey(inks: Inks):
    pdf = a_pdf("0 0 9 9 re f")
    separate(pdf, inks)
    assert lines(pdf.pages[0])[:2] == ["0 0 0 1 k", "0 0 0 1 K"]


def test_a_form_takes_the_colour_that_stands_where_it_is_painted(inks: Inks):
    pdf = a_pdf("1 0 0 rg /Fm Do")
    pdf.pages[0].obj.Resources["/XObject"] = Dictionary(Fm=a_form(pdf, "0 0 9 9 re f"))
    separate(pdf, inks)
    assert lines(pdf.pages[0].obj.Resources.XObject.Fm)[0] == "0 0 9 9 re"


def test_a_spot_colour_is_reported_and_kept(inks: Inks):
    spot = Array([Name.Separation, Name("/Gold"), Name.DeviceRGB, Dictionary(FunctionType=2)])
    pdf = a_pdf("/Spot cs 1 scn", ColorSpace=Dictionary(Spot=spot))
    findings = separate(pdf, inks)
    assert [(finding.kind, finding.page, finding.what) for finding in findings] == [("spot", 1, "Gold")]
    assert page_lines(pdf) == ["/Spot cs", "1 scn"]


def test_a_space_that_is_nowhere_is_reported(inks: Inks):
    assert [finding.kind for finding in separate(a_pdf("/Nowhere cs 1 scn"), inks)] == ["space"]


def test_an_uncoloured_pattern_is_filled_with_ink(inks: Inks):
    space = Array([Name.Pattern, Name.DeviceRGB])
    pdf = a_pdf("/Cs cs 0 0 0 /P scn", ColorSpace=Dictionary(Cs=space))
    cell = pdf.make_stream(b"0 0 1 1 re f", PatternType=1, PaintType=2, BBox=Array([0, 0, 1, 1]), XStep=1, YStep=1)
    pdf.pages[0].obj.Resources["/Pattern"] = Dictionary(P=cell)
    separate(pdf, inks)
    assert page_lines(pdf) == ["/Cs cs", "0 0 0 1 /P scn"]
    assert pdf.pages[0].obj.Resources.ColorSpace.Cs == Array([Name.Pattern, Name.DeviceCMYK])
    assert lines(pdf.pages[0].obj.Resources.Pattern.P) == ["0 0 1 1 re", "f"]


def test_an_inline_image_becomes_one_of_ink_beside_the_stream(inks: Inks):
    pixels = bytes([0x96, 0x24, 0x1B] * 16)
    content = b"q BI /W 4 /H 4 /BPC 8 /CS /RGB ID " + pixels + b" EI Q"
    pdf = a_pdf(content)
    separate(pdf, inks)
    name = page_lines(pdf)[1].removesuffix(" Do")
    image = pdf.pages[0].obj.Resources.XObject[name]
    assert bytes(image.ColorSpace[3]) == bytes([51, 242, 242, 64])


def test_an_inline_stencil_stays_where_it_is(inks: Inks):
    pdf = a_pdf(b"BI /W 8 /H 1 /IM true ID \x55 EI")
    assert separate(pdf, inks) == ()
    assert b"BI" in pdf.pages[0].obj.Contents.read_bytes()


@pytest.mark.parametrize("content", [b"BI /W ID x EI", b"1 0 rg 0 0 9 9 re f"])
def test_a_malformed_stream_is_reported_and_kept(content: bytes, inks: Inks):
    pdf = a_pdf(content)
    assert [finding.kind for finding in separate(pdf, inks)] == ["stream"]
    assert pdf.pages[0].obj.Contents.read_bytes() == content
