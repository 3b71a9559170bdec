"""Every publication of the sample content as a print shop gets it: its files, judged by programs that are not ours."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from support.packages import KINDS, SAMPLES, Package, package, pages_of, sample_format
from support.plates import MM

pytestmark = pytest.mark.all  # they need poppler and qpdf, and the samples take a minute to make

BLEED, SLUG = 3.0, 12.0  # mm
BULLETINS = [place for place in SAMPLES if KINDS[place.split("/")[0]] == "bulletin"]
COMMON = {"press.pdf", "preflight.json", "preflight.txt", "ticket.json", "ticket.pdf", "zip"}
CONTRACT = {"leaflet": COMMON | {"mau-04.pdf"}, "poster": COMMON | {"mau-04.pdf"}, "bulletin": COMMON | {"imposed.pdf"}}


def test_the_files_are_those_of_the_contract(made: Package):
    assert set(made.endings) == CONTRACT[KINDS[made.place.split("/")[0]]]


def test_the_zip_holds_them_all_with_true_sums(made: Package):
    with zipfile.ZipFile(made.file("zip")) as archive:
        held = {name.removeprefix(f"{made.slug}/"): archive.read(name) for name in archive.namelist()}
    sums = dict(reversed(line.split("  ")) for line in held.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: sha256(octets).hexdigest() for name, octets in held.items()}
    beside = {file.name: file.read_bytes() for file in made.folder.iterdir() if file.suffix != ".zip"}
    assert held == beside


def test_our_own_preflight_has_nothing_to_say(made: Package):
    report = made.facts("preflight.json")
    assert (report["accepted"], report["errors"], report["warnings"]) == (True, 0, 0), report["findings"]
    assert report["pages"] == pages_of(made.octets("press.pdf"))
    assert "ĐẠT: in được." in made.file("preflight.txt").read_text(encoding="utf-8")


def test_poppler_knows_it_as_pdf_x_4(made: Package):
    for ending in ("press.pdf", "imposed.pdf"):
        if ending in made.endings:
            said = subprocess.run(["pdfinfo", made.file(ending)], capture_output=True, text=True, check=True)
            assert re.search(r"^PDF subtype: +PDF/X-4$", said.stdout, re.MULTILINE), ending
            assert said.stderr == ""


def test_poppler_finds_every_font_embedded(made: Package):
    said = subprocess.run(["pdffonts", made.file("press.pdf")], capture_output=True, text=True, check=True)
    rows = [line.split() for line in said.stdout.splitlines()[2:]]
    assert rows
    assert [row for row in rows if row[-5:-2] != ["yes", "yes", "yes"]] == []  # embedded, subset, with Unicode


def test_qpdf_finds_nothing_wrong(made: Package):
    for file in sorted(made.folder.glob("*.pdf")):
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), file.name


def test_the_boxes_are_those_of_the_format(made: Package):
    form = sample_format(made.place)
    with pikepdf.open(made.file("press.pdf")) as pdf:
        for page in pdf.pages:
            boxes = {
                name: [float(edge) / MM for edge in page.obj[f"/{name}"]]
                for name in ("MediaBox", "BleedBox", "TrimBox")
            }
            inner = SLUG + BLEED
            wanted = {
                "MediaBox": [0, 0, form.width + 2 * inner, form.height + 2 * inner],
                "BleedBox": [SLUG, SLUG, form.width + inner + BLEED, form.height + inner + BLEED],
                "TrimBox": [inner, inner, form.width + inner, form.height + inner],
            }
            assert boxes == {name: pytest.approx(box, abs=0.01) for name, box in wanted.items()}
            assert "/Rotate" not in page.obj
            assert "/Annots" not in page.obj


@pytest.mark.parametrize("place", BULLETINS)
def test_imposed_pages_stand_at_their_places(sample_workshop: Path, place: str):
    made, form = package(sample_workshop, place), sample_format(place)
    single = _texts(made.octets("press.pdf"), halves=1)
    spreads = _texts(made.octets("imposed.pdf"), halves=2)
    assert spreads == [single[number - 1] for number in booklet(len(single))]
    assert len(set(single)) == len(single)
    with pypdfium2.PdfDocument(made.octets("imposed.pdf")) as pdf:
        for page in pdf:
            left, bottom, right, top = page.get_trimbox()
            assert ((right - left) / MM, (top - bottom) / MM) == pytest.approx((2 * form.width, form.height), abs=0.01)


def booklet(pages: int) -> list[int]:
    """Page numbers in the order in which a saddle-stitched booklet is printed: outer sheet first, its outer side, then
    its inner one, each from left to right."""
    order = []
    for sheet in range(pages // 4):
        order += [pages - 2 * sheet, 2 * sheet + 1, 2 * sheet + 2, pages - 2 * sheet - 1]
    return order


def _texts(content: bytes, halves: int) -> list[str]:
    """Text inside the trim of every page, or of its left and its right half."""
    with pypdfium2.PdfDocument(content) as pdf:
        return ["".join(text.split()) for page in pdf for text in _parts(page, halves)]


def _parts(page: pypdfium2.PdfPage, halves: int) -> Iterator[str]:
    left, bottom, right, top = page.get_trimbox()
    wide, text = (right - left) / halves, page.get_textpage()
    for number in range(halves):
        yield text.get_text_bounded(left + number * wide, bottom, left + (number + 1) * wide, top)
