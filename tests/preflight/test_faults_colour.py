"""Each fault of colour alone: exactly its rule speaks, on the right page."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from support.faults.drafts import Cases, Spoil, add_space, check_alone, everywhere, spot
from support.press_files import Draft, box

CASES = Cases()


@CASES.of("X10", page=2)
def rgb(draft: Draft):
    draft.add(box(8, 8, 20, 8, b"0.9 0.2 0.2 rg"), 2)


@CASES.of("X10", page=1)
def own_profile(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        profile = pdf.make_stream(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
        profile["/N"] = 4
        add_space(pdf, "Own", Array([Name.ICCBased, profile]))

    draft.add(box(62, 8, 20, 8, b"/Own cs 0 0.5 0.5 0 sc"), 1).change(change)


@CASES.of("X11", page=2)
def group_rgb(draft: Draft):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))


@CASES.of("X11", page=1)
def shading_of_three(draft: Draft):
    def change(pdf: pikepdf.Pdf) -> None:
        blend = everywhere(pdf).Shading.Blend.Function
        broken = Dictionary(FunctionType=2, Domain=blend.Domain, N=1, C0=Array([0, 0, 0]), C1=Array([1, 0, 0]))
        bad = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 9, 0]), Function=broken)
        everywhere(pdf).Shading["/Bad"] = pdf.make_indirect(bad)

    draft.add(b"q 200 20 20 20 re W n /Bad sh Q\n", 1).change(change)


@CASES.of("G0030", page=2)
def group_grey(draft: Draft):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    draft.change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))


@CASES.of("X12", page=2)
def two_tints(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/One cs 1 scn") + box(30, 8, 9, 8, b"/Two cs 1 scn"), 2)
    draft.change(lambda pdf: add_space(pdf, "One", spot("Black", [0, 0, 0, 1])))
    draft.change(lambda pdf: add_space(pdf, "Two", spot("Black", [0, 0, 1, 1])))


@CASES.of("X12", page=2)
def registration_inside(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/All cs 0.1 scn"), 2)


@CASES.of("G0020", page=2)
def spot_colour(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/Gold cs 1 scn"), 2)
    draft.change(lambda pdf: add_space(pdf, "Gold", spot("Gold", [0, 0.2, 0.8, 0.1])))


@CASES.of("G0027", page=2)
def lab(draft: Draft):
    draft.add(box(8, 8, 9, 8, b"/Lab cs 50 20 20 sc"), 2)
    draft.change(lambda pdf: add_space(pdf, "Lab", Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])))


@pytest.mark.parametrize(("rule", "page", "spoil"), CASES.values(), ids=CASES)
def test_one_fault_one_rule(rule: str, page: int, spoil: Spoil):
    check_alone(rule, page, spoil)
