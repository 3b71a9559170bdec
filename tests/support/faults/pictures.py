"""Faults of images: how they are stored, and whether they are sharp enough."""

from __future__ import annotations

from typing import Any

import numpy as np
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image
from support.faults.carriers import form_of
from support.faults.drawing import AREA, Drawn, block, image, measured, painted, picture, samples, sharp, show
from support.faults.fault import Box, Fault, Wanted
from support.pictures import saved

from plugins.preflight.report import Severity

INCH: Box = (20.0, 115.0, 45.4, 140.4)  # whole inches: pixels are exact
BESIDE: Box = (50.0, 118.0, 70.0, 130.0)
SIDEWAYS: Box = (20.0, 115.0, 32.0, 135.0)
TWICE: Box = (45.0, 150.0, 145.0, 195.0)


def lzw(data: bytes) -> bytes:
    """LZW of 9-bit codes that never grow: the table is cleared in time."""
    codes: list[int] = []
    for start in range(0, len(data), 200):
        codes += [256, *data[start : start + 200]]
    bits = np.array([*codes, 257])[:, None] >> np.arange(8, -1, -1) & 1
    return np.packbits(bits.astype(np.uint8)).tobytes()


def contone(ppi: float, box: Box = AREA, **entries: Any) -> Drawn:
    """A CMYK picture at a resolution."""
    size = sharp(box, ppi)
    return picture(image(samples(*size), *size, **entries), box)


