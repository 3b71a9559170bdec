"""Artwork as it leaves the separation, and what the pages of a PDF say: sizes in mm, text, pixels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from support.site import ROOT

from plugins.imposition.slug import Slug
from plugins.model.sheet import MM, Sheet

FONT = (ROOT / "theme" / "press" / "fonts" / "BeVietnamPro-Regular.ttf").read_bytes()
INK = "0.2 0.9 0.1 0"  # what a_pdf is filled with, CMYK

Drawn = Callable[[int], str]


def number_on(page: int) -> str:
    """The page's number, 20 mm from the left and the lower edge of the trim."""
    return f"0 0 0 1 k BT /F1 24 Tf {20 * MM} {20 * MM} Td ({page + 1}) Tj ET"


@pytest.fixture(scope="session")
def font() -> bytes:
    return FONT


@pytest.fixture(scope="session")
def a_pdf() -> Callable[..., pikepdf.Pdf]:
    """Pages with ink far beyond the bleed and what `drawn` adds; trim at 0, 0, MediaBox from −bleed."""

    def make(sheet: Sheet, drawn: Drawn = number_on, ink: str = INK) -> pikepdf.Pdf:
        pdf = pikepdf.new()
        font = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        outer = [-sheet.bleed, -sheet.bleed, sheet.width + sheet.bleed, sheet.height + sheet.bleed]
        for number in range(sheet.pages):
            page = pdf.add_blank_page(page_size=(10, 10))
            page.obj.MediaBox = [edge * MM for edge in outer]
            page.obj.BleedBox = page.obj.MediaBox
            page.obj.TrimBox = [0, 0, sheet.width * MM, sheet.height * MM]
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.obj.Contents = pdf.make_stream(f"{ink} k -2000 -2000 9000 9000 re f {drawn(number)}".encode())
        return pdf

    return make


@pytest.fixture(scope="session")
def a_slug() -> Callable[..., Slug]:
    def make(**given: object) -> Slug:
        usual = {
            "file_name": "to-gap.press.pdf",
            "page_names": ("Mặt ngoài", "Mặt trong"),
            "condition": "FOGRA39",
            "date": date(2026, 11, 21),
            "proof": False,
            "font": FONT,
        }
        return Slug(**(usual | given))  # type: ignore[arg-type]

    return make


def saved(pdf: pikepdf.Pdf) -> bytes:
    buffer = BytesIO()
    pdf.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def read() -> Callable[[pikepdf.Pdf], pypdfium2.PdfDocument]:
    """The file as another program reads it."""
    return lambda pdf: pypdfium2.PdfDocument(saved(pdf))


@pytest.fixture(scope="session")
def octets() -> Callable[[pikepdf.Pdf], bytes]:
    return saved
