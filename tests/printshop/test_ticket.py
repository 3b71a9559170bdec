"""Ticket and data sheet of the samples say what the format table, the content files and the press file itself say."""

from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from support.packages import KINDS, SAMPLES, Package, package, sample_entries, sample_format

MM = 72 / 25.4
A4 = (210.0, 297.0)
KIND_LABELS = {"to-roi": "Tờ rơi, tờ gấp", "ap-phich": "Áp phích", "ban-tin": "Bản tin"}

pytestmark = pytest.mark.all  # the samples take a minute to make


@pytest.fixture(params=SAMPLES)
def made(request: pytest.FixtureRequest, sample_workshop: Path) -> Package:
    return package(sample_workshop, request.param)


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in pdf))


def sizes_of(content: bytes) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(content) as pdf:
        return [tuple(round(side / MM, 1) for side in page.get_size()) for page in pdf]


def vietnamese(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_the_figures_are_those_of_the_format(made: Package):
    ticket, form = made.facts("ticket.json"), sample_format(made.place)
    assert ticket["trim"] == [form.width, form.height]
    assert (ticket["form"], ticket["weight"], ticket["paper"]) == (form.label, form.weight, form.paper)
    assert ticket["kind"] == KIND_LABELS[made.place.split("/")[0]]
    wanted = [list(side) for side in form.folds] if form.folded else []
    assert ticket["folds"] == wanted


def test_the_figures_are_those_of_the_press_file(made: Package):
    ticket = made.facts("ticket.json")
    with pikepdf.open(BytesIO(made.octets("press.pdf"))) as pdf:
        assert ticket["pages"] == len(pdf.pages)
        trim, bleed = ([float(edge) for edge in box] for box in (pdf.pages[0].obj.TrimBox, pdf.pages[0].obj.BleedBox))
        assert ticket["bleed"] == pytest.approx((trim[0] - bleed[0]) / MM, abs=0.01)
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == ticket["standard"] == "PDF/X-4"
        condition = str(pdf.Root.OutputIntents[0].OutputConditionIdentifier)
        assert (ticket["condition"], ticket["title"]) == (condition, str(pdf.docinfo["/Title"]))
    assert ticket["colours"] == ("4/4" if ticket["pages"] > 1 else "4/0")


def test_what_the_editor_ordered_is_there(made: Package):
    ticket, given = made.facts("ticket.json"), sample_entries(made.place)
    assert (ticket["title"], ticket["licence"], ticket["shop"]) == (
        given["title"],
        given["license_number"],
        given["printer"],
    )
    assert ticket["copies"] == int(given["copies"])
    assert ticket["release"] is True


def test_it_lists_the_files_with_their_sums(made: Package):
    files = {item["name"]: (item["octets"], item["sha256"]) for item in made.facts("ticket.json")["files"]}
    made_before = [file for file in made.folder.iterdir() if ".ticket." not in file.name and file.suffix != ".zip"]
    assert files == {file.name: (file.stat().st_size, sha256(file.read_bytes()).hexdigest()) for file in made_before}


def test_the_page_says_what_a_printer_asks(made: Package):
    ticket, content = made.facts("ticket.json"), made.octets("ticket.pdf")
    text = text_of(content)
    width, height = (f"{side:g}".replace(".", ",") for side in ticket["trim"])
    wanted = [
        ticket["title"],
        f"{width} × {height} mm",
        f"{ticket['bleed']} mm",
        f"{ticket['paper']}, {ticket['weight']} g/m²",
        ticket["condition"],
        ticket["standard"],
        f"{vietnamese(ticket['copies'])} bản",
        ticket["licence"],
        ticket["shop"],
        ticket["folding"],
    ]
    assert [words for words in wanted if re.sub(r"\s+", " ", words) not in text] == []
    assert sizes_of(content) == [A4]


def test_a_fold_is_shown_with_its_place(made: Package):
    ticket, text = made.facts("ticket.json"), text_of(made.octets("ticket.pdf"))
    form = sample_format(made.place)
    names = [panel.name for side in form.sides for panel in side.panels] if form.folded else []
    assert [name for name in names if name not in text] == []
    widths = {f"{panel.width:g}".replace(".", ",") for side in form.sides for panel in side.panels} if names else set()
    assert [width for width in widths if f"{width} mm" not in text and f" {width} " not in text] == []
    assert bool(ticket["folds"]) == form.folded


@pytest.mark.parametrize("place", [place for place in SAMPLES if KINDS[place.split("/")[0]] != "bulletin"])
def test_the_data_sheet_says_what_the_content_says(sample_workshop: Path, place: str):
    made, given, form = package(sample_workshop, place), sample_entries(place), sample_format(place)
    content = made.octets("mau-04.pdf")
    text = text_of(content)
    size = " × ".join(f"{side / 10:g}".replace(".", ",") for side in (form.width, form.height))
    wanted = ["Mẫu 04", given["title"], f"{size}", f"{vietnamese(int(given['copies']))}", given["printer"], form.label]
    assert [words for words in wanted if words not in text] == []
    assert set(sizes_of(content)) == {A4}
    assert len(sizes_of(content)) <= 2
