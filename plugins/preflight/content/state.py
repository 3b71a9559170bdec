"""The graphics state of a content stream (ISO 32000-1, 8.4), as far as a rule asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from plugins.preflight.content.painted import Colour
from plugins.preflight.fonts import Font
from plugins.preflight.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from plugins.preflight.spaces import device
from plugins.preflight.values import elements, entry, name, names, number

BLACK = Colour(device("DeviceGray"), (0.0,))


@dataclass(slots=True)
class TextState:
    """font: None before Tf; size, spacings, leading, rise: unscaled; scale: horizontal, 1 is 100 %; mode: of Tr."""

    font: Font | None = None
    size: float = 0.0
    letters: float = 0.0
    words: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


@dataclass(slots=True)
class State:
    """The graphics state. overprint, overprint_stroke, mode: op, OP, OPM; alpha, alpha_stroke: ca, CA; masked: a soft
    mask is in force; clip: the box around the clipping path in pt."""

    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    width: float = 1.0
    overprint: bool = False
    overprint_stroke: bool = False
    mode: int = 0
    alpha: float = 1.0
    alpha_stroke: float = 1.0
    blend: str = "Normal"
    masked: bool = False
    text: TextState = field(default_factory=TextState)

    def copy(self) -> State:
        return replace(self, text=replace(self.text))

    def adopt(self, dictionary: Any) -> Any:
        """Takes over an ExtGState. Returns its font entry, [font size], which the walker reads, or None."""
        if (width := entry(dictionary, "/LW")) is not None:
            self.width = number(width)
        if (both := entry(dictionary, "/OP")) is not None:
            self.overprint_stroke = bool(both)
            self.overprint = bool(both)  # OP alone sets both (8.6.7)
        if (fill := entry(dictionary, "/op")) is not None:
            self.overprint = bool(fill)
        if (mode := entry(dictionary, "/OPM")) is not None:
            self.mode = int(number(mode))
        self.alpha = number(entry(dictionary, "/ca"), self.alpha)
        self.alpha_stroke = number(entry(dictionary, "/CA"), self.alpha_stroke)
        if blends := names(entry(dictionary, "/BM")):
            self.blend = blends[0]
        if (mask := entry(dictionary, "/SMask")) is not None:
            self.masked = name(mask) != "None"
        font = entry(dictionary, "/Font")
        return font if len(elements(font)) == 2 else None
