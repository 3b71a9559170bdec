"""Faults that only the plates show: too much ink, and artwork that does not reach the bleed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pikepdf import Array, Name, Object, Pdf, String
from PIL import Image
from support.faults.colour import shading
from support.faults.drawing import Drawn, block, image, linear, overprinting, painted, picture, sharp, show, state
from support.faults.fault import Box, Fault, Wanted
from support.pictures import saved

from plugins.preflight.expectation import Expectation

SQUARE: Box = (30.0, 118.0, 46.0, 134.0)  # little larger than the window that is measured
_FULL = (1.0, 1.0, 1.0, 0.1)
HEAVY, HEAVIER = "1 1 1 0.1 k", "1 1 1 0.3 k"


def _stacked(second: Drawn) -> Drawn:
    """200 % of ink, then 110 % over it."""
    first = block(SQUARE, "1 1 0 0 k")
    return Drawn(f"{first.operators} {second.operators}", SQUARE, second.resources)


def _pixels() -> Drawn:
    wide, high = sharp(SQUARE)
    return picture(image(bytes([255, 255, 255, 26]) * wide * high, wide, high), SQUARE)


def _inverted() -> Drawn:
    """Little ink, if it were not for /Decode."""
    wide, high = sharp(SQUARE)
    return picture(image(bytes([0, 0, 0, 229]) * wide * high, wide, high, Decode=[1, 0] * 4), SQUARE)


def _jpeg() -> Drawn:
    """Samples the other way round, which its marker tells, and so does /Decode."""
    wide, high = sharp(SQUARE)
    data = saved(Image.new("CMYK", (wide, high), (255, 255, 255, 26)), "JPEG")
    return picture(image(data, wide, high, Filter=Name.DCTDecode, Decode=[1, 0] * 4), SQUARE)


def _palette() -> Drawn:
    wide, high = sharp(SQUARE)
    space = Array([Name.Indexed, Name.DeviceCMYK, 1, String(bytes([0, 0, 0, 0, 255, 255, 255, 26]))])
    return picture(image(b"\x01" * wide * high, wide, high, ColorSpace=space), SQUARE)


def _device_n() -> Drawn:
    """The four process inks as a DeviceN."""

    def space(pdf: Pdf) -> Object:
        tint = pdf.make_stream(b"{}")
        tint["/FunctionType"], tint["/Domain"], tint["/Range"] = 4, Array([0, 1] * 4), Array([0, 1] * 4)
        names = Array([Name.Cyan, Name.Magenta, Name.Yellow, Name.Black])
        return Array([Name.DeviceN, names, Name.DeviceCMYK, tint])

    return block(SQUARE, "/Mau cs 1 1 1 0.1 scn").within("", ColorSpace__Mau=space)


def _patient(expected: Expectation) -> Expectation:
    """A shop that bears more ink than GWG does."""
    return replace(expected, ink_limit=350.0)


def _multiplied() -> Drawn:
    return _stacked(block(SQUARE, "0 0 1 0.1 k", "/Nhan gs").within("", ExtGState__Nhan=state(BM=Name.Multiply)))


def _too_much(figure: float) -> tuple[Wanted, ...]:
    return (Wanted("H08", 2, SQUARE, figure),)


def _uncovered(box: Box, page: int, file: str, name: str) -> Fault:
    """White over a part of the bleed."""
    return painted(name, block(box, "0 0 0 0 k"), Wanted("H01", page, box), file=file, page=page)


_MESH = {"ShadingType": 4, "BitsPerCoordinate": 8, "BitsPerComponent": 8, "BitsPerFlag": 8}


def _mesh() -> Drawn:
    """A triangle whose corners hold their colours."""

    def make(pdf: Pdf) -> Object:
        stream = pdf.make_stream(bytes(v for x, y in ((0, 0), (255, 0), (0, 255)) for v in (0, x, y, 60, 0, 0, 0)))
        for key, value in {
            **_MESH,
            "ColorSpace": Name.DeviceCMYK,
            "Decode": [60, 110, -370, -340, 0, 1, 0, 1, 0, 1, 0, 1],
        }.items():
            stream[f"/{key}"] = value
        return stream

    return Drawn(f"q {block().operators.replace(' f', ' W n')} /Luoi sh Q", block().box, {"Shading/Luoi": make})


FAULTS = (
    painted("310 % of ink", block(SQUARE, HEAVY), *_too_much(310)),
    painted("330 % of ink", block(SQUARE, HEAVIER), *_too_much(330)),
    painted("310 % of ink in a picture", _pixels(), *_too_much(310)),
    painted("310 % of ink in a picture stored the other way round", _inverted(), *_too_much(310)),
    painted("310 % of ink in a JPEG as Photoshop writes it", _jpeg(), *_too_much(310)),
    painted("310 % of ink in a palette", _palette(), *_too_much(310)),
    painted("310 % of ink as DeviceN", _device_n(), *_too_much(310)),
    painted("310 % of ink in a gradient", shading(Name.DeviceCMYK, linear(_FULL, _FULL), SQUARE), *_too_much(310)),
    painted("310 % of ink by overprint", _stacked(overprinting(block(SQUARE, "0 0 1 0.1 k"))), *_too_much(310)),
    painted("310 % of ink by blending", _multiplied(), *_too_much(310)),
    Fault("330 % of ink for a patient shop", partial(show, drawn=block(SQUARE, HEAVIER)), (Wanted("G0026", 2, SQUARE, 330),), order=_patient),
    painted("mesh that holds its colours", _mesh(), Wanted("P02", 2)),
    _uncovered((-3.0, 10.0, 0.0, 40.0), 1, "card", "no ink in the bleed, left"),
    _uncovered((20.0, -3.0, 60.0, 0.0), 1, "card", "no ink in the bleed, above"),
    _uncovered((297.0, 50.0, 300.0, 90.0), 1, "leaflet", "no ink in the bleed, right"),
    _uncovered((120.0, 210.0, 180.0, 213.0), 1, "leaflet", "no ink in the bleed, below"),
    _uncovered((-3.0, 20.0, -1.5, 50.0), 1, "card", "ink in half of the bleed"),
    painted("picture ends at the trim", block((79.0, 118.0, 99.0, 130.0)), Wanted("H01", 2, (99.0, 118.0, 102.0, 130.0))),
)  # fmt: skip
