"""Each fault of what is carried along, of fonts and images alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.faults.drafts import Cases, Spoil, add_image, check_alone, everywhere, form, with_state
from support.press_files import Draft, embedded_font, picture, text

CASES = Cases()


# Structure


@CASES.of("X08", page=1)
def link(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 120, 120]))
        pdf.pages[0].obj.Annots = Array([note])

    draft.change(change)


@CASES.of("X09")
def script(draft: Draft):
    action = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    draft.change(lambda pdf: pdf.Root.__setitem__("/OpenAction", action))


@CASES.of("X15", page=2)
def postscript(draft: Draft):
    draft.add(b"/Code Do\n", 2)
    draft.change(lambda pdf: everywhere(pdf).XObject.__setitem__("/Code", form(pdf, b"", Subtype=Name.PS)))


@CASES.of("X16", page=2)
def transfer_curve(draft: Draft):
    with_state(draft, b"", TR=Name.Identity)


@CASES.of("X16", page=2)
def strange_blend(draft: Draft):
    with_state(draft, b"", BM=Name.Brightness)


@CASES.of("X17", page=2)
def unknown_operator(draft: Draft):
    draft.add(b"1 2 shine\n", 2)


@CASES.of("X17", page=2)
def hidden_operator(draft: Draft):
    draft.add(b"BX 1 2 shine EX\n", 2)


@CASES.of("X17", page=1)
def strange_intent(draft: Draft):
    draft.add(b"/Bright ri\n", 1)


@CASES.of("X17", page=1)
def nested_too_deep(draft: Draft):
    draft.add(b"q " * 28 + b"Q " * 28, 1)


@CASES.of("X18")
def layers(draft: Draft):
    draft.change(lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(OCGs=Array([]))))


@CASES.of("X19")
def outside_data(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents[0].__setitem__("/Other", form(pdf, b"", F=String("a.bin"))))


# Fonts and images


@CASES.of("X13", page=2)
def not_embedded(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        font = embedded_font(pdf)
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]
        everywhere(pdf).Font["/Bare"] = font

    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Bare "), 2).change(change)


@CASES.of("X13", page=2)
def widths_wrong(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        font = embedded_font(pdf)
        widths = font.DescendantFonts[0].W[1]
        for index in range(len(widths)):
            widths[index] = float(widths[index]) + 1.2
        everywhere(pdf).Font["/Wide"] = font

    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Wide "), 2).change(change)


@CASES.of("H04", page=2)
def other_font(draft: Draft):
    draft.add(text("abc", 8, 20).replace(b"/F ", b"/Odd "), 2)
    draft.change(lambda pdf: everywhere(pdf).Font.__setitem__("/Odd", embedded_font(pdf, "ABCDEF+Arial")))


@CASES.of("X14", page=2)
def alternates(draft: Draft):
    add_image(draft, "Img", 100, 10, Alternates=Array([]))


@CASES.of("G0031", page=2)
def coarse(draft: Draft):
    add_image(draft, "Img", 88, 10)  # 223.5 ppi


@CASES.of("H10", page=2)
def too_fine(draft: Draft):
    add_image(draft, "Img", 178, 10)  # 452 ppi


@CASES.of("G0032", page=2)
def coarse_stencil(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        image = form(pdf, bytes(200 * 25), Subtype=Name.Image, Width=200, Height=200, ImageMask=True)
        image["/BitsPerComponent"] = 1
        everywhere(pdf).XObject["/Mask"] = image

    draft.add(b"q 0.2 0.3 0.3 0 k " + picture(b"Mask", 65, 8, 10, 10) + b"Q\n", 2).change(change)  # 508 ppi


@CASES.of("H16", page=2)
def twice(draft: Draft):
    add_image(draft, "Img", 300, 20)


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    check_alone(rule, page, spoil)
