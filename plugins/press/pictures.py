"""Pictures of PDF pages for the web."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2

from plugins.images.encode import encode
from plugins.press.job import DrawnPage

Encoder = Callable[[int, int, bytes], bytes]


def draw_pages(pdf: bytes, width: int, encoder: Encoder = encode) -> tuple[DrawnPage, ...]:
    """Every page, `width` px wide, in page order. encoder: from width, height and RGB rows to the file's octets."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_draw(document[number], width, encoder) for number in range(len(document)))
    finally:
        document.close()


def _draw(page: pypdfium2.PdfPage, width: int, encoder: Encoder) -> DrawnPage:
    scale = width / page.get_width()
    bitmap = page.render(scale=scale, rev_byteorder=True, draw_annots=False)
    drawn = DrawnPage(bitmap.width, bitmap.height, encoder(bitmap.width, bitmap.height, _rgb_rows(bitmap)))
    bitmap.close()
    page.close()
    return drawn


def _rgb_rows(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The bitmap's pixels without padding at the end of rows."""
    line = bitmap.width * 3
    data = bytes(bitmap.buffer)
    return b"".join(data[row * bitmap.stride : row * bitmap.stride + line] for row in range(bitmap.height))