def bitmap(ppi: float, stencil: bool, box: Box = AREA) -> Drawn:
    """A picture of one bit, as a stencil or as grey."""
    wide, high = sharp(box, ppi)
    data = (b"\xaa" * -(-wide // 8) + b"\x55" * -(-wide // 8)) * (high // 2 + 1)
    more: dict[str, Any] = {"ImageMask": True, "ColorSpace": None} if stencil else {"ColorSpace": Name.DeviceGray}
    return picture(image(data, wide, high, BitsPerComponent=1, **more), box).within("0.3 0 0 0 k")


def _turned(ppi: float) -> Drawn:
    """A picture that stands on its side."""
    wide, high = sharp(AREA, ppi)
    left, top, right, bottom = (edge * 72 / 25.4 for edge in SIDEWAYS)
    placed = f"q 0 {bottom - top:.4f} {left - right:.4f} 0 {right:.4f} {-bottom:.4f} cm /Anh Do Q"
    return Drawn(placed, SIDEWAYS, {"XObject/Anh": image(samples(wide, high), wide, high)})


def _squeezed() -> Drawn:
    """300 ppi across, 100 ppi up."""
    wide, high = sharp(AREA, 300)[0], sharp(AREA, 100)[1]
    return picture(image(samples(wide, high), wide, high))


def _inline(ppi: float) -> Drawn:
    wide, high = sharp(AREA, ppi)
    data = f"BI /W {wide} /H {high} /CS /G /BPC 8 /F /AHx ID {'cc' * wide * high}> EI"
    return Drawn(picture(image(b"", 1, 1)).operators.replace("/Anh Do", data), AREA)


def _inline_entry(entry: str, data: str, size: tuple[int, int]) -> Drawn:
    """An inline image with the short names that only those may use."""
    shown = f"BI /W {size[0]} /H {size[1]} /BPC 8 {entry} ID {data}> EI"
    return Drawn(picture(image(b"", 1, 1)).operators.replace("/Anh Do", shown), AREA)


def _masked(**entries: Any) -> Drawn:
    """A picture whose soft mask is stored in some way."""
    size = sharp()
    return contone(300, SMask=image(lzw(samples(*size, 1)), *size, ColorSpace=Name.DeviceGray, **entries))


def _lzw_content(pdf: Pdf) -> None:
    """Operators, not an image."""
    show(pdf, block())
    stream = pdf.pages[1].obj.Contents[-1]
    stream.write(lzw(stream.read_bytes()), filter=Name.LZWDecode)


def _jpx(space: str) -> Drawn:
    """JPEG 2000 that alone says in which space it is."""
    size = sharp()
    data = (
        saved(Image.new(space, size, 90), "JPEG2000")
        if space == "L"
        else saved(Image.new(space, size, (90, 160, 200)), "JPEG2000")
    )
    return picture(image(data, *size, Filter=Name.JPXDecode, ColorSpace=None, BitsPerComponent=None))


def _with(entry: str, value: Any) -> Drawn:
    return contone(300, **{entry: value})


def _large_and_small() -> Drawn:
    """One picture, as large as it may be and much larger."""
    small = picture(contone(300, (20.0, 118.0, 28.0, 122.8)).resources["XObject/Anh"], (20.0, 118.0, 28.0, 122.8))
    large = picture(small.resources["XObject/Anh"], BESIDE)
    return Drawn(f"{small.operators} {large.operators}", BESIDE, small.resources)


def _same_twice() -> Drawn:
    """Two objects of the same samples."""
    one, other = contone(300), contone(300, BESIDE)
    second = {"XObject/Khac": other.resources["XObject/Anh"]}
    return Drawn(f"{one.operators} {other.operators.replace('/Anh', '/Khac')}", BESIDE, {**one.resources, **second})


def _twice(pdf: Pdf) -> None:
    """The photograph once more, below the first."""
    found = next(iter(_images(pdf.pages[0].Resources)))
    copy = pdf.make_stream(found.read_raw_bytes())
    for key, value in found.items():
        if key != "/Length":
            copy[key] = value
    show(pdf, picture(lambda _: copy, TWICE), page=1)


def _images(resources: Any) -> Any:
    for item in resources.get("/XObject", Dictionary()).values():
        if item.get("/Subtype") == Name.Image:
            yield item
        elif "/Resources" in item:
            yield from _images(item.Resources)


_COARSE, _MIDDLING = contone(120), contone(200)
_OPI = Dictionary({"/2.0": Dictionary(Type=Name.OPI, Version=2.0)})

_LIMITS: tuple[tuple[int, Drawn, str, Severity], ...] = (
    (149, contone(149, INCH), "G0031", "error"),
    (150, contone(150, INCH), "G0031", "warning"),
    (224, contone(224, INCH), "G0031", "warning"),
    (549, bitmap(549, True, INCH), "G0032", "error"),
    (550, bitmap(550, True, INCH), "G0032", "warning"),
    (799, bitmap(799, True, INCH), "G0032", "warning"),
)

FAULTS = (
    painted("LZW", picture(image(lzw(samples(*sharp())), *sharp(), Filter=Name.LZWDecode)), "X14"),
    painted("LZW under ASCII", picture(image(lzw(samples(*sharp())).hex().encode() + b">", *sharp(), Filter=Array([Name.ASCIIHexDecode, Name.LZWDecode]))), "X14"),
    painted("LZW, inline", _inline_entry("/CS /G /F [/AHx /LZW]", lzw(samples(16, 16, 1)).hex(), (16, 16)), "X14", Wanted("P02", 2)),
    painted("LZW in an image's soft mask", _masked(Filter=Name.LZWDecode), Wanted("X14", 2)),
    Fault("LZW on operators", _lzw_content, (Wanted("X14"),)),
    painted("RGB, inline", _inline_entry("/CS /RGB /F /AHx", samples(16, 16, 3).hex(), (16, 16)), "X10", Wanted("P02", 2)),
    painted("OPI on an image", _with("OPI", _OPI), "X14"),
    painted("OPI on a form", Drawn("/Khung Do", AREA, {"XObject/Khung": form_of(block(), OPI=_OPI)}), Wanted("X14", 2)),
    painted("alternate images", _with("Alternates", Array([])), "X14"),
    painted("three bits", picture(image(samples(*sharp()), *sharp(), BitsPerComponent=3)), "X14", Wanted("P02", 2)),
    painted("JPEG 2000 in X-1a", _jpx("L"), "X14", file="card X-1a"),
    painted("RGB hidden in JPEG 2000", _jpx("RGB"), "X10"),
    painted("image cut off", picture(image(samples(*sharp())[:4000], *sharp())), Wanted("P02", 2)),
    painted("120 ppi", _COARSE, measured(_COARSE, "G0031", 120, "error")),
    painted("200 ppi", _MIDDLING, measured(_MIDDLING, "G0031", 200, "warning")),
    *(painted(f"{ppi} ppi, at the limit", drawn, measured(drawn, rule, ppi, severity)) for ppi, drawn, rule, severity in _LIMITS),
    painted("120 ppi, turned", _turned(120), measured(_turned(120), "G0031", 120, "error")),
    painted("100 ppi in one direction", _squeezed(), measured(_squeezed(), "G0031", 100, "error")),
    painted("100 ppi, inline", _inline(100), measured(_inline(100), "G0031", 100, "error"), Wanted("P02", 2)),
    painted("once sharp, once coarse", _large_and_small(), Wanted("G0031", 2, BESIDE)),
    painted("600 ppi", contone(600), measured(contone(600), "H10", 600)),
    painted("1 bit, 300 ppi", bitmap(300, stencil=False), measured(bitmap(300, stencil=False), "G0032", 300, "error")),
    painted("stencil, 300 ppi", bitmap(300, stencil=True), measured(bitmap(300, stencil=True), "G0032", 300, "error")),
    painted("stencil, 700 ppi", bitmap(700, stencil=True), measured(bitmap(700, stencil=True), "G0032", 700, "warning")),
    painted("picture twice", _same_twice(), Wanted("H16", 2, BESIDE)),
    Fault("photograph twice", _twice, (Wanted("H16", 1, TWICE),), "slip"),
)  # fmt: skip
