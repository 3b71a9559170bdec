"""Colour spaces of a PDF as values, and what a colour in them looks like in sRGB (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pikepdf
from pikepdf import Array, Name

Kind = Literal["grey", "rgb", "cmyk", "lab", "indexed", "pattern", "spot", "unknown"]
Colour = tuple[float, ...]

_SIMPLE: dict[str, tuple[Kind, int]] = {
    "/DeviceGray": ("grey", 1),
    "/G": ("grey", 1),  # the short names are those of inline images
    "/CalGray": ("grey", 1),
    "/DeviceRGB": ("rgb", 3),
    "/RGB": ("rgb", 3),
    "/CalRGB": ("rgb", 3),  # engines mean sRGB by it
    "/DeviceCMYK": ("cmyk", 4),
    "/CMYK": ("cmyk", 4),
    "/Lab": ("lab", 3),
    "/Pattern": ("pattern", 0),
}
_BY_COUNT: dict[int, Kind] = {1: "grey", 3: "rgb", 4: "cmyk"}


@dataclass(frozen=True)
class Space:
    """A colour space. count: numbers in one colour; base: of an indexed space or of an uncoloured pattern;
    table: colours of an indexed space, one after the other; name: for findings."""

    kind: Kind
    count: int
    name: str
    base: Space | None = None
    table: bytes = b""
    white: Colour = (0.9642, 1.0, 0.8249)  # of Lab: D50 unless it says otherwise

    @property
    def black(self) -> Colour:
        """The colour that selecting the space sets (ISO 32000-1, table 73)."""
        return (0.0, 0.0, 0.0, 1.0) if self.kind == "cmyk" else (0.0,) * self.count

    def entry(self, number: int) -> Colour:
        """A colour of the table, in the base space."""
        base = self.base or GREY
        octets = self.table[number * base.count : (number + 1) * base.count]
        if base.kind == "lab":
            return (octets[0] / 2.55, octets[1] / 1.275 - 100, octets[2] / 1.275 - 100)
        return tuple(octet / 255 for octet in octets)


GREY = Space("grey", 1, "DeviceGray")
RGB = Space("rgb", 3, "DeviceRGB")
CMYK = Space("cmyk", 4, "DeviceCMYK")


def read_space(value: Any, named: Any = None) -> Space:
    """The space that an operand or an entry means. named: the /ColorSpace resources, for names defined there."""
    if isinstance(value, Name):
        if named is not None and value in named:
            return read_space(named[value])
        kind, count = _SIMPLE.get(str(value), ("unknown", 0))
        return Space(kind, count, str(value)[1:])
    if not isinstance(value, Array) or not len(value):
        return Space("unknown", 0, "?")
    return _read_array(value, named)


def _read_array(value: Array, named: Any) -> Space:
    family = str(value[0])
    if family == "/ICCBased":
        profile = value[1]
        kind = _BY_COUNT.get(int(profile.get("/N", 0)), "unknown")
        return Space(kind, int(profile.get("/N", 0)), "ICCBased")
    if family in ("/Indexed", "/I"):
        table = value[3]
        octets = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
        return Space("indexed", 1, "Indexed", read_space(value[1], named), octets)
    if family == "/Pattern":
        base = read_space(value[1], named) if len(value) > 1 else None
        return Space("pattern", 0, "Pattern", base)
    if family in ("/Separation", "/DeviceN"):
        return Space("spot", 1 if family == "/Separation" else len(value[1]), _names(value[1]))
    kind, count = _SIMPLE.get(family, ("unknown", 0))
    if kind == "lab":
        return Space(kind, count, "Lab", white=tuple(float(part) for part in value[1]["/WhitePoint"]))
    return Space(kind, count, family[1:])


def _names(value: Any) -> str:
    names = value if isinstance(value, Array) else [value]
    return ", ".join(str(name)[1:] for name in names)


def to_rgb(space: Space, colour: Sequence[float]) -> tuple[float, float, float] | None:
    """sRGB of a colour in a space that is not CMYK; None if the space has no fixed look (patterns, spot colours)."""
    if space.kind == "rgb":
        return (colour[0], colour[1], colour[2])
    if space.kind == "grey":
        return (colour[0], colour[0], colour[0])
    if space.kind == "lab":
        return _rgb_of_lab(space.white, colour)
    if space.kind == "indexed" and space.base is not None:
        return to_rgb(space.base, space.entry(int(colour[0])))
    return None


def _rgb_of_lab(white: Colour, colour: Sequence[float]) -> tuple[float, float, float]:
    """CIE Lab to sRGB. Both are taken relative to their white, which is the paper."""
    level = (colour[0] + 16) / 116
    x, y, z = (_cubed(level + shift) for shift in (colour[1] / 500, 0, -colour[2] / 200))
    # sRGB's matrix for its own white (D65): the relative values stand on that white instead of the given one
    x, z = x * 0.95047, z * 1.08883
    red = 3.2404542 * x - 1.5371385 * y - 0.4985314 * z
    green = -0.9692660 * x + 1.8760108 * y + 0.0415560 * z
    blue = 0.0556434 * x - 0.2040259 * y + 1.0572252 * z
    return (_companded(red), _companded(green), _companded(blue))


def _cubed(value: float) -> float:
    return value**3 if value > 6 / 29 else (value - 4 / 29) * 3 * (6 / 29) ** 2


def _companded(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return float(12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)
