"""Files that are no good PDF give a report, never a traceback."""

from __future__ import annotations

import random
import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from support.press_files import Draft, expectation, picture

from plugins.preflight.examine import examine
from plugins.preflight.report import report_json


def rules(content: bytes) -> list[str]:
    return [finding.rule for finding in examine(content).findings]


@pytest.mark.parametrize(
    "content", [b"", b"Xin ch\xc3\xa0o", b"%PDF-1.6\n%%EOF", b"\0" * 1000], ids=["empty", "text", "head", "zeros"]
)
def test_what_is_no_pdf(content: bytes):
    assert rules(content) == ["P00"]


def test_a_locked_file():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        written = BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(owner="a", user="b"))
    report = examine(written.getvalue())
    assert [finding.rule for finding in report.findings] == ["P00"]
    assert "mật khẩu" in report.findings[0].sentence


def test_a_file_that_opens_without_its_owner_password():
    with pikepdf.open(BytesIO(Draft().write())) as pdf:
        written = BytesIO()
        pdf.save(written, encryption=pikepdf.Encryption(owner="a", user=""))
    assert "X02" in rules(written.getvalue())


def test_a_file_cut_short():
    assert "P01" in rules(Draft().write()[:-300])


def test_content_that_cannot_be_parsed():
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.Contents = pdf.make_stream(b"0 0 5 5 re f ] ] >> (")

    found = examine(Draft().change(spoil).write(), expectation()).findings
    assert ("P01", 2) in {(finding.rule, finding.page) for finding in found}


def test_a_bomb_is_not_inflated(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("plugins.preflight.values.LARGEST_STREAM", 2**22)  # the true limit takes seconds to reach
    content = zlib.compress(bytes(2**22 + 1), 9)

    def arm(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, content, Filter=Name.FlateDecode)

    found = examine(Draft().change(arm).write()).findings
    assert [finding.rule for finding in found] == ["P00"]
    assert "200 MB" in found[0].sentence


def test_forms_that_multiply_are_not_painted_to_the_end(monkeypatch: pytest.MonkeyPatch):
    def nest(pdf: pikepdf.Pdf) -> None:
        inner = pdf.make_stream(b"0 0 1 1 re f " * 50)
        for _ in range(8):
            outer = pdf.make_stream(b"/X Do " * 50)
            for key, value in (("/Type", Name.XObject), ("/Subtype", Name.Form), ("/BBox", Array([0, 0, 9, 9]))):
                inner[key] = value
            outer["/Resources"] = Dictionary(XObject=Dictionary(X=inner))
            inner = outer
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/X Do " * 50)
        pdf.pages[0].obj.Resources = inner["/Resources"]

    monkeypatch.setattr("plugins.preflight.content.streams._LONGEST", 50_000)  # the true limit takes seconds to reach
    assert rules(Draft().change(nest).write()) == ["P00"]


def test_an_image_that_cannot_be_measured():
    def put(pdf: pikepdf.Pdf) -> None:
        image = pdf.pages[0].obj.Resources.XObject.Photo
        pdf.pages[0].obj.Resources.XObject["/Img"] = copy = pdf.make_stream(b"no jpeg")
        for key in ("/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent"):
            copy[key] = image[key]
        copy["/Filter"] = Name.DCTDecode

    found = examine(Draft().add(picture(b"Img", 65, 8, 20, 20), 2).change(put).write(), expectation()).findings
    assert [(finding.rule, finding.page) for finding in found] == [("P02", 2)]


def test_spoiled_bytes_give_a_report_that_can_be_written():
    """What is broken is chosen by a fixed seed: the test is the same every day."""
    content, chance = Draft().write(), random.Random(7)
    for _ in range(25):
        spoiled = bytearray(content)
        for _ in range(8):
            spoiled[chance.randrange(len(content))] = chance.randrange(256)
        assert report_json(examine(bytes(spoiled), expectation()))
