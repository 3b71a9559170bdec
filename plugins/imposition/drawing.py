"""Marks become the operators of a content stream. Nothing here is transparent, so the marks stand in any PDF/X file."""

from __future__ import annotations

from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from plugins.imposition.plan import BLACK, HAIRLINE, Box, Inks, Line, Mark, Patch, Target, Text
from plugins.imposition.slug import DESCENT, LINE
from plugins.imposition.typeface import Typeface, embed
from plugins.model.sheet import MM

_CIRCLE = 0.5522847498  # how far a Bézier's handles reach to look like a quarter of a circle
_RING = 0.6  # radius of the circle as a share of the half cross


class Pen:
    """Draws plans into one file. The colour space of all plates and the font are made once and shared by all pages:
    PDF/X asks that the same Separation is always defined alike."""

    def __init__(self, pdf: Pdf, face: Typeface | None) -> None:
        self._pdf = pdf
        self._face = face
        fonts = Dictionary(F=embed(pdf, face)) if face else Dictionary()
        self._resources = pdf.make_indirect(
            Dictionary(
                ColorSpace=Dictionary(All=pdf.make_indirect(_all_plates())),
                ExtGState=Dictionary(Overprint=pdf.make_indirect(_overprint())),
                Font=fonts,
            )
        )

    def form(self, marks: Iterable[Mark], media: Box) -> Object:
        """A form XObject with the marks, in the coordinates of the MediaBox. media: in mm."""
        operators = b"\n".join(operator(mark, self._face) for mark in marks)
        return self._pdf.make_indirect(
            Stream(
                self._pdf,
                b"/Overprint gs\n" + _width() + b"\n" + operators + b"\n",
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, round(media.width * MM, 4), round(media.height * MM, 4)]),
                Resources=self._resources,
            )
        )


def _all_plates() -> Array:
    """Separation All: what is drawn in it stands on every plate, so that plates can be laid over each other."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _overprint() -> Dictionary:
    """Text of one ink prints over what is there: GWG 2022 R0009 asks it of small black text."""
    return Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)


def operator(mark: Mark, face: Typeface | None) -> bytes:
    """The operators of one mark. A text without a typeface draws nothing."""
    match mark:
        case Line():
            return _line(mark)
        case Target():
            return _target(mark)
        case Patch():
            return _fill(mark.inks) + b" " + _numbers(*_corner_and_size(mark.box)) + b" re f"
        case Text():
            return _text(mark, face) if face else b""


def _line(line: Line) -> bytes:
    dash = b"[" + _numbers(*(length * MM for length in line.dash)) + b"] 0 d"
    path = _numbers(*_points(line.start)) + b" m " + _numbers(*_points(line.end)) + b" l S"
    return _stroke(line.inks) + b" " + dash + b" " + path


def _target(target: Target) -> bytes:
    x, y = target.box.middle
    arm = target.box.width / 2
    lines = ((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm))
    cross = b" ".join(_numbers(*_points(start)) + b" m " + _numbers(*_points(end)) + b" l" for start, end in lines)
    return _stroke(None) + b" [] 0 d " + cross + b" " + _circle(x, y, arm * _RING) + b" S"


def _circle(x: float, y: float, radius: float) -> bytes:
    handle = radius * _CIRCLE
    quarters = (
        (radius, handle, handle, radius, 0.0, radius),
        (-handle, radius, -radius, handle, -radius, 0.0),
        (-radius, -handle, -handle, -radius, 0.0, -radius),
        (handle, -radius, radius, -handle, radius, 0.0),
    )
    curves = b" ".join(
        _numbers(*((offset + centre) * MM for offset, centre in zip(quarter, (x, y) * 3, strict=True))) + b" c"
        for quarter in quarters
    )
    return _numbers(*_points((x + radius, y))) + b" m " + curves + b" h"


def _text(text: Text, face: Typeface) -> bytes:
    """One line; its base line lies so that the tallest and the deepest letters stay in the box."""
    rise = text.size * DESCENT / MM
    slack = max(0.0, (text.box.height if text.upright else text.box.width) - text.size * LINE / MM) / 2
    if text.upright:
        matrix = (1, 0, 0, 1, text.box.left * MM, (text.box.bottom + slack + rise) * MM)
    else:
        matrix = (0, 1, -1, 0, (text.box.right - slack - rise) * MM, text.box.bottom * MM)
    size = _numbers(text.size)
    shown = face.shown(text.text)
    return b"BT " + _fill(text.inks) + b" /F " + size + b" Tf " + _numbers(*matrix) + b" Tm " + shown + b" Tj ET"


def _stroke(inks: Inks | None) -> bytes:
    return b"/All CS 1 SCN" if inks is None else _numbers(*inks) + b" K"


def _fill(inks: Inks) -> bytes:
    return _numbers(*inks) + b" k"


def _width() -> bytes:
    return _numbers(HAIRLINE) + b" w " + _stroke(BLACK) + b" " + _fill(BLACK)


def _points(place: tuple[float, float]) -> tuple[float, float]:
    return place[0] * MM, place[1] * MM


def _corner_and_size(box: Box) -> tuple[float, float, float, float]:
    return box.left * MM, box.bottom * MM, box.width * MM, box.height * MM


def _numbers(*values: float) -> bytes:
    """Operands with four decimals at most (a ten-thousandth of a point), and never an exponent."""
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values).encode()
