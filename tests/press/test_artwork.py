"""Press artwork: every ground and picture that touches the trim runs on to the edge of the bleed, text keeps off trim and
folds, small type is in one ink, nothing is transparent."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import numpy
import pikepdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from pypdfium2 import raw
from support.printed import a_figure, a_job, a_leaflet, a_poster

from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.front_matter import Picture
from plugins.model.publication import Body, Figure, Panel, Publication
from plugins.press.job import Job
from plugins.press.resources import BASE, Resource
from plugins.press.typeset import Typeset, set_leaflet, set_poster

BLEED, PPMM = 3, 4  # mm; pixels in a mm
INK = (0x1D, 0x1B, 0x18)
PAPER = (0xFB, 0xF7, 0xEC)
BANDS = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200"><rect width="1200" height="1200" fill="#174A57"/>'
    b'<rect y="400" width="1200" height="800" fill="#96241B"/><rect x="400" width="400" height="1200" fill="#E2A51A"/></svg>'
)
LOOKS = ("bước", "hỏi đáp", "bảng")
QUICK = ("DL", "A5", "gấp ba", "gấp cửa")
FORMATS = [pytest.param(name, marks=() if name in QUICK else pytest.mark.all) for name in LEAFLET_FORMATS]


def _with_closing_pictures(item: Publication) -> Publication:
    bare = Figure(Picture(file="anh/tron.svg", alt="Hình tròn"), a_figure().place)
    panels = tuple(
        panel if panel.name.startswith(("Bìa", "Mặt")) else Panel(panel.name, (*panel.parts, bare), panel.place)
        for panel in item.body.panels
    )
    return Publication(item.kind, item.path, item.slug, item.matter, Body(item.body.parts, panels))


@cache
def _set(name: str) -> Typeset:
    look = LOOKS[list(LEAFLET_FORMATS).index(name) % 3]
    typeset = set_leaflet(_job(_with_closing_pictures(a_leaflet(name, look=look))))
    assert typeset.problems == ()
    return typeset


def _pictures(typeset: Typeset) -> Iterator[NDArray[numpy.uint8]]:
    assert typeset.layout is not None
    document = pypdfium2.PdfDocument(typeset.layout.artwork())
    for number in range(len(document)):
        yield numpy.asarray(document[number].render(scale=PPMM * 25.4 / 72).to_pil().convert("RGB"))
    document.close()


def _job(item: Publication) -> Job:
    job = a_job(item, bleed=float(BLEED))
    return replace(job, resources=job.resources | {BASE + "anh/tron.svg": Resource("image/svg+xml", BANDS)})


def _stop_at_trim(picture: NDArray[numpy.uint8]) -> float:
    """Share of the inked edge of the sheet at which another colour stands at the edge of the bleed than at the trim."""
    inner, outer = BLEED * PPMM + 2, 2  # pixels from the edge of the picture
    lost = touching = 0
    for turned in (picture, picture[::-1], picture.swapaxes(0, 1), picture.swapaxes(0, 1)[::-1]):
        within, without = turned[inner, inner:-inner].astype(int), turned[outer, inner:-inner].astype(int)
        inked = _unlike(within, numpy.array(PAPER))
        lost += int((inked & _unlike(within, without)).sum())
        touching += int(inked.sum())
    return lost / max(touching, 1)


def _unlike(one: NDArray[numpy.int_], other: NDArray[numpy.int_]) -> NDArray[numpy.bool_]:
    return numpy.asarray(numpy.abs(one - other).max(axis=-1) > 24)


@pytest.mark.parametrize("name", FORMATS)
def test_ink_reaches_the_edge_of_the_bleed(name: str):
    for picture in _pictures(_set(name)):
        assert _stop_at_trim(picture) < 0.01


@pytest.mark.parametrize("name", ["A3", pytest.param("A2", marks=pytest.mark.all)])
def test_posters_bleed_too(name: str):
    typeset = set_poster(_job(a_poster(name)))
    for picture in _pictures(typeset):
        assert _stop_at_trim(picture) < 0.01


@pytest.mark.parametrize("name", FORMATS)
def test_text_keeps_off_trim_and_folds(name: str):
    layout, sheet = _set(name).layout, LEAFLET_FORMATS[name]
    assert layout is not None
    for line in layout.lines:
        folds = sheet.folds[line.area.page - 1]
        assert sheet.safe <= line.area.x
        assert line.area.right <= sheet.width - sheet.safe
        assert line.area.bottom <= sheet.height - sheet.safe
        assert all(line.area.right <= fold - sheet.fold_safe or line.area.x >= fold + sheet.fold_safe for fold in folds)


def test_halves_of_a_gate_meet():
    outside = next(_pictures(_set("gấp cửa"))).astype(int)
    last, first = outside[:, -BLEED * PPMM - 2], outside[:, BLEED * PPMM + 1]
    assert _unlike(last, first).mean() < 0.01


def _letters(page: pypdfium2.PdfPage) -> Iterator[tuple[float, tuple[int, int, int]]]:
    """Size in pt and colour of every piece of text."""
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
        size, channels = ctypes.c_float(), [ctypes.c_uint() for _ in range(4)]
        assert raw.FPDFTextObj_GetFontSize(item.raw, size)
        assert raw.FPDFPageObj_GetFillColor(item.raw, *channels)
        red, green, blue = (channel.value for channel in channels[:3])
        yield size.value * abs(item.get_matrix().a), (red, green, blue)


@pytest.mark.parametrize("name", FORMATS)
def test_small_type_is_in_one_ink(name: str):
    """GWG 2022 R0016 and R0017: white text and text of several inks is not under 8 pt."""
    layout = _set(name).layout
    assert layout is not None
    document = pypdfium2.PdfDocument(layout.artwork())
    letters = {letter for number in range(len(document)) for letter in _letters(document[number])}
    document.close()
    small = {(round(size, 2), colour) for size, colour in letters if size < 8}
    assert {colour for _, colour in small} <= {INK}
    assert min(size for size, _ in letters) >= 6


def test_nothing_is_transparent():
    layout = _set("gấp ba").layout
    assert layout is not None
    with pikepdf.open(BytesIO(layout.artwork())) as pdf:
        states = [
            item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and ("/ca" in item or "/CA" in item)
        ]
        assert all(float(state.get(key, 1)) == 1 for state in states for key in ("/ca", "/CA"))
        assert not any(isinstance(item, pikepdf.Stream) and "/SMask" in item for item in pdf.objects)
