"""Pictures made where they are needed: no binary file lies in the repository."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image

SVG_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'


def raster(
    kind: str = "PNG",
    size: tuple[int, int] = (40, 30),
    mode: str = "RGB",
    colour: object = (150, 36, 27),
    exif: Image.Exif | None = None,
) -> bytes:
    """A plain picture. kind: 'PNG', 'JPEG', 'WEBP', 'GIF', 'TIFF'…; exif: camera data to store with it."""
    return saved(Image.new(mode, size, colour), kind, exif)  # type: ignore[arg-type]


def saved(picture: Image.Image, kind: str, exif: Image.Exif | None = None) -> bytes:
    """The bytes of a file of that kind."""
    buffer = BytesIO()
    picture.save(buffer, kind, **({"exif": exif} if exif else {}))
    return buffer.getvalue()


def camera_data(orientation: int) -> Image.Exif:
    """What a telephone writes: how it was held, its maker, and where it was (GPS)."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "MAY-ANH-MAU"
    exif.get_ifd(0x8825).update({1: "N", 2: (10.0, 46.0, 0.0)})
    return exif


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose head promises this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")


def svg(content: str) -> str:
    """A drawing of 40 × 30 with that content."""
    return f"{SVG_OPEN}{content}</svg>"


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
