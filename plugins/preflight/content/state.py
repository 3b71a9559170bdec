"""The graphics state of a content stream (ISO 32000-1, 8.4), as far as a rule asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from plugins.preflight.content.painted import Colour
from plugins.preflight.fonts import Font
from plugins.preflight.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from plugins.preflight.spaces import device
from plugins.preflight.values import entries, name, names, number

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
        """Written out, since every q makes one."""
        text = self.text
        return State(
            self.matrix,
            self.clip,
            self.fill,
            self.stroke,
            self.width,
            self.overprint,
            self.overprint_stroke,
            self.mode,
            self.alpha,
            self.alpha_stroke,
            self.blend,
            self.masked,
            TextState(text.font, text.size, text.letters, text.words, text.scale, text.leading, text.rise, text.mode),
        )

    def adopt(self, changes: dict[str, Any]) -> None:
        """Takes over what an ExtGState changes."""
        for attribute, value in changes.items():
            setattr(self, attribute, value)


def changes_of(dictionary: Any) -> dict[str, Any]:
    """What an ExtGState changes: values by attribute of State. Its /Font is not among them."""
    found = dict(entries(dictionary))
    changes: dict[str, Any] = {}
    if "/OP" in found:  # alone it sets both (8.6.7)
        changes = {"overprint_stroke": bool(found["/OP"]), "overprint": bool(found["/OP"])}
    for key, attribute, read in _CHANGES:
        if key in found:
            changes[attribute] = read(found[key])
    return changes


_CHANGES: tuple[tuple[str, str, Callable[[Any], Any]], ...] = (
    ("/LW", "width", number),
    ("/op", "overprint", bool),
    ("/OPM", "mode", lambda value: int(number(value))),
    ("/ca", "alpha", lambda value: number(value, 1.0)),
    ("/CA", "alpha_stroke", lambda value: number(value, 1.0)),
    ("/BM", "blend", lambda value: next(iter(names(value)), "Normal")),
    ("/SMask", "masked", lambda value: name(value) != "None"),
)
