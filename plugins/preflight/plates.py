"""The four plates of every page without Ghostscript: pdfium renders two copies whose colours stand for ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
from numpy.typing import NDArray

from plugins.model.sheet import MM
from plugins.preflight.content.streams import Streams
from plugins.preflight.content.walker import inherited
from plugins.preflight.geometry import Box
from plugins.preflight.plating.copy import PlateCopy
from plugins.preflight.plating.target import BLACK, COLOURED, InkArray, Target

RESOLUTION = 50  # ppi: 15 mm are 30 pixels, 3 mm of bleed are 6
_PIXEL = 72 / RESOLUTION  # pt
_SQUARE = 15.0  # mm: GWG 2022
_LARGEST = 4000  # px: of a side; a larger page is rendered coarser


@dataclass(frozen=True)
class Plates:
    """inks: C, M, Y, K by row and column from the top left, 255 is full ink; area: what they show, in pt of the page; pixel:
    its side in pt; inexact: something could not be converted, so that there may be more ink."""

    inks: NDArray[np.uint8]
    area: Box
    pixel: float
    inexact: bool = False

    def box(self, row: int, column: int, high: int, wide: int) -> Box:
        """Pixels as a box of the page in pt."""
        left, top = self.area[0] + column * self.pixel, self.area[3] - row * self.pixel
        return (left, top - high * self.pixel, left + wide * self.pixel, top)

    def heaviest(self) -> tuple[float, Box]:
        """The largest mean of total ink in % over any square of 15 mm × 15 mm (over all of it, if that is smaller), and
        its box."""
        total = np.pad(self.inks.sum(axis=0, dtype=np.int64), ((1, 0), (1, 0)))
        sums = total.cumsum(axis=0).cumsum(axis=1)
        high, wide = (min(max(round(_SQUARE * MM / self.pixel), 1), length) for length in self.inks.shape[1:])
        windows = sums[high:, wide:] - sums[:-high, wide:] - sums[high:, :-wide] + sums[:-high, :-wide]
        row, column = np.unravel_index(int(windows.argmax()), windows.shape)
        mean = float(windows[row, column]) / (high * wide) * 100 / 255
        return mean, self.box(int(row), int(column), high, wide)


def make_plates(content: bytes, areas: Sequence[Box], streams: Streams) -> tuple[Plates, ...]:
    """The plates of all pages, each cut to its area in pt. `streams` parsed this same file. Raises TooLarge, PdfError."""
    grids = [_grid(area) for area in areas]
    decoded: dict[Any, InkArray | None] = {}
    coloured, first = _rendered(content, grids, COLOURED, streams, decoded)
    black, second = _rendered(content, grids, BLACK, streams, decoded)
    inexact = first | second
    return tuple(
        Plates(255 - np.concatenate([np.moveaxis(rgb, 2, 0), k[None, :, :, 0]]), area, pixel, number in inexact)
        for number, (rgb, k, (area, pixel, _)) in enumerate(zip(coloured, black, grids, strict=True), start=1)
    )


def _grid(area: Box) -> tuple[Box, float, tuple[int, int]]:
    """The area in whole pixels from its top left, the pixel's side in pt, and columns and rows."""
    left, bottom, right, top = area
    pixel = max(_PIXEL, (right - left) / _LARGEST, (top - bottom) / _LARGEST)
    wide, high = max(round((right - left) / pixel), 1), max(round((top - bottom) / pixel), 1)
    return (left, top - high * pixel, left + wide * pixel, top), pixel, (wide, high)


def _rendered(
    content: bytes, grids: Sequence[tuple[Box, float, tuple[int, int]]], target: Target, streams: Streams, decoded: Any
) -> tuple[list[NDArray[np.uint8]], set[int]]:
    with pikepdf.open(BytesIO(content), suppress_warnings=True) as pdf:
        copy = PlateCopy(pdf, target, streams, decoded)
        for number, (page, grid) in enumerate(zip(pdf.pages, grids, strict=True), start=1):
            copy.page(number, page.obj, inherited(page.obj, "/Resources"), grid[0])
        written = BytesIO()
        pdf.save(written, compress_streams=False, fix_metadata_version=False)
    return _pixels(written.getvalue(), grids, target), copy.inexact


def _pixels(
    content: bytes, grids: Sequence[tuple[Box, float, tuple[int, int]]], target: Target
) -> list[NDArray[np.uint8]]:
    document = pypdfium2.PdfDocument(content)
    try:
        found = []
        for index, (_, pixel, (wide, high)) in enumerate(grids):
            bitmap = document[index].render(
                scale=1 / pixel * (1 - 1e-6),  # pypdfium2 rounds the size up; pdfium then fits the page to it
                draw_annots=False,
                may_draw_forms=False,
                rev_byteorder=True,
                grayscale=target is BLACK,
            )
            pixels = np.array(bitmap.to_numpy(), np.uint8)
            pixels = pixels if pixels.ndim == 3 else pixels[:, :, None]
            found.append(pixels[:high, :wide, : len(target.plates)])
        return found
    finally:
        document.close()
