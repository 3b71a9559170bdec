"""Things to paint on a finished press file, at places in mm from the top left of the trim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf
from support.faults.fault import Box, Fault, Wanted
from support.faults.typeface import bounds, embedded, encoded

from plugins.model.sheet import MM
from plugins.preflight.report import Severity

Make = Callable[[Pdf], Any]
PAGE = 2  # of the card: white from 112 to 142 mm
SPOT = (20.0, 125.0)  # mm: where a text begins, on its base line
AREA: Box = (20.0, 118.0, 40.0, 130.0)
BLACK = "0 0 0 1 k 0 0 0 1 K"


@dataclass(frozen=True)
class Drawn:
    """operators: in pt, origin at the top left of the trim, y upwards; resources: by kind and name, such as
    'Font/Phong'; box: of the ink, in mm."""

    operators: str
    box: Box
    resources: Mapping[str, Make] = field(default_factory=dict)

    def within(self, before: str, **resources: Make) -> Drawn:
        """The same after other operators; resources: 'ExtGState__Chong' for 'ExtGState/Chong'."""
        more = {key.replace("__", "/"): make for key, make in resources.items()}
        return replace(self, operators=f"{before} {self.operators}", resources={**self.resources, **more})


def resources_of(pdf: Pdf, drawn: Drawn) -> Dictionary:
    """What the operators name, as a resource dictionary."""
    found = Dictionary()
    for path, make in drawn.resources.items():
        kind, label = path.split("/")
        if f"/{kind}" not in found:
            found[f"/{kind}"] = Dictionary()
        found[f"/{kind}"][f"/{label}"] = make(pdf)
    return found


def show(pdf: Pdf, drawn: Drawn, page: int = PAGE) -> None:
    """Paints over everything on a page, counted from 1."""
    target = pdf.pages[page - 1]
    put(target.Resources, resources_of(pdf, drawn))
    left, top = corner(target)
    target.contents_add(pdf.make_stream(f"\nq 1 0 0 1 {left} {top} cm {drawn.operators} Q\n".encode()))


def put(resources: Object, more: Object) -> None:
    """Adds resources to those that are there."""
    for kind, named in more.items():
        if kind not in resources:
            resources[kind] = Dictionary()
        for label, value in named.items():
            resources[kind][label] = value


def corner(page: Any) -> tuple[float, float]:
    """The top left of the trim, in pt of the page."""
    return float(page.obj.TrimBox[0]), float(page.obj.TrimBox[3])


def words(
    said: str = "Chữ thử",
    at: tuple[float, float] = SPOT,
    size: float = 14.0,
    *,
    colour: str = BLACK,
    state: str = "",
    font: Make = embedded,
    scale: float = 1.0,
) -> Drawn:
    """Text that begins at a point of its base line, of `size` pt after scaling; colour, state: operators before it."""
    x, y = at
    shown = f"{state} {colour} BT /Phong {size / scale:g} Tf {scale:g} 0 0 {scale:g} {x * MM:.4f} {-y * MM:.4f} Tm <{encoded(said)}> Tj ET"
    left, under, right, over = (edge * size / MM for edge in bounds(said))
    return Drawn(shown, (x + left, y - over, x + right, y - under), {"Font/Phong": font})


def block(box: Box = AREA, colour: str = "0.5 0 0 0 k", state: str = "", paint: str = "f") -> Drawn:
    """A rectangle."""
    left, top, right, bottom = box
    path = f"{left * MM:.4f} {-bottom * MM:.4f} {(right - left) * MM:.4f} {(bottom - top) * MM:.4f} re"
    return Drawn(f"{state} {colour} {path} {paint}", box)


def line(
    width: float,
    start: tuple[float, float] = SPOT,
    end: tuple[float, float] = (40.0, 125.0),
    colour: str = BLACK,
    state: str = "",
) -> Drawn:
    """A straight stroke, `width` in pt."""
    (x0, y0), (x1, y1) = start, end
    half = width / MM / 2
    path = f"{width:g} w {x0 * MM:.4f} {-y0 * MM:.4f} m {x1 * MM:.4f} {-y1 * MM:.4f} l S"
    return Drawn(
        f"{state} {colour} {path}", (min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half)
    )


def picture(make: Make, box: Box = AREA) -> Drawn:
    """An image XObject that fills a box."""
    left, top, right, bottom = box
    placed = (
        f"q {(right - left) * MM:.4f} 0 0 {(bottom - top) * MM:.4f} {left * MM:.4f} {-bottom * MM:.4f} cm /Anh Do Q"
    )
    return Drawn(placed, box, {"XObject/Anh": make})


def state(**entries: Any) -> Make:
    """An ExtGState; entries that need the file are functions of it."""

    def make(pdf: Pdf) -> Object:
        made = {f"/{key}": value(pdf) if callable(value) else value for key, value in entries.items()}
        return pdf.make_indirect(Dictionary({"/Type": Name.ExtGState, **made}))

    return make


OVERPRINT: Mapping[str, Make] = {"ExtGState__Chong": state(OP=True, op=True, OPM=1)}
OVER = "/Chong gs"


def overprinting(drawn: Drawn) -> Drawn:
    """The same, leaving the other plates alone."""
    return drawn.within(OVER, **OVERPRINT)


def image(data: bytes, width: int, height: int, **entries: Any) -> Make:
    """An image XObject of samples or of encoded bytes; entries that need the file are functions of it."""

    def make(pdf: Pdf) -> Object:
        stream = pikepdf.Stream(pdf, data)
        stream["/Type"], stream["/Subtype"] = Name.XObject, Name.Image
        stream["/Width"], stream["/Height"] = width, height
        for key, value in ({"BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK} | entries).items():
            if value is not None:
                stream[f"/{key}"] = value(pdf) if callable(value) else value
        return pdf.make_indirect(stream)

    return make


def samples(width: int, height: int, components: int = 4) -> bytes:
    """Light tints that differ from pixel to pixel."""
    down, across = np.ogrid[0:height, 0 : width * components]
    return ((across * 7 + down * 3) % 40).astype(np.uint8).tobytes()


def sharp(box: Box = AREA, ppi: float = 300.0) -> tuple[int, int]:
    """Pixels of an image that fills a box at a resolution."""
    return round((box[2] - box[0]) / 25.4 * ppi), round((box[3] - box[1]) / 25.4 * ppi)


def linear(start: tuple[float, ...], end: tuple[float, ...]) -> Dictionary:
    """A function from one colour to another."""
    return Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array(start), C1=Array(end), N=1)


def painted(name: str, drawn: Drawn, *rules: str | Wanted, file: str = "card", page: int = PAGE) -> Fault:
    """A fault that is painted; rules: ids that must find it where it is, or findings in full."""
    wanted = tuple(Wanted(rule, page, drawn.box) if isinstance(rule, str) else rule for rule in rules)
    return Fault(name, partial(show, drawn=drawn, page=page), wanted, file)


def measured(drawn: Drawn, rule: str, figure: float, severity: Severity | None = None, page: int = PAGE) -> Wanted:
    """A finding at a drawing, with what must have been measured."""
    return Wanted(rule, page, drawn.box, figure, severity)
