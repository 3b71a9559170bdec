"""Faults of where text stands, of what must be said, and proofs that do not say that they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Operator, Pdf
from support.faults.carriers import form_in_form, mask
from support.faults.drawing import SPOT, measured, overprinting, painted, put, show, state, words
from support.faults.fault import Fault, Wanted
from support.faults.typeface import bounds

from plugins.model.sheet import MM
from plugins.preflight.expectation import Expectation
from plugins.preflight.fonts import read_font

WARNING = "BẢN IN THỬ"
FOLD = 100.0  # mm: the first fold of the inside of the leaflet
SENTENCE = "Cơ quan tổ chức xuất bản"
SAID, _SIZE = "Chữ thử", 14.0


def _edge(side: int) -> float:
    """Where the ink of the usual text ends, in mm from where the text begins: left, bottom, right, top."""
    return bounds("Chữ thử")[side] * _SIZE / MM


def _text(x: float = SPOT[0], y: float = SPOT[1]):
    return overprinting(words("Chữ thử", (x, y), _SIZE))


# The imprint is taken out of the artwork, line by line


def _shown_text(fonts: Any, label: Any, operands: Any) -> str:
    pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
    font = read_font(fonts[label])
    return "".join(
        glyph.text for piece in pieces if isinstance(piece, pikepdf.String) for glyph in font.glyphs(bytes(piece))
    )


def _rewrite(pdf: Pdf, change: Callable[[Any], Iterable[tuple[Any, Any]]], page: int = 2) -> None:
    """Replaces the operators that show the publisher."""
    artwork = pdf.pages[page - 1].Resources.XObject.Artwork
    put(artwork.Resources, Dictionary(ExtGState=Dictionary(Tat=state(ca=0.0)(pdf))))
    instructions, found = [], 0
    for operands, operator in pikepdf.parse_content_stream(artwork):
        label = operands[0] if str(operator) == "Tf" else locals().get("label")
        if str(operator) in ("Tj", "TJ") and SENTENCE in _shown_text(artwork.Resources.Font, label, operands):
            instructions += change((operands, operator))
            found += 1
        else:
            instructions.append((operands, operator))
    assert found == 1
    artwork.write(pikepdf.unparse_content_stream(instructions))


def _nothing(_: Any) -> Iterator[tuple[Any, Any]]:
    return iter(())


def _invisible(shown: Any) -> Iterator[tuple[Any, Any]]:
    yield [3], Operator("Tr")
    yield shown
    yield [0], Operator("Tr")


def _outlines(_: Any) -> Iterator[tuple[Any, Any]]:
    """A drawing of the sentence: that it is a drawing is all that can be told."""
    yield [], Operator("ET")
    for x in range(20):
        yield [100 + 10 * x, 740, 6, 8], Operator("re")
    yield [], Operator("f")
    yield [], Operator("BT")


def _transparent(shown: Any) -> Iterator[tuple[Any, Any]]:
    yield [Name.Tat], Operator("gs")
    yield shown
    yield [Name("/a1.0")], Operator("gs")


def _unreadable(pdf: Pdf) -> None:
    """No font says any more which letters its glyphs are."""
    for font in pdf.pages[1].Resources.XObject.Artwork.Resources.Font.values():
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def _in_hidden_layer(pdf: Pdf) -> None:
    """Everything on the page but the marks is in a layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("An")))
    pdf.Root["/OCProperties"] = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
    pdf.pages[1].Resources.XObject.Artwork["/OC"] = layer


def _marked(pdf: Pdf, page: int) -> None:
    show(pdf, words(WARNING, (10.0, -9.0), 8.0), page)


def _wanting(expected: Expectation) -> Expectation:
    """One sentence more has to be there."""
    return replace(expected, imprint=(*expected.imprint, SAID))


def _as_proof(expected: Expectation) -> Expectation:
    return replace(expected, proof=True)


