"""Images of a PDF: their measures and how they are stored, read without decoding them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from plugins.preflight.spaces import Space, read_space
from plugins.preflight.values import entry, name, names, number

_SHORT_FILTERS = {"AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode"}
_SHORT_FILTERS |= {"RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode"}


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
    return Picture(
        width=int(number(of("/Width", "/W"))),
        height=int(number(of("/Height", "/H"))),
        bits=1 if stencil else int(number(of("/BitsPerComponent", "/BPC"), 8)),
        stencil=stencil,
        space=None if stencil or space is None else read_space(space, resources),
        filters=filters,
        inline=inline,
        source=source,
    )


def intent(source: Any) -> str:
    """The rendering intent of an image, '' if it has none."""
    return name(entry(source, "/Intent"))
