"""What a drawing is made for: the four plates of the press, or a luminosity mask, which must stay one grey channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pikepdf import Name

from plugins.separation.inks import Inks, Rgb
from plugins.separation.spaces import Colour, Space, to_rgb

REACH = 0.25  # of a gradient: how far an end that the profile would ink otherwise leads over into the profile's colours
_TOLERANCE = 2.0  # ΔE*ab that a gradient of two stops may bend away
_FINEST = 32  # stops of a gradient


class Surface(Protocol):
    """Turns colours into values of one device space. fill, stroke: its operators; key: tells surfaces apart."""

    @property
    def key(self) -> str: ...
    @property
    def space(self) -> Name: ...
    @property
    def fill(self) -> str: ...
    @property
    def stroke(self) -> str: ...

    def of(self, space: Space, colour: Sequence[float]) -> Colour | None:
        """The colour on this surface; None if the space has no fixed look."""

    def stops(self, start: Rgb, end: Rgb) -> tuple[Colour, ...]:
        """A gradient from start to end as equal steps: two colours if the straight way between them looks right."""


@dataclass(frozen=True)
class Plates:
    """Cyan, magenta, yellow and black."""

    inks: Inks
    key: str = "plates"
    space: Name = Name.DeviceCMYK
    fill: str = "k"
    stroke: str = "K"

    def of(self, space: Space, colour: Sequence[float]) -> Colour | None:
        if space.kind == "cmyk":
            return tuple(colour)
        if space.kind == "indexed" and space.base is not None:
            return self.of(space.base, space.entry(int(colour[0])))
        if space.kind == "grey":
            return self.inks.of_grey(colour[0])
        rgb = to_rgb(space, colour)
        return None if rgb is None else self.inks.of(rgb)

    def stops(self, start: Rgb, end: Rgb) -> tuple[Colour, ...]:
        way = self._way(start, end)
        first, last = way(0), way(1)
        if all(self.inks.difference(_between(first, last, u), _four(way(u))) <= _TOLERANCE for u in (0.25, 0.5, 0.75)):
            return (first, last)
        count = 4
        while count < _FINEST and self._bends(way, count):
            count *= 2
        return tuple(way(step / count) for step in range(count + 1))

    def _bends(self, way: Callable[[float], Colour], count: int) -> bool:
        """Whether equal steps leave the way by more than half of what the whole may."""
        for step in range(count):
            straight = _between(way(step / count), way((step + 1) / count), 0.5)
            if self.inks.difference(straight, _four(way((step + 0.5) / count))) > _TOLERANCE / 2:
                return True
        return False

    def _way(self, start: Rgb, end: Rgb) -> Callable[[float], Colour]:
        """Inks along the straight line in sRGB, with the ends exactly as flat colours have them."""
        ends = self.inks.of(start), self.inks.of(end)
        if not any(ink for inks in ends for ink in inks[:3]):  # charcoal to paper: a tint of black, no fourth plate
            return lambda u: _grey_way(self.inks, start, end, u)
        off_start, off_end = (
            tuple(ink - other for ink, other in zip(inks, self.inks.by_profile(colour), strict=True))
            for inks, colour in zip(ends, (start, end), strict=True)
        )
        return lambda u: _led(self.inks.by_profile(_three(_between(start, end, u))), off_start, off_end, u)


@dataclass(frozen=True)
class Mask:
    """The grey channel of a luminosity mask: what is drawn in it counts by its lightness and is never printed."""

    key: str = "mask"
    space: Name = Name.DeviceGray
    fill: str = "g"
    stroke: str = "G"

    def of(self, space: Space, colour: Sequence[float]) -> Colour | None:
        if space.kind == "cmyk":
            return (round(max(0.0, 1 - (_luma(colour) + colour[3])), 4),)
        if space.kind == "grey":
            return (round(colour[0], 4),)
        if space.kind == "indexed" and space.base is not None:
            return self.of(space.base, space.entry(int(colour[0])))
        rgb = to_rgb(space, colour)
        return None if rgb is None else (round(_luma(rgb), 4),)

    def stops(self, start: Rgb, end: Rgb) -> tuple[Colour, ...]:
        return ((round(_luma(start), 4),), (round(_luma(end), 4),))


def _luma(colour: Sequence[float]) -> float:
    """ISO 32000-1, 10.3.2: grey of red, green and blue (and of the inks against them)."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def _grey_way(inks: Inks, start: Rgb, end: Rgb, u: float) -> Colour:
    """Black alone; between two colours that ink has none of, by how light they are."""
    if u in (0, 1):
        return inks.of(end if u else start)
    first, last = inks.of(start)[3], inks.of(end)[3]
    light, dark = _luma(start), _luma(end)
    straight = first + (last - first) * u
    if abs(first - last) < 0.02 or abs(light - dark) < 0.02:
        return (0.0, 0.0, 0.0, round(straight, 4))
    ends = inks.of_grey(light)[3], inks.of_grey(dark)[3]
    bent = inks.of_grey(light + (dark - light) * u)[3]
    share = (bent - ends[0]) / (ends[1] - ends[0])
    return (0.0, 0.0, 0.0, round(first + (last - first) * share, 4))


def _led(inks: Colour, off_start: Colour, off_end: Colour, u: float) -> Colour:
    """The profile's inks with what the ends differ from it, fading: over the whole way if that is little, else soon."""
    weight_start = max(0.0, 1 - u / _reach(off_start))
    weight_end = max(0.0, 1 - (1 - u) / _reach(off_end))
    return tuple(
        round(min(max(ink + weight_start * near + weight_end * far, 0.0), 1.0), 4)
        for ink, near, far in zip(inks, off_start, off_end, strict=True)
    )


def _reach(off: Colour) -> float:
    return 1.0 if max(abs(part) for part in off) <= 0.25 else REACH


def _between(one: Sequence[float], other: Sequence[float], u: float) -> tuple[float, float, float, float]:
    mixed = [a + (b - a) * u for a, b in zip(one, other, strict=True)]
    return _four(mixed + [0.0] * (4 - len(mixed)))


def _four(colour: Sequence[float]) -> tuple[float, float, float, float]:
    return (colour[0], colour[1], colour[2], colour[3])


def _three(colour: Sequence[float]) -> Rgb:
    return (colour[0], colour[1], colour[2])
