"""Encodes raw pixels for the web: the same bytes for the same pixels."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

PAGE_SUFFIX = "webp"
_COLOURS = 128  # woodcuts and type need no more; the paper's own tone is kept exactly
_LARGE = 140_000  # octets
_QUALITY = 75  # for photographs


def encode(width: int, height: int, rgb: bytes) -> bytes:
    """WebP of `rgb` (three octets a pixel, row by row), for pictures of PDF pages. Without loss from a small palette,
    which keeps letters crisp, unless the page holds so much of a photograph that this would grow large."""
    image = Image.frombytes("RGB", (width, height), rgb)
    flat = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB")
    crisp = _webp(flat, lossless=True)
    return crisp if len(crisp) <= _LARGE else min(crisp, _webp(image, lossless=False), key=len)


def _webp(image: Image.Image, lossless: bool) -> bytes:
    stream = BytesIO()
    image.save(stream, "WEBP", lossless=lossless, quality=_QUALITY, method=4)
    return stream.getvalue()


def encode_quickly(width: int, height: int, rgb: bytes) -> bytes:
    """JPEG of `rgb`, for pictures that are looked at once and thrown away: ten times as fast as `encode`, and larger."""
    stream = BytesIO()
    Image.frombytes("RGB", (width, height), rgb).save(stream, "JPEG", quality=88)
    return stream.getvalue()
