"""Encodes raw pixels for the web: the same bytes for the same pixels."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

PAGE_TYPE = "image/webp"
PAGE_SUFFIX = "webp"
_QUALITY = 82  # of WebP: letters of 10 px stay free of visible rings, flat colours flat


def encode(width: int, height: int, rgb: bytes) -> bytes:
    """WebP of `rgb` (three octets a pixel, row by row). Used for pictures of PDF pages."""
    image = Image.frombytes("RGB", (width, height), rgb)
    stream = BytesIO()
    image.save(stream, "WEBP", quality=_QUALITY, method=4)
    return stream.getvalue()
