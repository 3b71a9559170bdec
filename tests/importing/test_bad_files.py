"""Files that are not what they seem: one clear problem each, soon, and without much memory."""

from __future__ import annotations

import io
import os
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from support.word_draft import Draft, parts_of, picture, zipped

from plugins.importing.conversion import Imported, import_word
from plugins.importing.filing import read_file
from plugins.importing.matter import Setting
from plugins.model.kinds import ARTICLE
from plugins.model.problem import Problem

SETTING = Setting(ARTICLE, ("Cải cách thể chế",), date(2026, 11, 21))
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
DOCUMENT = "word/document.xml"


def good() -> bytes:
    draft = Draft()
    draft.add("Một tên bài", "Title")
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    return draft.octets()


def changed(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """A good file whose parts somebody changed."""
    parts = parts_of(good())
    change(parts)
    return zipped(parts)


def inside(xml: str) -> bytes:
    """A good file with something more in its last paragraph."""
    draft = Draft()
    draft.add("Một tên bài", "Title")
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")._p.append(parse_xml(xml))
    return draft.octets()


def with_document(xml: bytes) -> bytes:
    return changed(lambda parts: parts.update({DOCUMENT: xml}))


def declared(declaration: bytes) -> bytes:
    """A good file whose text begins with a declaration."""
    old = parts_of(good())[DOCUMENT]
    return with_document(old.replace(b"<w:document", declaration + b"<w:document", 1))


def bombed() -> bytes:
    """An hundred megabytes in a hundred kilobytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(good()).items():
            archive.writestr(name, part)
        archive.writestr("word/media/image1.bin", bytes(100_000_000))
    return out.getvalue()


def encrypted() -> bytes:
    """A zip whose entries say that they have a password."""
    octets = bytearray(good())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = octets.find(mark)
        while start >= 0:
            octets[start + at] |= 1
            start = octets.find(mark, start + 4)
    return bytes(octets)


def with_picture(octets: bytes) -> bytes:
    """A good file whose picture is replaced by these bytes."""
    draft = Draft()
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    draft.document.add_picture(picture())
    parts = parts_of(draft.octets())
    name = next(name for name in parts if name.startswith("word/media/"))
    return zipped({**parts, name: octets})


def linked() -> bytes:
    draft = Draft()
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    draft.document.add_picture(picture())
    parts = parts_of(draft.octets())
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"r:embed=", b"r:link=")
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(
        b'Target="media/image1.jpg"', b'Target="file:///C:/anh/1.jpg" TargetMode="External"'
    )
    return zipped(parts)


def nested(depth: int) -> bytes:
    """Tables in tables."""
    xml = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    for _ in range(depth):
        xml = f"<w:tbl><w:tr><w:tc>{xml}<w:p/></w:tc></w:tr></w:tbl>"
    return with_document(f"<w:document {nsdecls('w')}><w:body>{xml}</w:body></w:document>".encode())


def crowded() -> bytes:
    runs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 150_000
    return with_document(f"<w:document {nsdecls('w')}><w:body>{runs}</w:body></w:document>".encode())


OBJECT = (
    f'<w:r {nsdecls("w")}><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
)
CHART = f'<w:r {nsdecls("w")}><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
EMF = b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(100)

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "an old .doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), "E704"),
    "a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "E705"),
    "a zip with a password": (encrypted, "E705"),
    "a PDF": (lambda: b"%PDF-1.7\n", "E703"),
    "HTML": (lambda: b"<!DOCTYPE html><html></html>", "E703"),
    "RTF": (lambda: rb"{\rtf1\ansi}", "E703"),
    "a picture": (lambda: picture().getvalue(), "E703"),
    "an .odt": (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "E703"),
    "nothing": (lambda: b"", "E706"),
    "noise": (lambda: bytes(range(256)) * 8, "E706"),
    "half a file": (lambda: good()[:9_000], "E706"),
    "spoilt bytes": (lambda: good()[:600] + b"\0" * 900 + good()[1500:], "E706"),
    "broken XML": (lambda: with_document(b"<w:document><w:body>"), "E706"),
    "no text part": (lambda: changed(lambda parts: parts.pop(DOCUMENT)), "E707"),
    "an .xlsx": (lambda: zipped({"xl/workbook.xml": b"<workbook/>"}), "E707"),
    "61 MB": (lambda: b"PK" + bytes(61_000_000), "E708"),
    "a zip bomb": (bombed, "E709"),
    "an XML part too large": (lambda: with_document(b" " * 30_000_000), "E709"),
    "too many elements": (crowded, "E709"),
    "tables too deep": (lambda: nested(200), "E709"),
    "thousands of parts": (lambda: zipped({f"word/{n}.xml": b"" for n in range(5000)}), "E709"),
    "macros": (lambda: changed(lambda parts: parts.update({"word/vbaProject.bin": b"x"})), "E710"),
    "a .docm": (
        lambda: changed(
            lambda parts: parts.update(
                {
                    "[Content_Types].xml": parts["[Content_Types].xml"].replace(
                        b"document.main+xml", b"macroEnabled.main+xml"
                    )
                }
            )
        ),
        "E710",
    ),
    "an XML bomb": (lambda: declared(ENTITIES), "E711"),
    "an external entity": (lambda: declared(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "E711"),
    "a linked picture": (linked, "E713"),
    "an OLE object": (lambda: inside(OBJECT), "E714"),
    "a chart": (lambda: inside(CHART), "E714"),
    "an EMF": (lambda: with_picture(EMF), "E715"),
    "a WMF": (lambda: with_picture(b"\xd7\xcd\xc6\x9a" + bytes(60)), "E715"),
    "a GIF": (lambda: with_picture(picture(kind="GIF").getvalue()), "E715"),
    "a spoilt picture": (lambda: with_picture(b"\xff\xd8\xff" + bytes(90)), "E716"),
    "no words": (lambda: Draft().octets(), "E717"),
}


def problems_of(octets: bytes) -> list[Problem]:
    made = import_word("a.docx", octets, SETTING)
    return [] if isinstance(made, Imported) else list(made)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_clear_problem(name: str) -> None:
    make, code = BAD[name]
    octets = make()
    start = time.process_time()
    found = problems_of(octets)
    assert [problem.code for problem in found] == [code]
    assert time.process_time() - start < 5
    assert str(found[0]).startswith("a.docx:")


@pytest.mark.parametrize("name", ["a zip bomb", "too many elements", "an XML part too large"])
def test_a_bad_file_takes_little_memory(name: str) -> None:
    octets = BAD[name][0]()
    tracemalloc.start()
    try:
        problems_of(octets)
        assert tracemalloc.get_traced_memory()[1] < 400_000_000
    finally:
        tracemalloc.stop()


def test_what_could_be_a_state_secret_is_refused() -> None:
    draft = Draft()
    draft.add("MẬT", bold=True)
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    assert [problem.code for problem in problems_of(draft.octets())] == ["E712"]


def test_every_bad_picture_is_named_at_once() -> None:
    draft = Draft()
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    draft.document.add_picture(picture("#111111"))
    draft.document.add_picture(picture("#222222"))
    parts = parts_of(draft.octets())
    media = {name: EMF for name in parts if name.startswith("word/media/")}
    found = problems_of(zipped({**parts, **media}))
    assert [(problem.code, problem.place.line) for problem in found] == [("E715", 2), ("E715", 3)]


def test_twenty_megabytes_of_photographs_are_no_mistake() -> None:
    """Random pixels do not compress: this is a file as large as a telephone makes it."""
    octets = bytearray(picture(size=(64, 64), kind="PNG").getvalue())
    draft = Draft()
    draft.add("Một câu đủ dài để làm thân bài cho tệp thử.")
    draft.document.add_picture(io.BytesIO(bytes(octets)))
    parts = parts_of(draft.octets())
    name = next(name for name in parts if name.startswith("word/media/"))
    filler = b"tEXt" + b"k\0" + os.urandom(10) * 2_000_000
    chunk = (len(filler) - 4).to_bytes(4, "big") + filler + __import__("zlib").crc32(filler).to_bytes(4, "big")
    end = octets.rindex(b"IEND") - 4
    parts[name] = bytes(octets[:end]) + chunk + bytes(octets[end:])
    found = problems_of(zipped(parts))
    assert [problem.code for problem in found] in ([], ["E716"])


def test_a_folder_a_pipe_and_nothing_are_said_before_anything_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    codes = [read_file(tmp_path / name) for name in (".", "a.docx", "b.docx")]
    assert [problem.code for problem in codes if isinstance(problem, Problem)] == ["E701", "E701", "E702"]
