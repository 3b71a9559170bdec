"""Rewrites one content stream for a copy whose colours stand for ink."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

import pikepdf

from plugins.preflight.plating.ink import Ink, Paint
from plugins.preflight.plating.target import Target
from plugins.preflight.spaces import NOTHING, PROCESS, Space, device, inks, read_space
from plugins.preflight.values import entries, entry, name, names, number, word

_WITHOUT_FILL = {"f": "n", "F": "n", "f*": "n", "B": "S", "B*": "S", "b": "s", "b*": "s"}
_WITHOUT_STROKE = {"S": "n", "s": "n", "B": "f", "B*": "f*", "b": "f", "b*": "f*"}
_DARKEN, _NORMAL = "/PreflightDarken", "/PreflightNormal"  # graphics states of the copy
_SHOWS_TEXT = ("Tj", "TJ", "'", '"')
_DEVICE = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}


class Copy(Protocol):
    """The copy that a stream belongs to: rewrites the objects that the stream uses."""

    target: Target
    inexact: set[int]

    def first_time(self, source: Any) -> bool: ...

    def stream(self, source: Any, page: int, resources: Any, ink: Ink, depth: int) -> None: ...

    def image(self, source: Any, page: int, resources: Any) -> bool: ...

    def shading(self, source: Any, page: int, resources: Any) -> bool: ...


class Writer:
    """Rewrites the instructions of one stream."""

    def __init__(self, copy: Copy, page: int, resources: Any, ink: Ink, depth: int) -> None:
        self.out: list[Any] = []
        self._copy, self._page, self._resources, self._depth = copy, page, resources, depth
        self._ink, self._stack = ink, list[Ink]()
        self._spaces: dict[str, Space] = {}
        self._found: dict[tuple[str, str], Any] = {}

    def take(self, instruction: Any) -> None:
        """Adds what an instruction becomes."""
        operator = word(instruction.operator)
        act = _ACTS.get(operator)
        if act is None:
            self.out.append(instruction)
            return
        try:
            act(self, instruction, operator)
        except (IndexError, TypeError, ValueError, AttributeError, KeyError, pikepdf.PdfError):
            self._copy.inexact.add(self._page)

    def _emit(self, operator: str, *operands: Any) -> None:
        self.out.append((operands, pikepdf.Operator(operator)))

    def _resource(self, kind: str, label: Any) -> Any:
        key = (kind, word(label))
        if key not in self._found:
            self._found[key] = entry(entry(self._resources, kind), key[1])
        return self._found[key]

    def save(self, instruction: Any, operator: str) -> None:
        if operator == "q":
            self._stack.append(self._ink)
        elif self._stack:
            self._ink = self._stack.pop()
        self.out.append(instruction)

    def state(self, instruction: Any, operator: str) -> None:
        source = self._resource("/ExtGState", instruction.operands[0])
        both, fill, mode = (entry(source, key) for key in ("/OP", "/op", "/OPM"))
        if both is not None:
            self._ink = replace(self._ink, overprint=bool(both), overprint_stroke=bool(both))
        if fill is not None:
            self._ink = replace(self._ink, overprint=bool(fill))
        if mode is not None:
            self._ink = replace(self._ink, mode=int(number(mode)))
        if blend := names(entry(source, "/BM")):
            self._ink = replace(self._ink, blend=blend[0], darkening=False)
        self.out.append(instruction)
        self._darken()

    def _darken(self) -> None:
        """Where overprint leaves some plates of this copy and paints others, Darken comes nearest: what is below stays,
        and what is painted adds. Only in place of the normal blend."""
        ink = self._ink
        wanted = ink.blend in ("Normal", "Compatible") and (
            self._mixes(ink.fill, False) or self._mixes(ink.stroke, True)
        )
        states = entry(self._resources, "/ExtGState")
        if wanted == ink.darkening or states is None:
            return
        label, blend = (_DARKEN, "Darken") if wanted else (_NORMAL, "Normal")
        states[label] = pikepdf.Dictionary(BM=pikepdf.Name(f"/{blend}"))
        self._ink = replace(ink, darkening=wanted)
        self._emit("gs", pikepdf.Name(label))

    def _mixes(self, paint: Paint, stroke: bool) -> bool:
        overprint = self._ink.overprint_stroke if stroke else self._ink.overprint
        shown = [paint.inks[plate] > 0 for plate in self._copy.target.plates]
        return overprint and self._separate(paint) and any(shown) and not all(shown)

    def _separate(self, paint: Paint) -> bool:
        """Whether a colour paints its own plates only, if overprint is on."""
        by_mode = self._ink.mode == 1 and paint.space.family == "DeviceCMYK"
        own = paint.space.family in ("Separation", "DeviceN") and set(paint.space.colorants) <= set(PROCESS)
        return not paint.pattern and (by_mode or own)

    def text_mode(self, instruction: Any, operator: str) -> None:
        self._ink = replace(self._ink, text_mode=int(instruction.operands[0]))
        self.out.append(instruction)

    def _space(self, label: Any) -> Space:
        key = word(label)
        if key not in self._spaces:
            self._spaces[key] = read_space(label, self._resources)
        return self._spaces[key]

    def space(self, instruction: Any, operator: str) -> None:
        space = self._space(instruction.operands[0])
        if space.family == "Pattern":
            self._put(Paint(space, NOTHING, pattern=True), operator == "CS")
        else:
            self._colour(space, space.start(), operator == "CS")

    def device(self, instruction: Any, operator: str) -> None:
        components = tuple(float(value) for value in instruction.operands)
        self._colour(device(_DEVICE[operator.lower()]), components, operator.isupper())

    def colour(self, instruction: Any, operator: str) -> None:
        stroke, operands = operator.isupper(), instruction.operands
        space = (self._ink.stroke if stroke else self._ink.fill).space
        if not isinstance(operands[-1], pikepdf.Name):
            self._colour(space, tuple(float(value) for value in operands), stroke)
            return
        source = self._resource("/Pattern", operands[-1])
        base = space.base
        if len(operands) > 1 and base is not None:  # a stencil pattern: its colour all over is near enough for ink
            self._colour(base, tuple(float(value) for value in operands[:-1]), stroke)
            self._put(replace(self._paint(stroke), space=space), stroke)
        elif self._pattern(source):
            self._put(Paint(space, NOTHING, pattern=True), stroke)
            self._emit("CS" if stroke else "cs", pikepdf.Name("/Pattern"))
            self._emit("SCN" if stroke else "scn", operands[-1])

    def _pattern(self, source: Any) -> bool:
        shading = entry(source, "/Shading")
        if shading is not None:
            return self._copy.shading(shading, self._page, self._resources)
        self._copy.stream(source, self._page, self._resources, Ink(), self._depth + 1)
        return True

    def _paint(self, stroke: bool) -> Paint:
        return self._ink.stroke if stroke else self._ink.fill

    def _put(self, paint: Paint, stroke: bool) -> None:
        self._ink = replace(self._ink, stroke=paint) if stroke else replace(self._ink, fill=paint)

    def _colour(self, space: Space, components: tuple[float, ...], stroke: bool) -> None:
        found, target = inks(space, components), self._copy.target
        self._put(Paint(space, found), stroke)
        self._emit(target.stroke if stroke else target.fill, *target.light(found))
        self._darken()

    def _skips(self, stroke: bool) -> bool:
        """Whether overprint leaves all plates of this copy as they are."""
        ink = self._ink
        paint = self._paint(stroke)
        overprint = ink.overprint_stroke if stroke else ink.overprint
        return overprint and self._separate(paint) and self._copy.target.blank(paint.inks)

    def path(self, instruction: Any, operator: str) -> None:
        if self._skips(stroke=False):
            operator = _WITHOUT_FILL.get(operator, operator)
        if self._skips(stroke=True):
            operator = _WITHOUT_STROKE.get(operator, operator)
        self._emit(operator)

    def text(self, instruction: Any, operator: str) -> None:
        if not self._skips(stroke=self._ink.text_mode in (1, 5)):
            self.out.append(instruction)
            return
        self._emit("Tr", 3)
        self.out.append(instruction)
        self._emit("Tr", self._ink.text_mode)

    def font(self, instruction: Any, operator: str) -> None:
        source = self._resource("/Font", instruction.operands[0])
        if name(entry(source, "/Subtype")) == "Type3" and self._copy.first_time(source):
            own = entry(source, "/Resources")
            for _, glyph in entries(entry(source, "/CharProcs")):
                self._copy.stream(glyph, self._page, self._resources if own is None else own, Ink(), self._depth + 1)
        self.out.append(instruction)

    def object(self, instruction: Any, operator: str) -> None:
        source = self._resource("/XObject", instruction.operands[0])
        kind = name(entry(source, "/Subtype"))
        if kind == "Form":
            self._copy.stream(source, self._page, self._resources, self._ink, self._depth + 1)
        elif kind == "Image":
            if bool(entry(source, "/ImageMask")) and self._skips(stroke=False):
                return
            if not self._copy.image(source, self._page, self._resources):
                return
        self.out.append(instruction)

    def shade(self, instruction: Any, operator: str) -> None:
        source = self._resource("/Shading", instruction.operands[0])
        if self._copy.shading(source, self._page, self._resources):
            self.out.append(instruction)

    def inline(self, instruction: Any, operator: str) -> None:
        """Inline images are small; a stencil stays, others are left out and the measure is called inexact."""
        if bool(entry(instruction.iimage.obj, "/IM") or entry(instruction.iimage.obj, "/ImageMask")):
            if not self._skips(stroke=False):
                self.out.append(instruction)
            return
        self._copy.inexact.add(self._page)


_ACTS = {
    **dict.fromkeys(("q", "Q"), Writer.save),
    "gs": Writer.state,
    "Tr": Writer.text_mode,
    **dict.fromkeys(("cs", "CS"), Writer.space),
    **dict.fromkeys(("g", "G", "rg", "RG", "k", "K"), Writer.device),
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), Writer.colour),
    **dict.fromkeys(_WITHOUT_FILL | _WITHOUT_STROKE, Writer.path),
    **dict.fromkeys(_SHOWS_TEXT, Writer.text),
    "Tf": Writer.font,
    "Do": Writer.object,
    "sh": Writer.shade,
    "INLINE IMAGE": Writer.inline,
}
