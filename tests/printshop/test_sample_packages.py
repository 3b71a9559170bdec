"""Every publication of the sample content as a print shop gets it, judged by programs that are not ours.

Three programs have to agree on each page: Ghostscript's plates give what pdfium and poppler have to show
(support/plates.py). TOLERANCE is what their different drawing of edges, measured on all samples, leaves.
"""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from support.packages import KINDS, SAMPLES, Package, package, sample_format
from support.plates import (
    MM,
    PROCESS,
    VIEWERS,
    Box,
    Pixels,
    Plates,
    coarser,
    framed,
    heaviest,
    part,
    saved,
    separated,
    shown_as,
)

pytestmark = pytest.mark.all  # they need poppler, qpdf and Ghostscript, and the samples take a minute to make

PPI = 100  # of the plates; the pictures are drawn finer, and both are compared at half of it
SQUARE = 10  # px at 50 ppi: 5 mm
BLEED, SLUG = 3.0, 12.0  # mm
INK_LIMIT = 300.0  # % of the profile
EDGE = 0.5  # mm of all four edges together
TEXT_PPI = 200
LINE = (5.5, 20.0)  # pt: heights of the boxes of lines of running text
WORDS = 12  # letters: shorter ones are numbers and labels
BULLETINS = [place for place in SAMPLES if KINDS[place.split("/")[0]] == "bulletin"]
COMMON = {"press.pdf", "preflight.json", "preflight.txt", "ticket.json", "ticket.pdf", "zip"}
CONTRACT = {"leaflet": COMMON | {"mau-04.pdf"}, "poster": COMMON | {"mau-04.pdf"}, "bulletin": COMMON | {"imposed.pdf"}}


@dataclass(frozen=True)
class Apart:
    """How far two pictures of a page are from each other, in levels of 255. mean: of all pixels at 50 ppi; most: 99.5 %
    of the pixels are nearer; square: the most by which any square of 5 mm differs in its mean colour."""

    mean: float
    most: float
    square: float

    def within(self, other: Apart) -> bool:
        return self.mean <= other.mean and self.most <= other.most and self.square <= other.square


# Measured on all samples: at most 4.2, 66 and 15.7. The faintest loss, a line of the imprint of 5.5 pt, is a square of 22.
TOLERANCE = Apart(mean=6.0, most=80.0, square=19.0)
WHOLE_PAGE = 800  # pt: the ground under everything is as wide
LOSSES = ("text", "drawing", "ground")


def apart(seen: Pixels, inks: NDArray[np.uint8], viewer: str) -> Apart:
    """A viewer's picture at twice the plates' resolution against the plates."""
    one, other = coarser(seen, 4), coarser(shown_as(viewer, inks), 2)
    assert one.shape == other.shape
    distance = np.abs(one - other).max(axis=2)
    squares = np.abs(coarser(one, SQUARE) - coarser(other, SQUARE))
    return Apart(float(distance.mean()), float(np.percentile(distance, 99.5)), float(squares.max()))


@pytest.fixture(params=SAMPLES, scope="module")
def made(request: pytest.FixtureRequest, sample_workshop: Path) -> Package:
    return package(sample_workshop, request.param)


@pytest.fixture(scope="module")
def artwork(made: Package) -> bytes:
    """The press file cut to its bleed."""
    return framed(made.octets("press.pdf"), PPI)


@pytest.fixture(scope="module")
def plates(artwork: bytes) -> tuple[Plates, ...]:
    return separated(artwork, PPI, samples=3)


def plain(artwork: bytes) -> tuple[Plates, ...]:
    """The plates without overprint, which pdfium and poppler do not show."""
    return separated(artwork, PPI, samples=3, overprint=False)


@pytest.fixture(scope="module")
def plain_plates(artwork: bytes) -> tuple[Plates, ...]:
    return plain(artwork)


def pages_of(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages)


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


def test_there_are_four_plates_and_no_other(made: Package, plates: tuple[Plates, ...]):
    assert len(plates) == pages_of(made.octets("press.pdf"))
    assert {page.names for page in plates} == {tuple(sorted(PROCESS))}


def test_every_page_carries_black_and_some_colour(plates: tuple[Plates, ...]):
    full = [[float(ink.max()) / 2.55 for ink in page.inks] for page in plates]
    assert [page for page in full if page[3] < 99 or max(page[:3]) < 50] == []


def test_no_square_of_15_mm_takes_more_ink_than_the_paper_holds(plates: tuple[Plates, ...]):
    assert [round(found, 1) for page in plates if (found := heaviest(page.inks, PPI)) > INK_LIMIT] == []


def test_our_own_plates_have_the_same_ink_as_ghostscripts(made: Package, plates: tuple[Plates, ...]):
    (ours,) = (check["figure"] for check in made.facts("preflight.json")["checks"] if check["rule"] == "H08")
    assert ours == pytest.approx(max(heaviest(page.inks, PPI) for page in plates), abs=8.0)  # of some 200 %