_NEAR_LEFT, _NEAR_RIGHT = _text(4.0 - _edge(0)), _text(95.0 - _edge(2))
_NEAR_TOP, _NEAR_BOTTOM = _text(y=4.0 + _edge(3)), _text(y=206.0 + _edge(1))
_CUT = _text(-1.0 - _edge(0))
_OVER_FOLD = _text(FOLD - 2.0 - _edge(0), 195.0)
_NEAR_FOLD = _text(FOLD + 2.0 - _edge(0), 195.0)
_OUTSIDE = _text(97.0 - 2.0 - _edge(0), 195.0)
_H05 = (Wanted("H05"),)

_CLIPPED = replace(_text(), operators=f"q 300 -300 10 10 re W n {_text().operators} Q")
_TURNED = 4.0 + _edge(3)  # mm: where an upright text stands whose ink begins 4 mm from the left
_UPRIGHT = replace(
    _text(),
    operators=_text().operators.replace(
        "1 0 0 1 56.6929 -354.3307 Tm", f"0 1 -1 0 {_TURNED * MM:.4f} {-135 * MM:.4f} Tm"
    ),
    box=(4.0, 135.0 - _edge(2), _TURNED - _edge(1), 135.0 - _edge(0)),
)

FAULTS = (
    painted("text 4 mm from the left", _NEAR_LEFT, measured(_NEAR_LEFT, "H02", 4.0)),
    painted("text 4 mm from the right", _NEAR_RIGHT, measured(_NEAR_RIGHT, "H02", 4.0)),
    painted("text 4 mm from above", _NEAR_TOP, measured(_NEAR_TOP, "H02", 4.0)),
    painted("text 4 mm from below", _NEAR_BOTTOM, measured(_NEAR_BOTTOM, "H02", 4.0)),
    painted("text 4.9 mm from the left", _text(4.9 - _edge(0)), measured(_text(4.9 - _edge(0)), "H02", 4.9)),
    painted("text that is cut", _CUT, measured(_CUT, "H02", -1.0)),
    painted("text across a fold", _OVER_FOLD, Wanted("H03", 2, _OVER_FOLD.box), file="leaflet"),
    painted("text 2.9 mm from a fold", _text(FOLD + 2.9 - _edge(0), 195.0), "H03", file="leaflet"),
    painted("text 2 mm from a fold", _NEAR_FOLD, measured(_NEAR_FOLD, "H03", 2.0), file="leaflet"),
    painted("text across a fold of the outside", _OUTSIDE, Wanted("H03", 1, _OUTSIDE.box), file="leaflet", page=1),
    painted("text 4 mm from the left, in a form in a form", form_in_form(_NEAR_LEFT), measured(_NEAR_LEFT, "H02", 4.0)),
    Fault("imprint without its publisher", partial(_rewrite, change=_nothing), _H05),
    Fault("publisher invisible", partial(_rewrite, change=_invisible), _H05),
    Fault("publisher as a drawing", partial(_rewrite, change=_outlines), _H05),
    Fault("publisher fully transparent", partial(_rewrite, change=_transparent), _H05),
    Fault("imprint that cannot be read as text", _unreadable, _H05 * 6),
    Fault("imprint in a layer that is off", _in_hidden_layer, (*_H05 * 6, Wanted("G0005", 2))),
    Fault("wanted sentence in the slug", partial(show, drawn=words(SAID, (10.0, -9.0), 8.0)), _H05, order=_wanting),
    Fault("wanted sentence behind a clip", partial(show, drawn=_CLIPPED), _H05, order=_wanting),
    Fault("wanted sentence only in a soft mask", partial(show, drawn=mask(_text())), _H05, order=_wanting),
    painted("text 4 mm from the left, upright", _UPRIGHT, measured(_UPRIGHT, "H02", 4.0)),
    Fault("proof as a press file", partial(_marked, page=1), (Wanted("H17", 1),)),
    Fault("proof that does not say so", lambda _: None, (Wanted("H17", 1), Wanted("H17", 2)), order=_as_proof),
    Fault("proof that says so on one page only", partial(_marked, page=1), (Wanted("H17", 2),), order=_as_proof),
)  # fmt: skip
