"""Colour spaces of a PDF (ISO 32000-1, 8.6) and what their colours are in ink."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from plugins.preflight.functions import Function, function
from plugins.preflight.values import elements, entry, inflated, name, number, text

Inks = tuple[float, float, float, float]  # cyan, magenta, yellow, black; 0–1

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
NOTHING: Inks = (0.0, 0.0, 0.0, 0.0)
_SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}  # inside inline images
_DEVICE = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4, "CalGray": 1, "CalRGB": 3, "CalCMYK": 4, "Lab": 3}
_DEFAULTS = {"DeviceGray": "DefaultGray", "DeviceRGB": "DefaultRGB", "DeviceCMYK": "DefaultCMYK"}
_DEEPEST = 6
_SHARES = (0.0, 0.25, 0.5, 1.0)  # tints by which separations are compared


@dataclass(frozen=True)
class Space:
    """A colour space. family: its PDF name; count: components of a colour; colorants: of Separation and DeviceN; base:
    of Indexed and Pattern, alternate of Separation, DeviceN and ICCBased; profile: SHA-256 of an ICC profile; mixture: what
    `tint` makes of a few tints, so that spaces can be compared."""

    family: str
    count: int
    colorants: tuple[str, ...] = ()
    base: Space | None = None
    profile: str = ""
    mixture: tuple[tuple[float, ...], ...] = ()
    tint: Function | None = field(default=None, compare=False, repr=False)
    palette: bytes = field(default=b"", repr=False)

    def families(self) -> Iterator[Space]:
        """This space and those below it."""
        yield self
        if self.base is not None:
            yield from self.base.families()

    def rests_on(self, family: str) -> bool:
        """Whether it is a space, or has one below it that paints: the alternate of an ICC space is only a fallback."""
        if self.family == family:
            return True
        return self.base is not None and self.family != "ICCBased" and self.base.rests_on(family)

    def start(self) -> tuple[float, ...]:
        """The colour after the space is chosen: black, or full tint."""
        if self.family in ("Separation", "DeviceN"):
            return (1.0,) * self.count
        return (0.0, 0.0, 0.0, 1.0) if self.count == 4 else (0.0,) * self.count


def inks(space: Space, components: tuple[float, ...]) -> Inks:
    """A colour as ink. RGB, Lab and ICC colours, which a press file may not hold, only roughly: by the plain formula with
    full black generation."""
    reader = _INKS.get(space.family)
    if reader is None or len(components) < space.count:
        return NOTHING
    found = reader(space, components)
    return tuple(min(max(value, 0.0), 1.0) for value in found)  # type: ignore[return-value]


def _device_cmyk(_: Space, v: tuple[float, ...]) -> Inks:
    return (v[0], v[1], v[2], v[3])


def _gray(_: Space, v: tuple[float, ...]) -> Inks:
    return (0.0, 0.0, 0.0, 1 - v[0])


def _rgb(_: Space, v: tuple[float, ...]) -> Inks:
    black = 1 - max(v[:3])
    if black >= 1:
        return (0.0, 0.0, 0.0, 1.0)
    c, m, y = ((1 - value - black) / (1 - black) for value in v[:3])
    return (c, m, y, black)


def _lab(_: Space, v: tuple[float, ...]) -> Inks:
    return (0.0, 0.0, 0.0, 1 - v[0] / 100)


def _by_alternate(space: Space, v: tuple[float, ...]) -> Inks:
    if space.base is None or space.tint is None:
        return NOTHING
    return inks(space.base, space.tint(v))


def _separation(space: Space, v: tuple[float, ...]) -> Inks:
    colorants = space.colorants
    if colorants == ("All",):
        return (v[0], v[0], v[0], v[0])
    if all(colorant in (*PROCESS, "None") for colorant in colorants):
        plates = dict(zip(colorants, v, strict=False))
        return tuple(plates.get(plate, 0.0) for plate in PROCESS)  # type: ignore[return-value]
    return _by_alternate(space, v)


def _icc(space: Space, v: tuple[float, ...]) -> Inks:
    return {1: _gray, 3: _rgb, 4: _device_cmyk}[space.count](space, v) if space.count in (1, 3, 4) else NOTHING


def _indexed(space: Space, v: tuple[float, ...]) -> Inks:
    if space.base is None:
        return NOTHING
    return inks(space.base, palette_colour(space, int(v[0])))


_INKS = {
    "DeviceCMYK": _device_cmyk,
    "CalCMYK": _device_cmyk,
    "DeviceGray": _gray,
    "CalGray": _gray,
    "DeviceRGB": _rgb,
    "CalRGB": _rgb,
    "Lab": _lab,
    "ICCBased": _icc,
    "Separation": _separation,
    "DeviceN": _separation,
    "Indexed": _indexed,
}


def palette_colour(space: Space, index: int) -> tuple[float, ...]:
    """The colour of an Indexed space at an index, in its base's components."""
    if space.base is None:
        return ()
    count = space.base.count
    part = space.palette[index * count : (index + 1) * count]
    scaled = tuple(octet / 255 for octet in part)
    if space.base.family == "Lab" and len(scaled) == 3:
        return (scaled[0] * 100, scaled[1] * 255 - 128, scaled[2] * 255 - 128)
    return scaled


