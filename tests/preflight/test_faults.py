"""Each fault alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.press_files import (
    BLACK,
    OVERPRINT,
    SHEET,
    XMP,
    XMP_DATE,
    Draft,
    box,
    embedded_font,
    expectation,
    line,
    photograph,
    picture,
    set_xmp,
    text,
)  # fmt: skip

from plugins.model.sheet import MM
from plugins.preflight.examine import examine
from plugins.preflight.rules.registry import RULES

Spoil = Callable[[Draft], object]
CASES: dict[str, tuple[str, int, Spoil]] = {}  # name: rule, page, what is done to a good draft


def case(rule: str, page: int = 0) -> Callable[[Spoil], Spoil]:
    def keep(spoil: Spoil) -> Spoil:
        CASES[f"{rule} {spoil.__name__}"] = (rule, page, spoil)
        return spoil

    return keep


def everywhere(pdf: pikepdf.Pdf) -> Any:
    """The resources that all pages share."""
    return pdf.pages[0].obj.Resources


def with_state(draft: Draft, piece: bytes, page: int = 2, **state: Any) -> Draft:
    """A piece in a graphics state of its own, /Odd."""
    draft.add(b"q /Odd gs " + piece + b"Q\n", page)
    return draft.change(lambda pdf: everywhere(pdf).ExtGState.update({"/Odd": Dictionary(**state)}))


def add_space(pdf: pikepdf.Pdf, name: str, space: Any) -> None:
    everywhere(pdf).ColorSpace[f"/{name}"] = pdf.make_indirect(space)


def spot(name: str, inks: list[float]) -> Array:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=Array([0, 0, 0, 0]), C1=Array(inks))
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def add_image(draft: Draft, name: str, pixels: int, mm: float, **keys: Any) -> Draft:
    """An image on page 2, upper right."""

    def change(pdf: pikepdf.Pdf) -> None:
        image = photograph(pdf, pixels)
        for key, value in keys.items():
            image[f"/{key}"] = value
        everywhere(pdf).XObject[f"/{name}"] = image

    draft.add(picture(name.encode(), 65, 8, mm, mm), 2)
    return draft.change(change)


def form(pdf: pikepdf.Pdf, content: bytes, **keys: Any) -> Any:
    stream = pdf.make_stream(content)
    for key, value in ({"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 99, 99])} | keys).items():
        stream[f"/{key}"] = value
    return stream


# The file


@case("X01")
def version(draft: Draft):
    draft.version = "1.7"


@case("X02")
def no_identifier(draft: Draft):
    draft.written = lambda content: content.replace(b"/ID [", b"/IX [")


@case("X03")
def no_metadata(draft: Draft):
    draft.change(lambda pdf: pdf.Root.__delitem__("/Metadata"))


@case("X03")
def other_standard(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date=XMP_DATE).replace("PDF/X-4", "PDF/X-3")))


@case("X04")
def title_differs(draft: Draft):
    draft.title = "Tờ khác"


@case("X04")
def date_differs(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date="2026-11-01T08:00:01+07:00")))


@case("X04")
def property_missing(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date=XMP_DATE).replace("xmpMM:VersionID", "xmpMM:Other")))


@case("X05")
def trapped_unknown(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Trapped"] = Name.Unknown
        set_xmp(pdf, XMP.format(date=XMP_DATE).replace("<pdf:Trapped>False", "<pdf:Trapped>Unknown"))

    draft.change(change)


@case("X06")
def two_intents(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]))


@case("X06")
def intent_without_profile(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/DestOutputProfile"))


@case("X06")
def intent_of_a_monitor(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        content = profile.read_bytes()
        profile.write(content[:12] + b"mntr" + content[16:])

    draft.change(change)


@case("G0035")
def intent_rgb(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        content = profile.read_bytes()
        profile.write(content[:16] + b"RGB " + content[20:])
        profile["/N"] = 3

    draft.change(change)


# Boxes


@case("X07", page=2)
def no_trim(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.ArtBox = pdf.pages[1].obj.TrimBox

    draft.change(change)


@case("G0002", page=1)
def user_unit(draft: Draft):
    draft.change(lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 2))


@case("G0003", page=2)
def cropped(draft: Draft):
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/CropBox", Array(SHEET.bleed_box)))


@case("G0004", page=2)
def rotated(draft: Draft):
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Rotate", 90))


@case("G0005", page=2)
def empty(draft: Draft):
    draft.artwork[1] = []


@case("H06", page=1)
def bleed_box_off(draft: Draft):
    edges = [*SHEET.bleed_box]
    edges[0] -= 0.02 * MM
    draft.change(lambda pdf: pdf.pages[0].obj.__setitem__("/BleedBox", Array(edges)))


@case("H07")
def page_missing(draft: Draft):
    draft.change(lambda pdf: pdf.pages.__delitem__(1))


# Structure


@case("X08", page=1)
def link(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 120, 120]))
        pdf.pages[0].obj.Annots = Array([note])

    draft.change(change)


@case("X09")
def script(draft: Draft):
    action = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    draft.change(lambda pdf: pdf.Root.__setitem__("/OpenAction", action))


@case("X15", page=2)
def postscript(draft: Draft):
    draft.add(b"/Code Do\n", 2)
    draft.change(lambda pdf: everywhere(pdf).XObject.__setitem__("/Code", form(pdf, b"", Subtype=Name.PS)))


@case("X16", page=2)
def transfer_curve(draft: Draft):
    with_state(draft, b"", TR=Name.Identity)


@case("X16", page=2)
def strange_blend(draft: Draft):
    with_state(draft, b"", BM=Name.Brightness)


@case("X17", page=2)
def unknown_operator(draft: Draft):
    draft.add(b"1 2 shine\n", 2)


@case("X17", page=2)
def hidden_operator(draft: Draft):
    draft.add(b"BX 1 2 shine EX\n", 2)


@case("X17", page=1)
def strange_intent(draft: Draft):
    draft.add(b"/Bright ri\n", 1)


@case("X17", page=1)
def nested_too_deep(draft: Draft):
    draft.add(b"q " * 28 + b"Q " * 28, 1)


@case("X18")
def layers(draft: Draft):
    draft.change(lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(OCGs=Array([]))))


@case("X19")
def outside_data(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents[0].__setitem__("/Other", form(pdf, b"", F=String("a.bin"))))


# Colour


@case("X10", page=2)
def rgb(draft: Draft):
    draft.add(box(8, 8, 20, 8, b"0.9 0.2 0.2 rg"), 2)


@case("X10", page=1)
def own_profile(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
        profile["/N"] = 4
        add_space(pdf, "Own", Array([Name.ICCBased, profile]))

    draft.add(box(62, 8, 20, 8, b"/Own cs 0 0.5 0.5 0 sc"), 1).change(change)


@case("X11", page=2)
def group_rgb(draft: Draft):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))


@case("X11", page=1)
def shading_of_three(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        blend = everywhere(pdf).Shading.Blend.Function
        broken = Dictionary(FunctionType=2, Domain=blend.Domain, N=1, C0=Array([0, 0, 0]), C1=Array([1, 0, 0]))
        bad = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 9, 0]), Function=broken)
        everywhere(pdf).Shading["/Bad"] = pdf.make_indirect(bad)

    draft.add(b"q 200 20 20 20 re W n /Bad sh Q\n", 1).change(change)


@case("G0030", page=2)
def group_grey(draft: Draft):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))


@case("X12", page=2)
def two_tints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/One cs 1 scn") + box(30, 8, 9, 8, b"/Two cs 1 scn"), 2)
    draft.change(lambda pdf: add_space(pdf, "One", spot("Black", [0, 0, 0, 1])))
    draft.change(lambda pdf: add_space(pdf, "Two", spot("Black", [0, 0, 1, 1])))


@case("X12", page=2)
def registration_inside(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/All cs 0.1 scn"), 2)


@case("G0020", page=2)
def spot_colour(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/Gold cs 1 scn"), 2)
    draft.change(lambda pdf: add_space(pdf, "Gold", spot("Gold", [0, 0.2, 0.8, 0.1])))


@case("G0027", page=2)
def lab(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/Lab cs 50 20 20 sc"), 2)
    draft.change(lambda pdf: add_space(pdf, "Lab", Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])))


# Fonts and images


@case("X13", page=2)
def not_embedded(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        font = embedded_font(pdf)
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]
        everywhere(pdf).Font["/Bare"] = font

    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Bare "), 2).change(change)


@case("X13", page=2)
def widths_wrong(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        font = embedded_font(pdf)
        widths = font.DescendantFonts[0].W[1]
        for index in range(len(widths)):
            widths[index] = float(widths[index]) + 1.2
        everywhere(pdf).Font["/Wide"] = font

    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Wide "), 2).change(change)


@case("H04", page=2)
def other_font(draft: Draft):
    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Odd "), 2)
    draft.change(lambda pdf: everywhere(pdf).Font.__setitem__("/Odd", embedded_font(pdf, "ABCDEF+Arial")))


@case("X14", page=2)
def alternates(draft: Draft):
    add_image(draft, "Img", 100, 10, Alternates=Array([]))


@case("G0031", page=2)
def coarse(draft: Draft):
    add_image(draft, "Img", 88, 10)  # 223.5 ppi


@case("H10", page=2)
def too_fine(draft: Draft):
    add_image(draft, "Img", 178, 10)  # 452 ppi


@case("G0032", page=2)
def coarse_stencil(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        image = form(pdf, bytes(200 * 25), Subtype=Name.Image, Width=200, Height=200, ImageMask=True)
        image["/BitsPerComponent"] = 1
        everywhere(pdf).XObject["/Mask"] = image

    draft.add(b"q 0.2 0.3 0.3 0 k " + picture(b"Mask", 65, 8, 10, 10) + b"Q\n", 2).change(change)  # 508 ppi


@case("H16", page=2)
def twice(draft: Draft):
    add_image(draft, "Img", 300, 20)


# Black, white, overprint


@case("G0007", page=2)
def white_text_overprints(draft: Draft):
    draft.add(text("abc", 8, 30, 10, b"0 0 0 0 k"), 2)


@case("G0008", page=2)
def white_box_overprints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"0 0 0 0 k", OVERPRINT), 2)


@case("G0009", page=2)
def black_text_knocks_out(draft: Draft):
    draft.add(text("abc", 8, 40, 11.99, state=b""), 2)


@case("G0009", page=2)
def black_text_overprints_without_opm(draft: Draft):
    with_state(draft, text("abc", 8, 40, 11.99, state=b""), OP=True, op=True, OPM=0)


@case("G0010", page=2)
def black_line_knocks_out(draft: Draft):
    draft.add(line(8, 40, 20, 1.99, state=b""), 2)


@case("G0010", page=2)
def black_bar_knocks_out(draft: Draft):
    draft.add(box(8, 40, 20, 0.5, BLACK), 2)


@case("G0011", page=2)
def grey_text(draft: Draft):
    draft.add(text("abc", 8, 40, 11, b"0 g", b""), 2)


@case("G0012", page=2)
def grey_line(draft: Draft):
    draft.add(line(8, 40, 20, 1, b"0.5 G", b""), 2)


@case("G0013", page=2)
def grey_overprints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"0.5 g", OVERPRINT), 2)


@case("G0015", page=2)
def rich_black_text(draft: Draft):
    draft.add(text("abc", 8, 40, 30, b"0.7 0.7 0.7 0.9 k", b""), 2)


@case("G0016", page=2)
def small_white_text(draft: Draft):
    draft.add(text("abc", 8, 40, 7.9, b"0 0 0 0 k", b""), 2)


@case("G0017", page=2)
def small_text_of_two_inks(draft: Draft):
    draft.add(text("abc", 8, 40, 7.9, b"0.85 0.45 0.4 0.45 k", b""), 2)


@case("G0018", page=2)
def thin_white_line(draft: Draft):
    draft.add(line(8, 40, 20, 0.24, b"0 0 0 0 K", b""), 2)


@case("G0019", page=2)
def thin_line_of_two_inks(draft: Draft):
    draft.add(line(8, 40, 20, 0.24, b"0 0.5 0.5 0 K", b""), 2)


@case("H09", page=2)
def black_of_a_profile(draft: Draft):
    draft.add(text("abc", 8, 40, 10, b"0.77 0.69 0.60 0.93 k", b""), 2)


@case("H14", page=2)
def hairline(draft: Draft):
    draft.add(line(8, 40, 20, 0.24), 2)


@case("H15", page=2)
def tiny_text(draft: Draft):
    draft.add(text("abc", 8, 40, 4.9), 2)


# Ink


@case("H08", page=2)
def too_much_ink(draft: Draft):
    draft.add(box(60, 10, 16, 16, b"0.8 0.8 0.8 0.65 k"), 2)


@case("H01", page=2)
def stops_at_the_trim(draft: Draft):
    draft.artwork[1][0] = box(0, -3, 103, 86)


@case("H01", page=1)
def bleed_too_small(draft: Draft):
    draft.artwork[0][0] = box(-3, -3, 105, 86)  # 1 mm short on the right


# Layout


@case("H02", page=2)
def near_the_edge(draft: Draft):
    draft.add(text("abc", 4.2, 40, 10), 2)


@case("H03", page=2)
def across_the_fold(draft: Draft):
    draft.add(text("abc", 55, 5.5, 12), 2)


@case("H05")
def imprint_missing(draft: Draft):
    draft.artwork[0].pop()


@case("H17", page=1)
def proof_for_press(draft: Draft):
    draft.marks[0].append(text("BẢN IN THỬ", 40, -10, 10))


# Marks


@case("H11", page=2)
def mark_in_the_bleed(draft: Draft):
    draft.marks[1].append(b"q /All CS 1 SCN 0.25 w %.4f 0 m %.4f 0 l S Q\n" % (-8 * MM, -2 * MM))


@case("H12", page=2)
def crop_mark_missing(draft: Draft):
    draft.marks[1].pop(1)


@case("H12", page=1)
def marks_only_in_black(draft: Draft):
    draft.marks[0][0] = b"q 0 0 0 1 K 0.25 w\n"


@case("H13", page=2)
def fold_tick_off(draft: Draft):
    draft.change(lambda pdf: None)
    draft.marks[1] = [piece.replace(b"%.4f" % (57 * MM), b"%.4f" % (57.1 * MM)) for piece in draft.marks[1]]


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    draft = Draft()
    spoil(draft)
    found = examine(draft.write(), expectation()).findings
    assert [finding.rule for finding in found] == [rule] * len(found), [finding.sentence for finding in found]
    assert {finding.page for finding in found} == {page}


def test_every_rule_has_its_fault():
    elsewhere = {"P01", "P02", "X20", "G0014", "G0024", "G0026"}
    assert {rule.id for rule in RULES} - {rule for rule, _, _ in CASES.values()} == elsewhere
