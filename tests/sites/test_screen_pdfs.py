"""Every screen PDF of the sample content: accessible, our fonts only, text in reading order."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from support.site import ROOT

from plugins.catalogue.assembly import assemble
from plugins.model.catalogue import Catalogue
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.publication import Prose, Publication
from plugins.model.telephone import grouped
from plugins.reading.markdown_text import plain_text

OURS = ("BeVietnamPro", "Be-Vietnam-Pro", "NotoSerif", "Noto-Serif", "Be Vietnam Pro", "Noto Serif")
LARGE = "-chu-lon"  # the large-print edition of a leaflet
LEAFLETS = [path.stem for path in (ROOT / "content/to-roi").glob("*.md")]
OTHERS = [path.stem for folder in ("ban-tin", "ap-phich") for path in (ROOT / "content" / folder).glob("*.md")]
PAPERS = sorted([*LEAFLETS, *(f"{name}{LARGE}" for name in LEAFLETS), *OTHERS])
A4 = (210.0, 297.0)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    from plugins.catalogue.clock import now

    return assemble(ROOT / "content", now()).catalogue


@pytest.fixture(params=PAPERS)
def pdf(request: pytest.FixtureRequest, sample_site: Path) -> Path:
    [path] = sample_site.rglob(f"{request.param}.pdf")
    return path


def publication_of(pdf: Path, catalogue: Catalogue) -> Publication:
    slug = pdf.stem.removesuffix(LARGE)
    return next(item for item in catalogue.publications if item.slug == slug)


@pytest.mark.all  # a validator of its own; page_validation looks at the same files in the quick suite
def test_outloud_finds_no_error(sample_site: Path) -> None:
    papers = sorted(map(str, sample_site.rglob("*.pdf")))
    command = [str(Path(sys.executable).with_name("outloud")), "--no-info", "--layer", "conformance", *papers]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-500:]
    assert len(papers) == len(PAPERS)


def test_page_validation_finds_it_compliant_with_pdf_ua_1(pdf: Path) -> None:
    result = page_validation.validate_pdf(str(pdf), profile=page_validation.ValidationProfile.PDF_UA_1)
    assert result.is_compliant, str(result)


def test_fonts_are_embedded_and_only_ours(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        fonts = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        names = {str(font.FontName).lstrip("/").split("+")[-1] for font in fonts}
        assert names
        assert [name for name in names if not name.startswith(OURS)] == []
        assert all(any(key in font for key in ("/FontFile", "/FontFile2", "/FontFile3")) for font in fonts)


def test_metadata_language_and_bookmarks(pdf: Path, catalogue: Catalogue) -> None:
    publication = publication_of(pdf, catalogue)
    with pikepdf.open(pdf) as document:
        assert str(document.Root.Lang) == "vi"
        assert document.Root.MarkInfo.Marked
        assert publication.title in str(document.docinfo["/Title"])
        with document.open_outline() as outline:
            assert len(outline.root) >= 1


def test_the_sheet_has_the_size_of_its_format(pdf: Path, catalogue: Catalogue) -> None:
    sheet = publication_of(pdf, catalogue).print_format
    size = A4 if pdf.stem.endswith(LARGE) else (sheet.width, sheet.height)
    with pikepdf.open(pdf) as document:
        for page in document.pages:
            width, height = (float(side) * 25.4 / 72 for side in page.mediabox[2:])
            assert (width, height) == pytest.approx(size, abs=0.05)


def test_page_counts(sample_site: Path, catalogue: Catalogue) -> None:
    for item in catalogue.publications:
        if not item.kind.printed:
            continue
        with pikepdf.open(sample_site / item.pdf) as document:
            if item.kind.name == "bulletin":
                assert len(document.pages) == item.matter.pages
            elif item.kind.name == "leaflet":
                sheet = LEAFLET_FORMATS[item.matter.format]
                sides = 2 if sheet.folded else len(item.body.panels)
                assert len(document.pages) == sides
            else:
                assert len(document.pages) == 1


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def test_text_is_extracted_composed_and_in_reading_order(pdf: Path, catalogue: Catalogue) -> None:
    """Each block of the source stands in the PDF's text as one run of words, hotlines in their groups."""
    publication = publication_of(pdf, catalogue)
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert unicodedata.is_normalized("NFC", text)
    found = " ".join(words(text))
    blocks = [
        line for part in publication.body.parts if isinstance(part, Prose) for line in plain_text(part.html).split("\n")
    ]
    assert [block for block in blocks if " ".join(words(grouped(block))) not in found] == []


def test_links_lead_to_the_web_page(pdf: Path, catalogue: Catalogue) -> None:
    publication = publication_of(pdf, catalogue)
    with pikepdf.open(pdf) as document:
        targets = [
            str(note.A.URI)
            for page in document.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        ]
    home = catalogue.agency.address_of_site
    assert f"{home}/{publication.url}" in targets
    assert json.dumps(targets).count("file:") == 0
