"""The edge of the bleed in a press file, pixel by pixel: grounds and the pictures on them end together, so that no hair of
the ground stands out beside a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import numpy
import pikepdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from support.pictures import raster
from support.printed import IMAGE, a_job, a_leaflet, a_poster, resources

from plugins.imposition.dress import Slug, dress
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import LEAFLET
from plugins.model.publication import Publication
from plugins.model.sheet import Sheet
from plugins.press.resources import BASE, Resource
from plugins.press.typeset import set_leaflet, set_poster

PPI, BLEED = 300, 3
WHITE = 255
LOOKS = ("bước", "hỏi đáp", "bảng")
DRAWN = Resource(
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900"><rect width="900" height="900" fill="#E2A51A"/></svg>',
)
PHOTOGRAPH = Resource("image/jpeg", raster("JPEG", (1200, 1200)))
QUICK = ("DL",)
FORMATS = [pytest.param(name, marks=() if name in QUICK else pytest.mark.all) for name in LEAFLET_FORMATS]


def edges(item: Publication, picture: Resource) -> Iterator[tuple[NDArray[numpy.int_], NDArray[numpy.int_]]]:
    """For each side of each page of the press file: the pixels that the edge of the bleed runs through, and those a quarter
    of a millimetre further in."""
    job = replace(a_job(item, bleed=float(BLEED)), resources=resources() | {BASE + str(IMAGE["file"]): picture})
    typeset = (set_leaflet if item.kind is LEAFLET else set_poster)(job)
    assert typeset.layout is not None
    with pikepdf.open(BytesIO(typeset.layout.artwork())) as pdf:
        form = job.print_format
        sheet = Sheet(form.width, form.height, len(pdf.pages), BLEED)
        font = job.resources[f"{BASE}press/fonts/BeVietnamPro-Regular.ttf"].body
        dress(pdf, sheet, Slug("thu.press.pdf", (), "FOGRA39", date(2026, 3, 2), False, font))
        pdf.save(pressed := BytesIO())
    with pypdfium2.PdfDocument(pressed.getvalue()) as document:
        left, bottom, right, top = (edge * PPI / 72 for edge in sheet.bleed_box)
        height = sheet.media[3] * PPI / 72
        for page in document:
            shown = numpy.asarray(page.render(scale=PPI / 72).to_pil().convert("RGB")).astype(int)
            across, down = slice(int(left) + 3, int(right) - 3), slice(int(height - top) + 3, int(height - bottom) - 3)
            for at, inward, pixels in (
                (int(left), 3, shown[down].swapaxes(0, 1)),
                (int(right), -3, shown[down].swapaxes(0, 1)),
                (int(height - top), 3, shown[:, across]),
                (int(height - bottom), -3, shown[:, across]),
            ):
                yield pixels[at], pixels[at + inward]


def fringe(item: Publication, picture: Resource) -> float:
    """Share of the edge of the bleed at which something else stands than beside it."""
    odd = total = 0
    for edge, within in edges(item, picture):
        unlike = numpy.abs(edge - within).max(axis=-1) > 40
        cut = edge.min(axis=-1) == WHITE
        odd += int((unlike & ~(cut if cut.mean() > 0.5 else numpy.zeros_like(cut))).sum())
        total += len(edge)
    return odd / total


@pytest.mark.parametrize("name", FORMATS)
def test_no_hair_of_ground_stands_beside_a_picture(name: str) -> None:
    look = LOOKS[list(LEAFLET_FORMATS).index(name) % 3]
    assert fringe(a_leaflet(name, look=look), DRAWN) < 0.002


@pytest.mark.all
def test_nor_beside_a_photograph() -> None:
    assert fringe(a_leaflet("DL"), PHOTOGRAPH) < 0.002


@pytest.mark.all
def test_nor_on_a_poster() -> None:
    assert fringe(a_poster(), DRAWN) < 0.002
