"""A content stream on its way to ink: its colours in the values of a surface, and whether black overprints now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from pikepdf import ContentStreamInlineImage as InlineImage
from pikepdf import ContentStreamInstruction as Instruction
from pikepdf import Name, Operator

from plugins.separation.geometry import IDENTITY, Matrix
from plugins.separation.inks import BLACK
from plugins.separation.overprint import STATES, Pen
from plugins.separation.spaces import GREY, Colour, Space, read_space
from plugins.separation.surfaces import Surface


class Surroundings(Protocol):
    """What a stream asks of its resources and of the whole conversion."""

    def spaces(self) -> Any: ...
    def veils(self, state: str) -> Mapping[str, bool]: ...
    def note(self, kind: str, what: str) -> None: ...
    def inline(self, image: InlineImage) -> Name | None: ...


@dataclass
class Rewriting:
    """What stands where the stream has got to, and all that is written so far."""

    surface: Surface
    around: Surroundings
    pen: Pen = field(default_factory=Pen)
    kept: list[Pen] = field(default_factory=list)
    spaces: tuple[Space, Space] = (GREY, GREY)  # fill, stroke
    kept_spaces: list[tuple[Space, Space]] = field(default_factory=list)
    text: Matrix = IDENTITY
    bars: list[tuple[float, float, float, float]] = field(default_factory=list)
    plain: bool = True  # the path so far is of rectangles only
    out: list[Instruction | InlineImage] = field(default_factory=list)
    states: set[str] = field(default_factory=set)  # graphics states of overprint that are called

    def set(self, **changes: Any) -> None:
        self.pen = replace(self.pen, **changes)

    def colour(self, stroke: bool, operands: Any) -> bool:
        """sc, scn: a colour in the space that is chosen. A pattern keeps its operator."""
        space = self.spaces[stroke]
        if space.kind == "pattern":
            return self._pattern(stroke, space, operands)
        if space.kind in ("spot", "unknown"):
            self._black(stroke, False)
            return False
        return self.ink(stroke, space, tuple(map(float, operands)))

    def choose(self, stroke: bool, operands: Any) -> bool:
        """cs: a space with its first colour. Spaces that ink has no word for are reported and kept."""
        space = read_space(operands[0], self.around.spaces())
        self.spaces = (self.spaces[0], space) if stroke else (space, self.spaces[1])
        if space.kind == "pattern":
            self._black(stroke, False)
            return False
        if space.kind in ("spot", "unknown"):
            self.around.note("spot" if space.kind == "spot" else "space", space.name)
            return False
        return self.ink(stroke, space, space.black)

    def paint(self, stroke: bool, space: Space, operands: Any) -> bool:
        """rg, g, k and their like: a space and a colour in one."""
        self.spaces = (self.spaces[0], space) if stroke else (space, self.spaces[1])
        return self.ink(stroke, space, tuple(map(float, operands)))

    def over(self, fill: bool, stroke: bool) -> None:
        """Says whether what is painted next overprints, unless that is how it stands already."""
        if self.pen.over != (fill, stroke):
            name = STATES[fill, stroke]
            self.states.add(name)
            self.set(over=(fill, stroke))
            self.out.append(Instruction([Name(name)], Operator("gs")))

    def ink(self, stroke: bool, space: Space, colour: Colour) -> bool:
        ink = self.surface.of(space, colour)
        if ink is None:
            self.around.note("space", space.name)
            return False
        operator = self.surface.stroke if stroke else self.surface.fill
        self.out.append(Instruction([_number(part) for part in ink], Operator(operator)))
        self._black(stroke, ink == BLACK)
        return True

    def _pattern(self, stroke: bool, space: Space, operands: Any) -> bool:
        self._black(stroke, False)
        if space.base is None or len(operands) < 2:
            return False
        ink = self.surface.of(space.base, [float(part) for part in list(operands)[:-1]])
        if ink is None:
            self.around.note("space", space.base.name)
            return False
        operator = Operator("SCN" if stroke else "scn")
        self.out.append(Instruction([*(_number(part) for part in ink), operands[-1]], operator))
        return True

    def _black(self, stroke: bool, is_black: bool) -> None:
        self.set(**{"stroke_black" if stroke else "fill_black": is_black})

    def inline(self, image: InlineImage) -> None:
        self.over(False, False)
        name = self.around.inline(image)
        self.out.append(image if name is None else Instruction([name], Operator("Do")))


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value
