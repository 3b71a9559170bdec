"""The whole step: sRGB artwork in, the same pages in cyan, magenta, yellow and black out."""

from __future__ import annotations

from collections.abc import Iterable

import pikepdf
from pikepdf import Name, Stream

from plugins.separation.conversion import Conversion
from plugins.separation.finding import Finding
from plugins.separation.fonts import mend_widths
from plugins.separation.geometry import Box, from_trim
from plugins.separation.images import Images, sizes_of
from plugins.separation.inks import Inks
from plugins.separation.placing import Painted, trim_of, walk
from plugins.separation.surfaces import Plates


def separate(pdf: pikepdf.Pdf, inks: Inks) -> tuple[Finding, ...]:
    """Turns every page to DeviceCMYK, in place, and mends the widths of its fonts. Returns what could not be turned."""
    shown = [item for item in walk(pdf) if item.what == "image"] if _has_images(pdf) else []
    conversion = Conversion(pdf, inks, Images(sizes_of(shown), Plates(inks)), _boxes(pdf, shown))
    for number, page in enumerate(pdf.pages, start=1):
        conversion.page(page, number)
    return tuple(sorted({*conversion.findings, *mend_widths(pdf)}))


def _boxes(pdf: pikepdf.Pdf, shown: Iterable[Painted]) -> dict[tuple[int, int], Box]:
    """Where each image is seen first, in mm from the trim."""
    trims = [trim_of(page) for page in pdf.pages]
    boxes: dict[tuple[int, int], Box] = {}
    for item in shown:
        if item.object is not None:
            boxes.setdefault(item.object.objgen, from_trim(item.box, trims[item.page - 1]))
    return boxes


def _has_images(pdf: pikepdf.Pdf) -> bool:
    return any(isinstance(item, Stream) and item.get("/Subtype") == Name.Image for item in pdf.objects)