def device(family: str) -> Space:
    """A space that is only a name."""
    return Space(family, _DEVICE.get(family, 0))


def read_space(source: Any, resources: Any = None, depth: int = 0) -> Space:
    """The space of a name or an array; names are looked up in `resources`. A space that cannot be read has the family '?'."""
    label = _SHORT.get(name(source), name(source))
    if label in _DEVICE:
        return device(label)
    if label:
        found = entry(entry(resources, "/ColorSpace"), f"/{label}")
        if found is not None and depth < _DEEPEST:
            return read_space(found, resources, depth + 1)
        return Space("Pattern", 0) if label == "Pattern" else Space("?", 0)
    parts = elements(source)
    if not parts or depth > _DEEPEST:
        return Space("?", 0)
    family = _SHORT.get(name(parts[0]), name(parts[0]))
    reader = _READERS.get(family)
    if reader is not None and len(parts) > 1:
        return reader(family, parts, resources, depth)
    return Space("Pattern", 0) if family == "Pattern" else device(family) if family in _DEVICE else Space("?", 0)


def read_defaults(resources: Any) -> dict[str, str]:
    """The device spaces for which others stand in (8.6.5.6): the default's name by family."""
    spaces = entry(resources, "/ColorSpace")
    declared = {family: entry(spaces, f"/{default}") for family, default in _DEFAULTS.items()}
    return {
        family: _DEFAULTS[family]
        for family, source in declared.items()
        if source is not None and read_space(source, resources).family != family
    }


def _read_calibrated(family: str, parts: list[Any], resources: Any, depth: int) -> Space:
    return device(family)


def _read_icc(family: str, parts: list[Any], resources: Any, depth: int) -> Space:
    profile = parts[1]
    alternate = entry(profile, "/Alternate")
    base = None if alternate is None else read_space(alternate, resources, depth + 1)
    digest = hashlib.sha256(inflated(profile)).hexdigest()
    return Space(family, int(number(entry(profile, "/N"))), base=base, profile=digest)


def _read_tints(family: str, parts: list[Any], resources: Any, depth: int) -> Space:
    colorants = tuple(name(item) for item in elements(parts[1])) or (name(parts[1]),)
    if len(parts) < 4:
        return Space(family, len(colorants), colorants)
    base = read_space(parts[2], resources, depth + 1)
    tint = function(parts[3])
    mixture = tuple(tint((share,) * len(colorants)) for share in _SHARES) if tint else ()
    return Space(family, len(colorants), colorants, base, mixture=mixture, tint=tint)


def _read_indexed(family: str, parts: list[Any], resources: Any, depth: int) -> Space:
    table = b""
    if len(parts) > 3:
        table = inflated(parts[3]) or (bytes(parts[3]) if text(parts[3]) else b"")
    return Space(family, 1, base=read_space(parts[1], resources, depth + 1), palette=table)


def _read_pattern(family: str, parts: list[Any], resources: Any, depth: int) -> Space:
    base = read_space(parts[1], resources, depth + 1)
    return Space(family, base.count, base=base)


_READERS = {
    "CalGray": _read_calibrated,
    "CalRGB": _read_calibrated,
    "Lab": _read_calibrated,
    "ICCBased": _read_icc,
    "Separation": _read_tints,
    "DeviceN": _read_tints,
    "Indexed": _read_indexed,
    "Pattern": _read_pattern,
}
