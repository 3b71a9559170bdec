"""Each fault of the file and its boxes alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Name
from support.faults.drafts import Cases, Spoil, check_alone
from support.press_files import SHEET, XMP, XMP_DATE, Draft, set_xmp

from plugins.model.sheet import MM

CASES = Cases()


# The file


@CASES.of("X01")
def version(draft: Draft):
    draft.version = "1.7"


@CASES.of("X02")
def no_identifier(draft: Draft):
    draft.written = lambda content: content.replace(b"/ID [", b"/IX [")


@CASES.of("X03")
def no_metadata(draft: Draft):
    draft.change(lambda pdf: pdf.Root.__delitem__("/Metadata"))


@CASES.of("X03")
def other_standard(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date=XMP_DATE).replace("PDF/X-4", "PDF/X-3")))


@CASES.of("X04")
def title_differs(draft: Draft):
    draft.title = "Tờ khác"


@CASES.of("X04")
def date_differs(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date="2026-11-01T08:00:01+07:00")))


@CASES.of("X04")
def property_missing(draft: Draft):
    draft.change(lambda pdf: set_xmp(pdf, XMP.format(date=XMP_DATE).replace("xmpMM:VersionID", "xmpMM:Other")))


@CASES.of("X05")
def trapped_unknown(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Trapped"] = Name.Unknown
        set_xmp(pdf, XMP.format(date=XMP_DATE).replace("<pdf:Trapped>False", "<pdf:Trapped>Unknown"))

    draft.change(change)


@CASES.of("X06")
def two_intents(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0]))


@CASES.of("X06")
def intent_without_profile(draft: Draft):
    draft.change(lambda pdf: pdf.Root.OutputIntents[0].__delitem__("/DestOutputProfile"))


@CASES.of("X06")
def intent_of_a_monitor(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        content = profile.read_bytes()
        profile.write(content[:12] + b"mntr" + content[16:])

    draft.change(change)


@CASES.of("G0035")
def intent_rgb(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        content = profile.read_bytes()
        profile.write(content[:16] + b"RGB " + content[20:])
        profile["/N"] = 3

    draft.change(change)


# Boxes


@CASES.of("X07", page=2)
def no_trim(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.ArtBox = pdf.pages[1].obj.TrimBox

    draft.change(change)


@CASES.of("G0002", page=1)
def user_unit(draft: Draft):
    draft.change(lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 2))


@CASES.of("G0003", page=2)
def cropped(draft: Draft):
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/CropBox", Array(SHEET.bleed_box)))


@CASES.of("G0004", page=2)
def rotated(draft: Draft):
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Rotate", 90))


@CASES.of("G0005", page=2)
def empty(draft: Draft):
    draft.artwork[1] = []


@CASES.of("H06", page=1)
def bleed_box_off(draft: Draft):
    edges = [*SHEET.bleed_box]
    edges[0] -= 0.02 * MM
    draft.change(lambda pdf: pdf.pages[0].obj.__setitem__("/BleedBox", Array(edges)))


@CASES.of("H07")
def page_missing(draft: Draft):
    draft.change(lambda pdf: pdf.pages.__delitem__(1))


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    check_alone(rule, page, spoil)
