"""Press artwork: every ground and picture that touches the trim runs on to the edge of the bleed; grounds meet at folds;
text keeps off both."""

from __future__ import annotations

from collections.abc import Iterator

import numpy
import pypdfium2
import pytest
from numpy.typing import NDArray
from support.printed import a_figure, a_job, a_leaflet, a_poster

from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.front_matter import Picture
from plugins.model.publication import Body, Figure, Panel, Publication
from plugins.press.typeset import Typeset, set_leaflet, set_poster

BLEED, PPMM = 3, 4  # mm; pixels in a mm
PAPER = (0xFB, 0xF7, 0xEC)
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


def _set(name: str) -> Typeset:
    look = LOOKS[list(LEAFLET_FORMATS).index(name) % 3]
    typeset = set_leaflet(a_job(_with_closing_pictures(a_leaflet(name, look=look)), bleed=float(BLEED)))
    assert typeset.problems == ()
    return typeset


def _pictures(typeset: Typeset) -> Iterator[NDArray[numpy.uint8]]:
    assert typeset.layout is not None
    document = pypdfium2.PdfDocument(typeset.layout.artwork())
    for number in range(len(document)):
        yield numpy.asarray(document[number].render(scale=PPMM * 25.4 / 72).to_pil().convert("RGB"))
    document.close()


def _inked(line: NDArray[numpy.uint8]) -> NDArray[numpy.bool_]:
    return numpy.abs(line.astype(int) - PAPER).max(axis=-1) > 24


def _stop_at_trim(picture: NDArray[numpy.uint8]) -> float:
    """Share of the sheet's edge at which ink touches the trim from within and does not reach the edge of the bleed."""
    inner, outer = BLEED * PPMM + 2, 2  # pixels from the edge of the picture
    lost = touching = 0
    for turned in (picture, picture[::-1], picture.swapaxes(0, 1), picture.swapaxes(0, 1)[::-1]):
        within, without = _inked(turned[inner, inner:-inner]), _inked(turned[outer, inner:-inner])
        lost += int((within & ~without).sum())
        touching += int(within.sum())
    return lost / max(touching, 1)


@pytest.mark.parametrize("name", FORMATS)
def test_ink_reaches_the_edge_of_the_bleed(name: str):
    for picture in _pictures(_set(name)):
        assert _stop_at_trim(picture) < 0.03  # slanting outlines of a woodcut may leave the edge on their way


@pytest.mark.parametrize("name", ["A3", pytest.param("A2", marks=pytest.mark.all)])
def test_posters_bleed_too(name: str):
    typeset = set_poster(a_job(a_poster(name), bleed=float(BLEED)))
    for picture in _pictures(typeset):
        assert _stop_at_trim(picture) < 0.03


@pytest.mark.parametrize("name", FORMATS)
def test_text_keeps_off_trim_and_folds(name: str):
    layout, sheet = _set(name).layout, LEAFLET_FORMATS[name]
    assert layout is not None
    for line in layout.lines:
        folds = sheet.folds[line.area.page - 1]
        assert sheet.safe <= line.area.left
        assert line.area.right <= sheet.width - sheet.safe
        assert line.area.bottom <= sheet.height - sheet.safe
        assert all(
            line.area.right <= fold - sheet.fold_safe or line.area.left >= fold + sheet.fold_safe for fold in folds
        )
