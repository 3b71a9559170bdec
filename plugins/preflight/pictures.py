"""Images of a PDF: their measures and how they are stored, read without decoding them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from plugins.preflight.spaces import Space, device, read_space
from plugins.preflight.values import entry, names, number

_SHORT_FILTERS = {"AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode"}
_SHORT_FILTERS |= {"RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode"}

_HEAD = 65_536  # bytes in which the boxes of a JPEG 2000 file come first
_ENUMERATED = {12: "DeviceCMYK", 14: "Lab", 16: "DeviceRGB", 17: "DeviceGray", 18: "DeviceRGB"}
_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


@dataclass(frozen=True)
class Picture:
    """An image. width, height: px; bits: of a component; stencil: painted in the colour in force; space: None for a
    stencil, and for JPX that says its own; source: its stream, or the inline image."""

    width: int
    height: int
    bits: int
    stencil: bool
    space: Space | None
    filters: tuple[str, ...]
    inline: bool = False
    source: Any = field(default=None, compare=False, repr=False)


def picture(source: Any, resources: Any, inline: bool = False) -> Picture:
    """The image of an image XObject, or of the dictionary of an inline image with its short keys."""

    def of(key: str, short: str) -> Any:
        found = entry(source, key)
        return entry(source, short) if found is None and inline else found

    stencil = bool(of("/ImageMask", "/IM"))
    space = of("/ColorSpace", "/CS")
    filters = tuple(_SHORT_FILTERS.get(item, item) for item in names(of("/Filter", "/F")))
    own = _own_space(source) if space is None and "JPXDecode" in filters else None
    return Picture(
        width=int(number(of("/Width", "/W"))),
        height=int(number(of("/Height", "/H"))),
        bits=1 if stencil else int(number(of("/BitsPerComponent", "/BPC"), 8)),
        stencil=stencil,
        space=own if stencil or space is None else read_space(space, resources),
        filters=filters,
        inline=inline,
        source=source,
    )


def _own_space(source: Any) -> Space | None:
    """The space that a JPEG 2000 file names itself, in its box 'colr' (ISO 15444-1, I.5.3.3); None if it is not told."""
    head = source.read_raw_bytes()[:_HEAD]
    at = head.find(b"colr")
    if at < 0 or len(head) < at + 11:
        return None
    if head[at + 4] == 2:  # an ICC profile; its header names the space at byte 16
        return Space("ICCBased", _COMPONENTS.get(head[at + 23 : at + 27], 3))
    return device(_ENUMERATED.get(int.from_bytes(head[at + 7 : at + 11], "big"), "DeviceRGB"))
