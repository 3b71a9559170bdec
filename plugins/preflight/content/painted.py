"""What the walker finds: painted objects, and the resources that they use."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from plugins.preflight.fonts import Font
from plugins.preflight.geometry import Box
from plugins.preflight.pictures import Picture
from plugins.preflight.spaces import Inks, Space, inks

Kind = Literal["text", "fill", "stroke", "image", "stencil", "shading"]


@dataclass(frozen=True)
class Colour:
    """A colour as it was set. pattern: the pattern's object, if it is one."""

    space: Space
    components: tuple[float, ...]
    pattern: Any = field(default=None, compare=False, repr=False)

    def inks(self) -> Inks | None:
        """As ink, 0–1; None for a pattern, even one that is missing: it is not known, and not white."""
        return None if self.space.family == "Pattern" or self.pattern is not None else inks(self.space, self.components)


@dataclass(frozen=True, slots=True)
class Painted:
    """One object as painted. page: from 1; box: pt, without the clip; visible: pt, within it; colour: of the fill, or of
    the stroke of a stroke; size: of the text in pt; width: of a stroke, or the smaller side of a rectangle, in pt, else 0;
    overprint, mode: as in force for it (op or OP, OPM); alpha: 0–1; invisible: text of render mode 3 or 7; ppi: effective."""

    kind: Kind
    page: int
    box: Box
    visible: Box
    colour: Colour | None
    size: float = 0.0
    width: float = 0.0
    overprint: bool = False
    mode: int = 0
    alpha: float = 1.0
    blend: str = "Normal"
    invisible: bool = False
    font: Font | None = None
    text: str = ""
    image: Picture | None = None
    ppi: float = 0.0

    @property
    def inks(self) -> Inks | None:
        return None if self.colour is None else self.colour.inks()


@dataclass
class Used:
    """A resource in use. page: from 1; box: where it was used first, in pt; where: 'page', 'form', 'pattern', 'mask',
    'glyph'; times: how often it was used on the page; places: the different boxes where it was, as far as it has a place."""

    page: int
    source: Any
    box: Box | None = None
    where: str = "page"
    detail: str = ""
    times: int = 0
    places: set[Box] = field(default_factory=set, repr=False)

    def at(self, box: Box | None) -> None:
        """Counts a use."""
        self.times += 1
        if box is not None:
            self.box = self.box or box
            self.places.add(box)


@dataclass
class Walk:
    """All that was met on the pages, in the order of painting. Resources are listed once for each page that uses them."""

    painted: list[Painted] = field(default_factory=list)
    spaces: list[Used] = field(default_factory=list)  # source: Space
    defaults: list[Used] = field(default_factory=list)  # source: 'DeviceCMYK', detail: 'DefaultCMYK' in its place
    states: list[Used] = field(default_factory=list)  # graphics state dictionaries
    forms: list[Used] = field(default_factory=list)
    images: list[Used] = field(default_factory=list)
    others: list[Used] = field(default_factory=list)  # XObjects that are neither
    groups: list[Used] = field(default_factory=list)  # transparency groups; detail: 'Luminosity' for such a mask
    shadings: list[Used] = field(default_factory=list)
    fonts: list[Used] = field(default_factory=list)  # source: Font
    content: list[Used] = field(default_factory=list)  # optional content that marks a part; source: its dictionary
    oddities: list[Used] = field(default_factory=list)  # source: kind ('operator', 'intent', '/Pattern', …)
