"""The whole step: sRGB artwork in, the same pages in cyan, magenta, yellow and black out."""

from __future__ import annotations

import pikepdf
from pikepdf import Name, Stream

from plugins.separation.conversion import Conversion
from plugins.separation.finding import Finding
from plugins.separation.fonts import mend_widths
from plugins.separation.images import Images, sizes_of
from plugins.separation.inks import Inks
from plugins.separation.placing import walk
from plugins.separation.surfaces import Plates


def separate(pdf: pikepdf.Pdf, inks: Inks) -> tuple[Finding, ...]:
    """Turns every page to DeviceCMYK, in place, and mends the widths of its fonts. Returns what could not be turned."""
    sizes = sizes_of(walk(pdf)) if _has_images(pdf) else {}
    conversion = Conversion(pdf, inks, Images(sizes, Plates(inks)))
    for number, page in enumerate(pdf.pages, start=1):
        conversion.page(page, number)
    return tuple(sorted({*conversion.findings, *mend_widths(pdf)}))


def _has_images(pdf: pikepdf.Pdf) -> bool:
    return any(isinstance(item, Stream) and item.get("/Subtype") == Name.Image for item in pdf.objects)