@pytest.mark.parametrize("viewer", VIEWERS)
def test_three_programs_see_the_same_page(artwork: bytes, plain_plates: tuple[Plates, ...], viewer: str):
    seen = VIEWERS[viewer](artwork, 2 * PPI)
    found = [apart(picture, page.inks, viewer) for picture, page in zip(seen, plain_plates, strict=True)]
    assert [(number, far) for number, far in enumerate(found, start=1) if not far.within(TOLERANCE)] == []


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("viewer", VIEWERS)
def test_one_lost_object_is_seen(sample_workshop: Path, viewer: str, loss: str):
    whole = framed(package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf"), PPI)
    harmed = without(whole, loss)
    seen = VIEWERS[viewer](harmed, 2 * PPI)
    found = [apart(picture, page.inks, viewer) for picture, page in zip(seen, plain(whole), strict=True)]
    assert [far.within(TOLERANCE) for far in found].count(False) == 1, found


def without(content: bytes, loss: str) -> bytes:
    """A file that lost one object: its longest line of text, its most intricate drawing, or its largest rectangle but
    for the ground of a whole page."""
    with pikepdf.open(BytesIO(content)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
        streams += [page.obj.Contents for page in pdf.pages]
        sizes = [(size, number, at) for number, stream in enumerate(streams) for at, size in _objects(stream, loss)]
        _, number, at = max(sizes)
        operators = list(pikepdf.parse_content_stream(streams[number]))
        operators[at] = ([], pikepdf.Operator("n")) if loss != "text" else ([b""], pikepdf.Operator("Tj"))
        streams[number].write(pikepdf.unparse_content_stream(operators))
        return saved(pdf)


def _objects(stream: pikepdf.Object, loss: str) -> Iterator[tuple[int, float]]:
    """Where objects of a kind are painted in a stream, and how large they are."""
    path: list[tuple[str, list[float]]] = []
    ink = 0.0
    for at, (operands, operator) in enumerate(pikepdf.parse_content_stream(stream)):
        name = str(operator)
        if name in ("m", "l", "c", "v", "y", "h", "re"):
            path.append((name, [float(number) for number in operands]))
            continue
        if name in ("Tj", "TJ") and loss == "text":
            yield at, _letters(operands[0])
        elif name == "k":
            ink = sum(float(level) for level in operands)
        elif name in ("f", "f*") and path and ink:
            kind, (*_, wide, high) = path[0][0], (0.0, 0.0, *path[0][1])
            if loss == "drawing" and kind != "re":
                yield at, len(path)
            elif loss == "ground" and kind == "re" and abs(wide) < WHOLE_PAGE:
                yield at, abs(wide * high)
        path = []


def _letters(shown: pikepdf.Object) -> int:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    return sum(len(bytes(part)) for part in parts if isinstance(part, pikepdf.String | str | bytes))


def test_ink_at_the_trim_runs_on_to_the_edge_of_the_bleed(plates: tuple[Plates, ...]):
    assert [number for number, page in enumerate(plates, start=1) if stops_short(page.inks) > EDGE] == []


def test_a_ground_that_ends_at_the_trim_is_seen(sample_workshop: Path):
    content = framed(package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf"), PPI)
    inks = separated(content, PPI)[0].inks.copy()
    assert stops_short(inks) <= EDGE
    inks[:, :, : round(BLEED / 25.4 * PPI)] = 0
    assert stops_short(inks) > 200


def stops_short(inks: NDArray[np.uint8]) -> float:
    """How many mm along the edges of the page have ink on the trim, but none in the outer half of the bleed."""
    depth, half = round(BLEED / 25.4 * PPI), round(BLEED / 25.4 * PPI / 2)
    total = inks.sum(axis=0, dtype=np.float32) / 255
    bare = 0
    for turns in range(4):  # with each edge of the page on top
        turned = np.rot90(total, turns)
        at_trim, beyond = turned[depth + 1], turned[1:half].max(axis=0)
        bare += int(((at_trim > 0.1) & (beyond < 0.02)).sum())
    return bare / PPI * 25.4


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


@dataclass(frozen=True)
class Line:
    """A line of small text. box: in pt of the page."""

    page: int
    text: str
    box: Box


def lines_of(content: bytes) -> Iterator[Line]:
    """Lines of text inside the trim that are set in the sizes of running text."""
    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf):
            text, trim = page.get_textpage(), page.get_trimbox()
            for index in range(text.count_rects()):
                box = text.get_rect(index)
                inside = trim[0] < box[0] and trim[1] < box[1] and box[2] < trim[2] and box[3] < trim[3]
                words = text.get_text_bounded(*box).strip()
                if inside and LINE[0] < box[3] - box[1] < LINE[1] and len(words) >= WORDS:
                    yield Line(number, words, box)


def test_black_text_lies_on_the_black_plate_alone(made: Package):
    content = made.octets("press.pdf")
    judged = [_judged(line, page) for line, page in _with_plates(content)]
    black = [found for found in judged if found is not None]
    assert len(black) > 0.5 * len(judged)
    assert [text for text, clean in black if not clean] == []


def test_black_text_that_cuts_through_the_ground_is_seen(sample_workshop: Path):
    content = package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf")
    judged = [_judged(line, page) for line, page in _with_plates(content, overprint=False)]
    assert sum(found is not None and not found[1] for found in judged) > 10


def _with_plates(content: bytes, overprint: bool = True) -> Iterator[tuple[Line, tuple[NDArray[np.uint8], float]]]:
    heights = _heights(content)
    plates = separated(content, TEXT_PPI, overprint=overprint)
    for line in lines_of(content):
        yield line, (plates[line.page].inks, heights[line.page])


def _heights(content: bytes) -> list[float]:
    with pikepdf.open(BytesIO(content)) as pdf:
        return [float(page.obj.MediaBox[3]) for page in pdf.pages]


def _judged(line: Line, page: tuple[NDArray[np.uint8], float]) -> tuple[str, bool] | None:
    """A line of black letters and whether the other plates go on under it as if it were not there; None if its letters
    are not black."""
    inks = part(page[0], line.box, page[1], TEXT_PPI)
    if inks[3].max() < 0.8 * 255:
        return None
    return line.text, all(int(plate.max()) - int(plate.min()) <= 1 for plate in inks[:3])
