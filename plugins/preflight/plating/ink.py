"""Colour and overprint in force while a content stream is rewritten."""

from __future__ import annotations

from dataclasses import dataclass, field

from plugins.preflight.spaces import Inks, Space, device


@dataclass(frozen=True)
class Paint:
    """A colour in force. separate: paints only its own plates, if overprint is on."""

    space: Space = field(default_factory=lambda: device("DeviceGray"))
    inks: Inks = (0.0, 0.0, 0.0, 1.0)
    pattern: bool = False


@dataclass(frozen=True)
class Ink:
    """The part of the graphics state that decides which plates are painted. darkening: the copy is set to Darken, since some
    of its plates are overprinted."""

    fill: Paint = Paint()
    stroke: Paint = Paint()
    overprint: bool = False
    overprint_stroke: bool = False
    mode: int = 0
    text_mode: int = 0
    blend: str = "Normal"
    darkening: bool = False
