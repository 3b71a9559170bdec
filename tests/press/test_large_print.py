"""The large-print edition: every word, in reading order, on numbered pages, in type that is large enough."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from support.printed import a_job, a_leaflet, an_agency

from plugins.model.formats import LEAFLET_FORMATS
from plugins.press import screen
from plugins.press.large_print import large_print_context, set_large_print
from plugins.press.wordbreaks import JOINER

TABLE = (
    "<h2>Việc</h2><table><thead><tr><th>Số</th><th>Ở nhà</th><th>Xong</th></tr></thead>"
    "<tbody><tr><td>1</td><td>Tìm tên thủ tục</td><td></td></tr></tbody></table>"
)


@pytest.fixture(scope="module")
def edition() -> bytes:
    item = a_leaflet("gấp cửa", bodies={"Cánh phải": TABLE}, look="bảng")
    layout = set_large_print(a_job(item, bleed=3.0)).layout
    assert layout is not None
    assert layout.findings == ()
    return screen.finish(layout.pdf(), item.date, item.date)


def _pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    finally:
        document.close()
    return [" ".join(page.replace(JOINER, "").split()) for page in pages]


def test_a4_upright_without_bleed(edition: bytes):
    with pikepdf.open(BytesIO(edition)) as pdf:
        assert {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages} == {(0, 0, 595, 842)}


def test_pages_are_numbered(edition: bytes):
    pages = _pages(edition)
    assert all(f"Trang {n} / {len(pages)}" in page for n, page in enumerate(pages, start=1))


@pytest.mark.parametrize("name", LEAFLET_FORMATS)
def test_panels_stand_in_reading_order(name: str):
    context = large_print_context(a_job(a_leaflet(name)))
    assert [panel.name for panel in context.panels] == list(LEAFLET_FORMATS[name].reading)


def test_no_word_is_lost(edition: bytes):
    text = " ".join(_pages(edition))
    for words in ("Bản chữ lớn", "Hai dòng ngắn", "Làm từng bước", "Ở nhà: 1. Tìm tên thủ tục", "Xong:", "Hỏi ở đâu?"):
        assert words in text
    for words in ("1800 1096", "Số 1, đường Mẫu", "bientap@thunghiem.example", "Ấn phẩm mẫu"):
        assert words in text


def test_no_type_is_smaller_than_twelve_points(edition: bytes):
    document = pypdfium2.PdfDocument(edition)
    try:
        sizes = [
            round(pypdfium2.raw.FPDFText_GetFontSize(letters, index), 1)
            for letters in (document[n].get_textpage() for n in range(len(document)))
            for index in range(letters.count_chars())
        ]
    finally:
        document.close()
    printed = [size for size in sizes if size > 1]  # letters that a reader generates have size 1
    assert min(printed) >= 12
    assert sorted(printed)[len(printed) // 2] >= 18


def test_long_addresses_stay_on_the_page():
    agency = an_agency(site_url="https://thunghiem.example/" + "cai-cach-hanh-chinh-" * 8)
    layout = set_large_print(a_job(a_leaflet("A5"), agency)).layout
    assert layout is not None
    assert all(line.area.right <= 190 for line in layout.lines)


@pytest.mark.all
def test_accessible(edition: bytes, tmp_path: Path):
    file = tmp_path / "chu-lon.pdf"
    file.write_bytes(edition)
    command = [sys.executable, "-c", "from outloud.cli import main; main()", str(file)]
    outloud = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outloud.returncode == 0, outloud.stdout
    assert page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1).is_compliant
