"""A string as set: how far it goes, what it says and the box around its outlines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.preflight.content.state import TextState
from plugins.preflight.geometry import Box, Matrix, times, transformed

_SPACE = 32


@dataclass(frozen=True, slots=True)
class Line:
    """A string of a content stream, or an array of them. box: in text space, unscaled, None if nothing shows; advance:
    along the line, in text space."""

    text: str
    box: Box | None
    advance: float
    codes: tuple[int, ...]


def set_line(pieces: Iterable[bytes | float], state: TextState) -> Line:
    """Sets strings and, between them, shifts in thousandths of the size (9.4.3)."""
    font, size, scale = state.font, state.size, state.scale
    x = 0.0
    left = bottom = 1e9
    right = top = -1e9
    text: list[str] = []
    codes: list[int] = []
    for piece in pieces:
        if not isinstance(piece, bytes):
            x -= piece / 1000 * size * scale
            continue
        for glyph in font.glyphs(piece) if font else ():
            text.append(glyph.text)
            codes.append(glyph.code)
            low, under, high, over = glyph.box
            if high > low or over > under:
                left, right = min(left, x + low * size * scale), max(right, x + high * size * scale)
                bottom, top = min(bottom, under), max(top, over)
            words = state.words if glyph.code == _SPACE and font and font.length == 1 else 0.0
            x += (glyph.width * size + state.letters + words) * scale
    box = (min(left, right), bottom * size, max(left, right), top * size) if bottom < 1e9 else None
    return Line("".join(text), box, x, tuple(codes))


def place(line: Line, rise: float, text_matrix: Matrix, matrix: Matrix) -> Box | None:
    """The box of a line in pt of the page."""
    if line.box is None:
        return None
    left, bottom, right, top = line.box
    low, high = min(bottom, top), max(bottom, top)
    return transformed((left, low + rise, right, high + rise), times(text_matrix, matrix))
