"""Faults of fonts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pikepdf import Array, Dictionary, Name, Object, Pdf
from support.faults.drawing import SPOT, Drawn, Make, painted, words
from support.faults.typeface import FAMILY, advance, embedded, program

from plugins.model.sheet import MM

_SAID = "Chu thu"


def unembedded(_: Pdf, name: str = FAMILY) -> Object:
    """A simple font that every reader would have to bring along; it says how large its letters are."""
    label, first, last = Name(f"/{name}"), ord(" "), ord("z")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=label, Flags=32, FontBBox=Array([-500, -300, 1500, 1200]), ItalicAngle=0,
        Ascent=800, Descent=-10, CapHeight=700, StemV=80,
    )  # fmt: skip
    widths = Array([advance(chr(code)) for code in range(first, last + 1)])
    return Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=label, Encoding=Name.WinAnsiEncoding, FirstChar=first,
        LastChar=last, Widths=widths, FontDescriptor=descriptor,
    )  # fmt: skip


def latin(font: Make = unembedded, before: str = "", at: tuple[float, float] = SPOT) -> Drawn:
    """A text of one-byte codes."""
    drawn = words(_SAID, at, state=before, font=font)
    return replace(drawn, operators=f"{drawn.operators[: drawn.operators.index('<')]}({_SAID}) Tj ET")


def _simple(pdf: Pdf, wrong: float = 0.0) -> Object:
    """A simple font with its program."""
    font = unembedded(pdf)
    font.FontDescriptor["/FontFile2"] = pdf.make_stream(program())
    font["/Widths"] = Array([float(width) + wrong for width in font.Widths])
    return font


def simple(wrong: float = 0.0) -> Drawn:
    """A text of one-byte codes in an embedded font."""
    return latin(partial(_simple, wrong=wrong))


def _type_1(pdf: Pdf) -> Object:
    """What claims to be a Type 1 program."""
    font = unembedded(pdf)
    font["/Subtype"] = Name.Type1
    font.FontDescriptor["/FontFile"] = pdf.make_stream(b"khong phai phong chu" * 30)
    return font


def _unmeasured(pdf: Pdf) -> Object:
    """Every letter as broad as it is high."""
    font = embedded(pdf)
    del font.DescendantFonts[0]["/W"]
    return font


def _far() -> Drawn:
    """Ends with a glyph number that the font does not reach, and so with a letter as broad as it is high."""
    drawn = words()
    left, top, right, bottom = drawn.box
    return replace(
        drawn, operators=drawn.operators.replace("> Tj", "0fff> Tj"), box=(left, top, right + 14 / MM, bottom)
    )


_THREE = [latin(at=(20.0, 118.0 + 8 * number)) for number in range(3)]
_TEXTS = replace(_THREE[0], operators=" ".join(drawn.operators for drawn in _THREE))
_WHOLE = {"FontFile2": lambda pdf: pdf.make_stream(b"khong phai phong chu" * 30)}

FAULTS = (
    painted("font not embedded", latin(), "X13"),
    painted("font not embedded, three texts", _TEXTS, *["X13"] * 3),
    painted("composite font not embedded", words(font=partial(embedded, FontFile2=None)), "X13"),
    painted("font of another house", words(font=partial(embedded, family="Roboto-Regular")), "H04"),
    painted("font whose name begins alike", words(font=partial(embedded, family="NotoSansThai-Regular")), "H04"),
    painted("Courier", latin(partial(unembedded, name="Courier")), "X13", "G0014", "H04"),
    painted("Courier, bold", latin(partial(unembedded, name="Courier-Bold")), "X13", "G0014", "H04"),
    painted("widths wrong by 2/1000", words(font=partial(embedded, wrong=2.0)), "X13"),
    painted("widths of a simple font wrong by 5/1000", simple(5.0), "X13"),
    painted("no widths", replace(words(font=_unmeasured), box=(20.0, 120.9, 52.7, 125.0)), "X13"),
    painted("Type 1 program that is none", latin(_type_1), "X13"),
    painted("font program that is none", words(font=partial(embedded, **_WHOLE)), "X13"),
    painted("letter that the font does not have", _far(), "X13"),
)  # fmt: skip
