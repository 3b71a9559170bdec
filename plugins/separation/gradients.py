"""Shadings: a function from a parameter to sRGB becomes one to ink (ISO 32000-1, 7.10 and 8.7.4.5)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

from plugins.separation.spaces import Colour, Space, read_space, to_rgb
from plugins.separation.surfaces import Surface

Evaluated = Callable[[float], Colour]
_GRID = 64  # equal steps of a function whose components are separate functions


class NotConverted(Exception):
    """Why a shading stays as it is: `kind` of the finding, and the name of what was met."""

    def __init__(self, kind: str, what: str) -> None:
        super().__init__(what)
        self.kind, self.what = kind, what


def convert_shading(shading: Any, surface: Surface, named: Any) -> Dictionary | None:
    """The shading in inks; None if it is in them already. Raises NotConverted for meshes and programmed functions."""
    space = read_space(shading["/ColorSpace"], named)
    if surface.space == Name(f"/{space.name}"):
        return None
    kind = int(shading["/ShadingType"])
    if kind not in (2, 3):
        raise NotConverted("shading", f"ShadingType {kind}")
    converted = Dictionary({key: value for key, value in shading.items() if key not in ("/Function", "/Background")})
    converted["/ColorSpace"] = surface.space
    converted["/Function"] = _convert(shading["/Function"], space, surface)
    if "/Background" in shading:
        background = surface.of(space, [float(part) for part in shading["/Background"]])
        converted["/Background"] = Array(background or ())
    return converted


def _convert(function: Any, space: Space, surface: Surface) -> Dictionary:
    if isinstance(function, Array):
        parts = [evaluated(part) for part in function]
        domain = [float(bound) for bound in function[0]["/Domain"]]
        return _sampled(lambda t: tuple(part(t)[0] for part in parts), _grid(domain, _GRID), space, surface)
    kind, domain = int(function["/FunctionType"]), [float(bound) for bound in function["/Domain"]]
    if kind == 3:
        pieces = Array([_convert(piece, space, surface) for piece in function["/Functions"]])
        kept = {key: function[key] for key in ("/FunctionType", "/Domain", "/Bounds", "/Encode")}
        return Dictionary(kept | {"/Functions": pieces})
    if kind == 2:
        return _exponential(function, domain, space, surface)
    if kind == 0:
        return _sampled(evaluated(function), _grid(domain, int(function["/Size"][0]) - 1), space, surface)
    raise NotConverted("function", f"FunctionType {kind}")


def _exponential(function: Any, domain: Sequence[float], space: Space, surface: Surface) -> Dictionary:
    """C0 + t^N (C1 - C0) is a straight line walked at changing pace: the line is bent to the inks, the pace kept."""
    pace, value = float(function["/N"]), evaluated(function)
    if space.kind in ("cmyk", "spot", "indexed") or tuple(domain) != (0.0, 1.0):
        return _sampled(value, _grid(domain, _GRID), space, surface)
    start, end = to_rgb(space, value(0)), to_rgb(space, value(1))
    if start is None or end is None:
        raise NotConverted("space", space.name)
    stops = surface.stops(start, end)
    if len(stops) == 2:
        return straight(stops[0], stops[1], pace)
    if pace == 1:
        return stitched(stops, _grid(domain, len(stops) - 1))
    return _sampled(value, _grid(domain, 2 * (len(stops) - 1)), space, surface)


def _sampled(value: Evaluated, places: Sequence[float], space: Space, surface: Surface) -> Dictionary:
    colours = [surface.of(space, value(place)) for place in places]
    found = [colour for colour in colours if colour is not None]
    if len(found) < len(colours):
        raise NotConverted("space", space.name)
    return stitched(found, places)


def straight(start: Sequence[float], end: Sequence[float], pace: float = 1) -> Dictionary:
    """A function of type 2 on 0–1."""
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array(start), C1=Array(end), N=int(pace) if pace == int(pace) else pace
    )


def stitched(colours: Sequence[Sequence[float]], places: Sequence[float]) -> Dictionary:
    """Straight ways from each colour to the next, at these places of the parameter."""
    pieces = [straight(one, other) for one, other in itertools.pairwise(colours)]
    return Dictionary(
        FunctionType=3,
        Domain=Array([places[0], places[-1]]),
        Functions=Array(pieces),
        Bounds=Array([round(place, 6) for place in places[1:-1]]),
        Encode=Array([0, 1] * len(pieces)),
    )


def _grid(domain: Sequence[float], count: int) -> list[float]:
    low, high = domain[0], domain[1]
    return [low + (high - low) * step / max(count, 1) for step in range(max(count, 1) + 1)]


def evaluated(function: Any) -> Evaluated:
    """A PDF function of one parameter as one of Python. Raises NotConverted for programs and more parameters."""
    kind = int(function["/FunctionType"])
    domain = [float(bound) for bound in function["/Domain"]]
    if len(domain) != 2 or kind not in _KINDS:
        raise NotConverted("function", f"FunctionType {kind}")
    inner = _KINDS[kind](function, domain)
    return lambda t: inner(min(max(t, domain[0]), domain[1]))


def _of_samples(function: Stream, domain: Sequence[float]) -> Evaluated:
    count, bits = int(function["/Size"][0]), int(function["/BitsPerSample"])
    if bits not in (8, 16):
        raise NotConverted("function", f"BitsPerSample {bits}")
    octets, width = function.read_bytes(), bits // 8
    ranges = [float(bound) for bound in function["/Range"]]
    outputs = len(ranges) // 2
    decode = [float(bound) for bound in function.get("/Decode", ranges)]

    def sample(index: int) -> Colour:
        start = index * outputs * width
        raw = [int.from_bytes(octets[start + n * width : start + (n + 1) * width], "big") for n in range(outputs)]
        top = 2**bits - 1
        return tuple(decode[2 * n] + value * (decode[2 * n + 1] - decode[2 * n]) / top for n, value in enumerate(raw))

    def value(t: float) -> Colour:
        place = (t - domain[0]) / (domain[1] - domain[0]) * (count - 1)
        low = min(int(place), count - 2) if count > 1 else 0
        return _mixed(sample(low), sample(min(low + 1, count - 1)), place - low)

    return value


def _of_power(function: Any, _domain: Sequence[float]) -> Evaluated:
    start = [float(part) for part in function.get("/C0", [0])]
    end = [float(part) for part in function.get("/C1", [1])]
    power = float(function["/N"])
    return lambda t: _mixed(start, end, t**power)


def _of_pieces(function: Any, domain: Sequence[float]) -> Evaluated:
    pieces = [evaluated(piece) for piece in function["/Functions"]]
    bounds = [float(bound) for bound in function["/Bounds"]]
    encode = [float(bound) for bound in function["/Encode"]]
    edges = [domain[0], *bounds, domain[1]]

    def value(t: float) -> Colour:
        number = min(sum(t >= bound for bound in bounds), len(pieces) - 1)
        low, high = edges[number], edges[number + 1]
        share = (t - low) / (high - low) if high > low else 0.0
        return pieces[number](encode[2 * number] + share * (encode[2 * number + 1] - encode[2 * number]))

    return value


def _mixed(one: Sequence[float], other: Sequence[float], share: float) -> Colour:
    return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))


_KINDS: dict[int, Callable[[Any, Sequence[float]], Evaluated]] = {0: _of_samples, 2: _of_power, 3: _of_pieces}
