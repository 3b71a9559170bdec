"""PDF/X-1a beside PDF/X-4, and rules that a stricter rule speaks for."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.press_files import Draft, box, embedded_font, expectation, text

from plugins.model.sheet import Sheet
from plugins.preflight.examine import examine

X1A = expectation(standard="PDF/X-1a")


def as_x1a(draft: Draft, version: str = "PDF/X-1a:2003") -> Draft:
    draft.version = "1.4"
    return draft.change(lambda pdf: pdf.docinfo.__setitem__("/GTS_PDFXVersion", String(version)))


def rules(draft: Draft, order: object = X1A) -> list[str]:
    return [finding.rule for finding in examine(draft.write(), order).findings]  # type: ignore[arg-type]


def test_a_correct_x1a_file():
    assert rules(as_x1a(Draft())) == []


def test_x1a_is_recognised_by_what_the_file_says():
    assert examine(as_x1a(Draft()).write()).standard == "PDF/X-1a"


def test_what_says_it_is_x1a_is_held_against_x1a_without_an_order():
    """Opacity and PDF 1.6 are what PDF/X-4 takes and PDF/X-1a refuses."""
    draft = as_x1a(Draft()).add(b"q /Glass gs " + box(62, 8, 20, 10) + b"Q\n", 2)
    draft.version = "1.6"
    draft.change(lambda pdf: pdf.pages[0].obj.Resources.ExtGState.__setitem__("/Glass", Dictionary(ca=0.5)))
    assert rules(draft, None) == ["X01", "X20"]


def test_x4_is_no_x1a():
    assert rules(Draft()) == ["X01", "X03"]


def test_conformance_belongs_to_the_standard_of_2001():
    draft = as_x1a(Draft()).change(lambda pdf: pdf.docinfo.__setitem__("/GTS_PDFXConformance", String("PDF/X-1a:2001")))
    assert rules(draft) == ["X03"]


def test_the_standard_of_2001():
    draft = as_x1a(Draft(), "PDF/X-1:2001")
    draft.change(lambda pdf: pdf.docinfo.__setitem__("/GTS_PDFXConformance", String("PDF/X-1a:2001")))
    assert rules(draft) == []


@pytest.mark.parametrize("state", [{"ca": 0.5}, {"BM": Name.Multiply}, {"SMask": Dictionary(S=Name.Alpha)}], ids=str)
def test_x1a_knows_no_transparency(state: dict[str, object]):
    draft = as_x1a(Draft()).add(b"q /Glass gs " + box(62, 8, 20, 10) + b"Q\n", 2)
    draft.change(lambda pdf: pdf.pages[0].obj.Resources.ExtGState.__setitem__("/Glass", Dictionary(**state)))
    assert rules(draft) == ["X20"]


def test_x1a_knows_no_groups():
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    draft = as_x1a(Draft()).change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))
    assert rules(draft) == ["X20"]


def test_x4_may_have_transparency():
    draft = Draft().add(b"q /Glass gs " + box(62, 8, 20, 10) + b"Q\n", 2)
    draft.change(
        lambda pdf: pdf.pages[0].obj.Resources.ExtGState.__setitem__("/Glass", Dictionary(ca=0.5, BM=Name.Multiply))
    )
    assert rules(draft, expectation()) == []


def test_ink_over_both_limits_is_told_once():
    draft = Draft().add(box(60, 10, 16, 16, b"0.9 0.9 0.9 0.9 k"), 2)
    report = examine(draft.write(), expectation())
    assert [finding.rule for finding in report.findings] == ["H08"]
    assert {check.rule: check.result for check in report.checks}["G0026"] == "warning"


def test_the_general_limit_of_ink():
    draft = Draft().add(box(60, 10, 16, 16, b"0.9 0.9 0.9 0.9 k"), 2)
    (finding,) = examine(draft.write()).findings
    assert (finding.rule, finding.severity) == ("G0026", "warning")
    assert finding.figure == pytest.approx(360, abs=1)


def test_ink_within_both_limits():
    draft = Draft().add(box(60, 10, 16, 16, b"0.75 0.75 0.75 0.75 k"), 2)
    assert rules(draft, expectation()) == []


def test_registration_colour_without_a_trim():
    def untrim(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            del page.obj["/TrimBox"], page.obj["/BleedBox"]

    sheet = Sheet(60, 60, pages=1)
    found = examine(Draft(sheet).change(untrim).write()).findings
    assert {finding.rule for finding in found} >= {"X07", "G0024"}


def test_courier():
    draft = Draft().add(text("abc", 8, 20).replace(b"/F ", b"/Typewriter "), 2)
    draft.change(
        lambda pdf: pdf.pages[0].obj.Resources.Font.__setitem__("/Typewriter", embedded_font(pdf, "Courier-Bold"))
    )
    assert rules(draft, expectation(fonts=())) == ["G0014"]


def test_a_group_in_a_profile_is_no_device_space():
    group = Dictionary(S=Name.Transparency, CS=Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]))]))
    draft = Draft().change(lambda pdf: pdf.pages[1].obj.__setitem__("/Group", group))
    assert rules(draft, expectation()) == ["G0030"]
