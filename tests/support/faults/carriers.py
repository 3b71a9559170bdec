"""Where a fault may hide: a drawing inside a Form, inside a pattern's cell, inside a soft mask, inside a glyph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf
from support.faults.drawing import Drawn, Make, block, resources_of

from plugins.model.sheet import MM

Carrier = Callable[[Drawn], Drawn]


def _stream(pdf: Pdf, operators: str, **entries: Any) -> Object:
    stream = pdf.make_stream(operators.encode())
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return stream


def _points(drawn: Drawn, around: float = 20.0) -> Array:
    """The drawing's box in pt, with some room."""
    left, top, right, bottom = (edge * MM for edge in drawn.box)
    return Array([left - around, -bottom - around, right + around, -top + around])


def form_of(drawn: Drawn, **entries: Any) -> Make:
    """A Form XObject that paints it, with resources of its own."""

    def make(pdf: Pdf) -> Object:
        own = {
            "Resources": resources_of(pdf, drawn),
            "BBox": _points(drawn),
            "Type": Name.XObject,
            "Subtype": Name.Form,
        }
        more = {key: value(pdf) if callable(value) else value for key, value in entries.items()}
        return _stream(pdf, drawn.operators, **(own | more))

    return make


def form(drawn: Drawn) -> Drawn:
    """In a Form XObject."""
    return Drawn("/Khung Do", drawn.box, {"XObject/Khung": form_of(drawn)})


def form_in_form(drawn: Drawn) -> Drawn:
    """In a Form of a Form that is turned, moved and made smaller, and what undoes that."""
    turned = Drawn("0 2 -2 0 60 40 cm /Khung Do", drawn.box, {"XObject/Khung": form_of(drawn)})
    made = form_of(turned, Matrix=Array([0, -0.5, 0.5, 0, -20, 30]), BBox=Array([-5000, -5000, 5000, 5000]))
    return Drawn("/Ngoai Do", drawn.box, {"XObject/Ngoai": made})


def heir(drawn: Drawn) -> Drawn:
    """In a Form without resources, which uses those of the page."""

    def make(pdf: Pdf) -> Object:
        return _stream(pdf, drawn.operators, Type=Name.XObject, Subtype=Name.Form, BBox=_points(drawn))

    return Drawn("/ThuaKe Do", drawn.box, {**drawn.resources, "XObject/ThuaKe": make})


def pattern(drawn: Drawn) -> Drawn:
    """In the cell of a tiling pattern that fills the drawing's box."""
    area = block(drawn.box, "/Pattern cs /Gach scn")
    size = [side * 1.2 for side in ((drawn.box[2] - drawn.box[0]) * MM + 40, (drawn.box[3] - drawn.box[1]) * MM + 40)]

    def make(pdf: Pdf) -> Object:
        left, top = (float(pdf.pages[1].obj.TrimBox[index]) for index in (0, 3))
        return _stream(
            pdf, drawn.operators, Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=_points(drawn),
            XStep=size[0], YStep=size[1], Resources=resources_of(pdf, drawn), Matrix=Array([1, 0, 0, 1, left, top]),
        )  # fmt: skip

    return Drawn(area.operators, drawn.box, {"Pattern/Gach": make})


def mask(drawn: Drawn) -> Drawn:
    """In the group of a soft mask, through which a light tint is painted."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)

    def make(pdf: Pdf) -> Object:
        masking = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=form_of(drawn, Group=group)(pdf))
        return pdf.make_indirect(Dictionary(Type=Name.ExtGState, SMask=masking))

    area = block(drawn.box, "0.1 0 0 0 k")
    return Drawn(f"/MatNa gs {area.operators}", drawn.box, {"ExtGState/MatNa": make})


def glyph(drawn: Drawn) -> Drawn:
    """In a coloured glyph of a Type 3 font, whose name is the house's so that only what it paints is wrong."""

    def make(pdf: Pdf) -> Object:
        shape = pdf.make_stream(f"500 0 d0 {drawn.operators}".encode())
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type3,
                BaseFont=Name("/BeVietnamPro-Dau"),
                FontBBox=_points(drawn, 0.0),
                FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
                FirstChar=97,
                LastChar=97,
                Widths=Array([500]),
                Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.dau])),
                CharProcs=Dictionary(dau=shape),
                Resources=resources_of(pdf, drawn),
            )
        )

    return Drawn("0.1 0 0 0 k BT /Dau 1000 Tf (a) Tj ET", drawn.box, {"Font/Dau": make})


CARRIERS: Mapping[str, Carrier] = {
    "on the page": lambda drawn: drawn,
    "in a form": form,
    "in a form in a form": form_in_form,
    "in a form without resources": heir,
    "in a pattern": pattern,
    "in a soft mask": mask,
    "in a glyph": glyph,
}
