"""The job ticket is one page, whatever the order says: a second one gets lost on a workbench."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from support.printed import IMPRINT, THEME, a_job, a_leaflet, an_agency

from plugins.model.agency import Agency, PrintShop
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication
from plugins.printshop.order import Order
from plugins.printshop.ticket import ticket_of, ticket_pdf
from plugins.separation.profile import read_profile

WORDS = (
    "Công ty trách nhiệm hữu hạn một thành viên In và Phát hành biểu mẫu, xưởng in số hai, khu công nghiệp Bắc Mẫu, "
)
LACKING = Code("E999", "Thiếu: {text}", "ghi vào")
ENDINGS = ("mau-04.pdf", "preflight.json", "preflight.txt", "proof.pdf")


def long(letters: int) -> str:
    """As many letters as a field may hold."""
    return (WORDS * 3)[:letters].strip()


def longest(form: str) -> Order:
    """A proof of a leaflet in whose front matter, agency and shop everything is as long as it may be."""
    printing = {"paper": long(80), "finish": long(120), "note": long(300)}
    imprint = IMPRINT | {"license_number": long(80), "copies": "9999999"}
    item = a_leaflet(form, title=long(160), printing=printing, imprint=imprint)
    shop = PrintShop(name=long(200), address=long(200), contact=long(200))
    faults = tuple(LACKING.at(Place("content/a.md", line), text=long(110)) for line in range(9))
    return _order(item, an_agency(name=long(200), address=long(200)), shop, faults)


def usual(form: str) -> Order:
    return _order(a_leaflet(form), an_agency(), PrintShop(name="Cơ sở in Mẫu", address="Số 2, đường Mẫu"), ())


def _order(item: Publication, agency: Agency, shop: PrintShop, faults: tuple[Problem, ...]) -> Order:
    profile = read_profile(shop.profile, (THEME / "press/profiles" / shop.profile).read_bytes(), 300.0)
    return Order(a_job(item, agency), shop, profile, faults)


def ticket(order: Order, slug: str = "thu") -> bytes:
    files = {f"{slug}.{ending}": ending.encode() * 9_000 for ending in ENDINGS}
    return ticket_pdf(order, ticket_of(order, order.sheet(2), files))


def text_and_pages(content: bytes) -> tuple[str, int]:
    with pypdfium2.PdfDocument(content) as pdf:
        return " ".join(page.get_textpage().get_text_bounded() for page in pdf), len(pdf)


# The most folds, and the tallest drawings with the narrowest panels.
@pytest.mark.parametrize("form", [pytest.param("gấp cuộn", marks=pytest.mark.all), "gấp cửa"])
def test_the_longest_ticket_is_one_page_and_loses_nothing(form: str) -> None:
    order = longest(form)
    text, pages = text_and_pages(
        ticket(order, "nop-ho-so-chung-thuc-khai-sinh-dang-ky-cu-tru-truc-tuyen-ngay-tai-nha-so-2")
    )
    assert pages == 1
    assert text.count("Thiếu:") == 9
    assert "không đưa in" in text
    panels = [panel.name.split()[-1] for side in order.job.print_format.sides for panel in side.panels]
    said = [*panels, *(f".{ending}" for ending in ENDINGS), "Dặn thêm", "9.999.999"]
    assert [words for words in said if words not in text] == []


def test_the_usual_ticket_keeps_its_size() -> None:
    """What is not long is not made smaller."""
    content = ticket(usual("A5"))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1
    with pypdfium2.PdfDocument(content) as pdf:
        text = pdf[0].get_textpage()
        place = text.get_text_bounded().replace("\r\n", "  ").index("Phiếu giao việc in")
        _, bottom, _, top = text.get_charbox(place, loose=True)
    assert 28 < top - bottom < 34  # pt, of 24 pt type
