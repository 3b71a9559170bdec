"""Shadings as ink: the same geometry with colours of a copy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pikepdf

from plugins.preflight.functions import Function, function
from plugins.preflight.plating.target import Target
from plugins.preflight.spaces import Space, inks, read_space
from plugins.preflight.values import elements, entry, number, numbers

_STEPS = 256  # samples of a function of one input
_GRID = 48  # of each of two inputs


def recolour(pdf: pikepdf.Pdf, shading: Any, resources: Any, target: Target) -> bool:
    """Changes a shading in place. Returns whether that was possible: meshes that hold their colours themselves are not
    converted."""
    space = read_space(entry(shading, "/ColorSpace"), resources)
    source = entry(shading, "/Function")
    if source is None or not space.count:
        return False
    changed = _mapped(pdf, source, space, target)
    if changed is None:
        return False
    shading["/Function"], shading["/ColorSpace"] = changed, pikepdf.Name(f"/{target.space}")
    background = numbers(entry(shading, "/Background"))
    if background:
        shading["/Background"] = pikepdf.Array(target.light(inks(space, background)))
    return True


def _mapped(pdf: pikepdf.Pdf, source: Any, space: Space, target: Target) -> Any:
    """A function to colours of the copy: exact where colours of CMYK or grey are mixed linearly, else sampled."""
    kind = int(number(entry(source, "/FunctionType"), -1))
    if kind == 2 and space.family in ("DeviceCMYK", "DeviceGray"):
        ends = {key: numbers(entry(source, key)) or plain for key, plain in (("/C0", (0.0,)), ("/C1", (1.0,)))}
        changed = {key: pikepdf.Array(target.light(inks(space, ends[key]))) for key in ends}
        return pikepdf.Dictionary(
            FunctionType=2, Domain=entry(source, "/Domain"), N=entry(source, "/N"), C0=changed["/C0"], C1=changed["/C1"]
        )
    if kind == 3:
        parts = [_mapped(pdf, part, space, target) for part in elements(entry(source, "/Functions"))]
        kept = {key: entry(source, key) for key in ("/Domain", "/Bounds", "/Encode")}
        if any(part is None for part in parts) or None in kept.values():
            return None
        return pikepdf.Dictionary({"/FunctionType": 3, "/Functions": pikepdf.Array(parts), **kept})
    calculated = function(source)
    return None if calculated is None else _sampled(pdf, source, calculated, space, target)


def _sampled(pdf: pikepdf.Pdf, source: Any, calculated: Function, space: Space, target: Target) -> Any:
    first = elements(source)[0] if elements(source) else source
    domain = numbers(entry(first, "/Domain")) or (0.0, 1.0)
    size = [_STEPS] if len(domain) == 2 else [_GRID, _GRID]
    axes = [np.linspace(domain[2 * i], domain[2 * i + 1], count) for i, count in enumerate(size)]
    points = [(x,) for x in axes[0]] if len(size) == 1 else [(x, y) for y in axes[1] for x in axes[0]]
    colours = [target.light(inks(space, calculated(tuple(map(float, point))))) for point in points]
    stream = pdf.make_stream(np.asarray(np.array(colours) * 255 + 0.5, np.uint8).tobytes())
    for key, value in (
        ("/FunctionType", 0),
        ("/Domain", pikepdf.Array(domain[: 2 * len(size)])),
        ("/Range", pikepdf.Array([0, 1] * len(target.plates))),
        ("/Size", pikepdf.Array(size)),
        ("/BitsPerSample", 8),
    ):
        stream[key] = value
    return pdf.make_indirect(stream)
