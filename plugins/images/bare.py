"""Pictures without what their makers wrote beside the pixels: where and when and with what they were taken, by whom, what they
were called before. Losslessly, byte for byte: nothing is decoded, and a picture without such data stays as it is."""

from __future__ import annotations

import io
import re
import struct
import warnings
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from PIL import Image

_SVG = "http://www.w3.org/2000/svg"
_KEPT_NAMESPACES = (_SVG, "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1999/xlink")
# Of a PNG: what changes pixels. Everything else (text, time, Exif, profile, private chunks) goes.
_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB", b"cHRM", b"sBIT", b"bKGD", b"pHYs"}
_WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}
_WEBP_FLAGS = 0b0001_0010  # of what is kept: alpha and animation
_STANDALONE = {0x01, *range(0xD0, 0xD8)}  # JPEG markers without a length
_ADOBE, _SOS, _EOI, _APP0, _APP15, _COMMENT = 0xEE, 0xDA, 0xD9, 0xE0, 0xEF, 0xFE


def bare(octets: bytes) -> bytes:
    """The picture alone. A JPEG keeps how it was held, or it would lie on its side."""
    return next((strip(octets) for sign, strip in _KINDS if sign.match(octets)), octets)


def _bare_jpeg(octets: bytes) -> bytes:
    """Up to its end mark: telephones hang previews and films behind it."""
    kept = [octets[:2], *(_orientation(octets))]
    kept += [
        segment
        for marker, segment in _segments(octets)
        if marker == _ADOBE or not (marker == _COMMENT or _APP0 < marker <= _APP15)
    ]
    return b"".join(kept)


def _segments(octets: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment after the start mark; a scan belongs to its head, and fill bytes to nothing."""
    place = 2
    while place + 1 < len(octets):
        marker = octets[place + 1]
        if octets[place] != 0xFF or marker in (0x00, 0xFF):
            place += 1
            continue
        end = place + 2 if marker in _STANDALONE | {_EOI} else place + 2 + int.from_bytes(octets[place + 2 : place + 4])
        if marker == _SOS:
            scan = _NEXT_MARKER.search(octets, end)
            end = scan.start() if scan else len(octets)
        yield marker, octets[place:end]
        if marker == _EOI:
            return
        place = end


_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def _orientation(octets: bytes) -> list[bytes]:
    """An Exif segment with nothing but the orientation, if it is another than upright."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of spoilt camera data
            with Image.open(io.BytesIO(octets), formats=["JPEG"]) as picture:
                turn = picture.getexif().get(0x0112, 1)
    except (OSError, ValueError, SyntaxError):
        return []
    if turn not in range(2, 9):
        return []
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turn, 0, 0)
    return [b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif]


def _bare_png(octets: bytes) -> bytes:
    kept, place = [octets[:8]], 8
    while place + 8 <= len(octets):
        end = place + 12 + int.from_bytes(octets[place : place + 4])
        kind = octets[place + 4 : place + 8]
        kept += [octets[place:end]] if kind in _PNG_KEPT else []
        place = end if kind != b"IEND" else len(octets)
    return b"".join(kept)


def _bare_webp(octets: bytes) -> bytes:
    kept, place = [], 12
    while place + 8 <= len(octets):
        kind, size = octets[place : place + 4], int.from_bytes(octets[place + 4 : place + 8], "little")
        end = place + 8 + size + size % 2
        if kind == b"VP8X":
            kept.append(octets[place : place + 8] + bytes([octets[place + 8] & _WEBP_FLAGS]) + octets[place + 9 : end])
        elif kind in _WEBP_KEPT:
            kept.append(octets[place:end])
        place = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _bare_svg(octets: bytes) -> bytes:
    """Without comments, <metadata>, and what drawing programs add in namespaces of their own (file names, folders)."""
    root = ElementTree.fromstring(octets.decode("utf-8-sig"))
    foreign = any(_is_foreign(name) for element in root.iter() for name in (element.tag, *element.attrib))
    if not foreign and not _TRACES.search(octets):
        return octets
    _without_foreign(root)
    ElementTree.register_namespace("", _SVG)
    written: bytes = ElementTree.tostring(root, encoding="utf-8")
    return written


_TRACES = re.compile(rb"<!--|<\?(?!xml\s)|<metadata\b|<!DOCTYPE")


def _without_foreign(element: ElementTree.Element) -> None:
    for name in [name for name in element.attrib if _is_foreign(name)]:
        del element.attrib[name]
    for child in list(element):
        if _is_foreign(child.tag) or child.tag == f"{{{_SVG}}}metadata":
            element.remove(child)
        else:
            _without_foreign(child)


def _is_foreign(name: str) -> bool:
    return name.startswith("{") and not name[1:].startswith(_KEPT_NAMESPACES)


_KINDS: tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes]], ...] = (
    (re.compile(rb"\xff\xd8"), _bare_jpeg),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), _bare_png),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), _bare_webp),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<"), _bare_svg),
)
