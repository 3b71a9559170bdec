"""Faults of fonts."""

from __future__ import annotations

from functools import partial
from typing import Any

from pikepdf import Dictionary, Name, Object, Pdf
from support.faults.drawing import painted, words
from support.faults.typeface import embedded


def unembedded(_: Pdf, name: str = "BeVietnamPro-Regular") -> Object:
    """A simple font that every reader would have to bring along."""
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}"), Encoding=Name.WinAnsiEncoding)


def _latin(name: str = "BeVietnamPro-Regular") -> Any:
    """A text of one-byte codes; its box only roughly that of the letters."""
    drawn = words("Chữ thử", font=partial(unembedded, name=name))
    at = drawn.operators.index("<")
    return drawn.__class__(drawn.operators[:at] + "(Chu thu) Tj ET", drawn.box, drawn.resources)


def _far(drawn: Any) -> Any:
    """A glyph number that the font does not reach."""
    return drawn.__class__(drawn.operators.replace("> Tj", "0fff> Tj"), drawn.box, drawn.resources)


_WHOLE = {"FontFile2": lambda pdf: pdf.make_stream(b"khong phai phong chu" * 30)}

FAULTS = (
    painted("font not embedded", _latin(), "X13"),
    painted("composite font not embedded", words(font=partial(embedded, FontFile2=None)), "X13"),
    painted("font of another house", words(font=partial(embedded, family="Roboto-Regular")), "H04"),
    painted("font whose name begins alike", words(font=partial(embedded, family="NotoSansThai-Regular")), "H04"),
    painted("Courier", _latin("Courier"), "X13", "G0014", "H04"),
    painted("Courier, bold", _latin("Courier-Bold"), "X13", "G0014", "H04"),
    painted("widths wrong by 2/1000", words(font=partial(embedded, wrong=2.0)), "X13"),
    painted("font program that is none", words(font=partial(embedded, **_WHOLE)), "X13"),
    painted("letter that the font does not have", _far(words()), "X13"),
)  # fmt: skip
