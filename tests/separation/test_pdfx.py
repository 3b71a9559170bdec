from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from small_files import MOMENT, a_pdf, finished, profile, reopened

from plugins.separation.pdfx import FLAVOURS, Standard

STANDARDS: tuple[Standard, ...] = ("PDF/X-4", "PDF/X-1a")
NS = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def a_screen_pdf() -> Pdf:
    """As the engine writes it, PDF 1.7, with all that a press has no use for."""
    target = BytesIO()
    a_pdf("0 0 0 1 k 0 0 9 9 re f").save(target, force_version="1.7")
    pdf = reopened(target.getvalue())
    page = pdf.pages[0].obj
    page["/Annots"] = Array([Dictionary(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://x.example")))])
    for key in ("/Tabs", "/AA", "/Metadata", "/PieceInfo", "/StructParents", "/Trans"):
        page[key] = Dictionary()
    for key in ("/Names", "/Outlines", "/OpenAction", "/AA", "/StructTreeRoot", "/MarkInfo", "/PieceInfo", "/AcroForm"):
        pdf.Root[key] = Dictionary()
    pdf.Root["/OutputIntents"] = Array([Dictionary(S=Name.GTS_PDFA1)])
    pdf.Root["/Version"] = Name("/1.7")
    pdf.Root["/Lang"] = String("vi")
    pdf.docinfo["/Producer"] = "WeasyPrint 70.0"
    pdf.docinfo["/Keywords"] = "web"
    return pdf


def xmp(pdf: Pdf) -> dict[str, str]:
    """Every property by its prefixed name."""
    root = ElementTree.fromstring(pdf.Root.Metadata.read_raw_bytes())
    description = root.find(".//rdf:Description", NS)
    assert description is not None
    prefixes = {uri: prefix for prefix, uri in NS.items()}
    found = {}
    for child in description:
        uri, name = child.tag[1:].split("}")
        found[f"{prefixes[uri]}:{name}"] = "".join(child.itertext()).strip()
    return found


def the(standard: Standard = "PDF/X-4", **changes: Any) -> Pdf:
    return reopened(finished(a_screen_pdf(), standard, **changes))


@pytest.mark.parametrize(("standard", "header"), [("PDF/X-4", b"%PDF-1.6"), ("PDF/X-1a", b"%PDF-1.4")])
def test_the_header_is_of_the_standards_version(standard: Standard, header: bytes):
    assert finished(a_screen_pdf(), standard).startswith(header)


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_object_stands_plainly_in_the_file(standard: Standard):
    content = finished(a_screen_pdf(), standard)
    assert (b"/ObjStm" in content, b"/XRef" in content, b"\nxref\n" in content) == (False, False, True)


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_same_content_is_the_same_bytes(standard: Standard):
    assert finished(a_screen_pdf(), standard) == finished(a_screen_pdf(), standard)


def test_the_file_has_an_identifier_in_two_parts():
    assert len(the().trailer["/ID"]) == 2


def test_there_is_one_output_intent_with_its_profile():
    intents = the().Root.OutputIntents
    (intent,) = intents
    assert {
        "S": str(intent.S),
        "condition": str(intent.OutputConditionIdentifier),
        "registry": str(intent.RegistryName),
        "info": str(intent.Info),
        "inks": int(intent.DestOutputProfile.N),
        "alternate": "/Alternate" in intent.DestOutputProfile,
        "whole": intent.DestOutputProfile.read_bytes() == profile().icc,
    } == {
        "S": "/GTS_PDFX",
        "condition": "FOGRA39",
        "registry": "http://www.color.org",
        "info": "ISO Coated v2 300% (basICColor)",
        "inks": 4,
        "alternate": False,
        "whole": True,
    }


def test_a_custom_condition_names_no_registry():
    from dataclasses import replace

    from plugins.separation.pdfx import identify

    pdf = a_screen_pdf()
    own = replace(profile(), condition="Custom", registry="")
    identify(pdf, "PDF/X-4", own, title="x", creator="x", created=MOMENT, modified=MOMENT, document_id="uuid:1")
    assert "/RegistryName" not in pdf.Root.OutputIntents[0]


def test_the_metadata_is_not_compressed():
    assert "/Filter" not in the().Root.Metadata


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dc:title", "Tờ rơi & thử"),
        ("xmp:CreateDate", "2026-11-21T12:30:05+07:00"),
        ("xmp:ModifyDate", "2026-11-21T13:30:05+07:00"),
        ("xmp:MetadataDate", "2026-11-21T13:30:05+07:00"),
        ("xmp:CreatorTool", "Tòa soạn"),
        ("xmpMM:DocumentID", "uuid:00000000-0000-5000-8000-000000000001"),
        ("xmpMM:VersionID", "1"),
        ("xmpMM:RenditionClass", "default"),
        ("pdf:Producer", "WeasyPrint 70.0"),
        ("pdf:Trapped", "False"),
        ("pdfxid:GTS_PDFXVersion", "PDF/X-4"),
    ],
)
def test_the_metadata_says_what_the_standard_asks(name: str, value: str):
    assert xmp(the())[name] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Title", "Tờ rơi & thử"),
        ("/Creator", "Tòa soạn"),
        ("/Producer", "WeasyPrint 70.0"),
        ("/CreationDate", "D:20261121123005+07'00'"),
        ("/ModDate", "D:20261121133005+07'00'"),
        ("/Trapped", "/False"),
        ("/GTS_PDFXVersion", "PDF/X-4"),
    ],
)
def test_the_info_dictionary_agrees_with_the_metadata(key: str, value: str):
    assert str(the().docinfo[key]) == value


def test_fractions_of_a_second_are_left_out_in_both():
    pdf = the(created=MOMENT.replace(microsecond=987654))
    assert xmp(pdf)["xmp:CreateDate"] == "2026-11-21T12:30:05+07:00"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20261121123005+07'00'"


def test_pdfx_1a_of_2003_is_told_by_the_info_dictionary_and_without_a_conformance_key():
    info = the("PDF/X-1a").docinfo
    assert (str(info["/GTS_PDFXVersion"]), "/GTS_PDFXConformance" in info) == ("PDF/X-1a:2003", False)


def test_pdfx_1a_does_not_claim_pdfx_4():
    assert "pdfxid:GTS_PDFXVersion" not in xmp(the("PDF/X-1a"))


def test_what_only_a_screen_has_use_for_is_gone_from_the_file():
    assert set(the().Root.keys()) == {"/Type", "/Pages", "/Lang", "/OutputIntents", "/Metadata"}


def test_what_only_a_screen_has_use_for_is_gone_from_the_pages():
    assert set(the().pages[0].obj.keys()) == {"/Type", "/Parent", "/MediaBox", "/TrimBox", "/Contents", "/Resources"}


def test_nothing_of_the_links_is_left_in_the_bytes():
    assert b"x.example" not in finished(a_screen_pdf())


def test_the_standards_are_those_a_print_shop_may_ask_for():
    from typing import get_args

    from plugins.model.agency import PrintShop

    assert set(get_args(PrintShop.model_fields["standard"].annotation)) == set(FLAVOURS)


def test_no_hour_of_the_machine_gets_into_the_file():
    said = finished(a_screen_pdf())
    assert set(re.findall(rb"D:(\d{8})", said)) == {b"20261121"}
