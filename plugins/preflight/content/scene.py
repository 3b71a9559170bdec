"""What an operator of a content stream acts on: the state, the resources in force, and the list of what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from plugins.preflight.content.painted import Colour, Kind, Painted, Used, Walk
from plugins.preflight.content.paths import Path
from plugins.preflight.content.state import State, changes_of
from plugins.preflight.content.streams import COST_OF_STREAM, Streams
from plugins.preflight.fonts import Font, read_font
from plugins.preflight.geometry import EVERYWHERE, IDENTITY, Box, Matrix, meet, times, transformed
from plugins.preflight.spaces import Space, read_defaults, read_space
from plugins.preflight.values import TooLarge, elements, entry, identity, name, word
from plugins.preflight.values import box as rectangle
from plugins.preflight.values import matrix as read_matrix

_DEEPEST_FORM = 12
DEEPEST_SAVE = 28  # q without Q: ISO 32000-1, annex C
Operator = Callable[["Scene", Any], None]


@dataclass
class Frame:
    """What changes with each stream that is entered. where: 'page', 'form', 'pattern', 'mask', 'glyph', 'annotation'; origin: the
    matrix at its start; shown_at: where all that it paints is said to be, None: where it is."""

    resources: Any = None
    where: str = "page"
    origin: Matrix = IDENTITY
    shown_at: Box | None = None
    depth: int = 0
    found: dict[tuple[str, str], Any] = field(default_factory=dict)  # resources by kind and name
    defaults: dict[str, str] | None = None  # device spaces that others stand in for; None: not looked at yet


class Scene:
    """The state of a walk. Operators read and change it; `walk` is what they found."""

    def __init__(self, streams: Streams, operators: Mapping[str, Operator], hidden: frozenset[tuple[int, int]]) -> None:
        self.walk = Walk()
        self.number = 0
        self.frame = Frame()
        self.state = State()
        self.stack: list[State] = []
        self.path = Path()
        self.clipping = False
        self.line: Matrix = IDENTITY  # text line matrix
        self.text: Matrix = IDENTITY  # text matrix
        self.marked: list[bool] = []  # for each open sequence of marked content: whether its layer is off
        self._streams, self._operators, self._hidden = streams, operators, hidden
        self._fonts: dict[tuple[int, int], Font] = {}
        self._spaces: dict[tuple[int, int], Space] = {}
        self._changes: dict[tuple[int, int], dict[str, Any]] = {}
        self._seen: set[tuple[Any, ...]] = set()
        self._listed: dict[tuple[Any, ...], Used] = {}

    def page(self, number: int, page: Any, resources: Any) -> None:
        """Walks a page, counted from 1. Raises TooLarge."""
        self.number, self.frame = number, Frame(resources)
        self.state, self.stack, self.marked = State(), [], []
        self.note_group(page, None)
        try:
            self._run(page)
            self._appearances(page)
        except TooLarge:
            raise
        except Exception as error:  # one damaged page hides no other; rule P01 tells it
            self._streams.damaged.append((number, type(error).__name__))

    def _appearances(self, page: Any) -> None:
        """Walks what annotations look like, for its colours and fonts; it is no ink of the page."""
        for annotation in elements(entry(page, "/Annots")):
            look = entry(entry(annotation, "/AP"), "/N")
            if isinstance(look, pikepdf.Stream):
                self.form(look, State(), "annotation")

    def _run(self, source: Any) -> None:
        instructions = self._streams.of(source, self.number)
        self._streams.count(len(instructions) + COST_OF_STREAM)
        hidden = 0  # depth of BX … EX
        for instruction in instructions:
            operator = word(instruction.operator)
            act = self._operators.get(operator)
            if operator in ("BX", "EX"):
                hidden += 1 if operator == "BX" else -1
            elif act is None:
                self.odd("hidden" if hidden > 0 else "operator", operator)
            else:
                self._act(act, operator, instruction)

    def _act(self, act: Operator, operator: str, instruction: Any) -> None:
        operands = [instruction.iimage] if operator == "INLINE IMAGE" else instruction.operands
        try:
            act(self, operands)
        except (IndexError, TypeError, ValueError, AttributeError, OverflowError, KeyError, pikepdf.PdfError):
            self.odd("operands", operator)

    def enter(self, source: Any, state: State, frame: Frame) -> None:
        """Walks a stream inside this one: a Form, a pattern's cell, a glyph, a mask."""
        if frame.depth > _DEEPEST_FORM:
            self.odd("nesting", frame.where)
            return
        kept = self.state, self.stack, self.frame, self.path, self.line, self.text
        own = entry(source, "/Resources")
        self.state, self.stack, self.path = state, [], Path()
        self.frame = replace(frame, resources=self.frame.resources if own is None else own, found={}, defaults=None)
        self._run(source)
        self.state, self.stack, self.frame, self.path, self.line, self.text = kept

    def form(self, source: Any, state: State, where: str) -> None:
        """Walks a Form XObject with a state that it may change."""
        state.matrix = times(read_matrix(entry(source, "/Matrix"), IDENTITY), state.matrix)
        bounds = rectangle(entry(source, "/BBox"))
        if bounds is not None:
            state.clip = meet(state.clip, transformed(bounds, state.matrix)) or NOWHERE
        frame = replace(self.frame, where=where, origin=state.matrix, depth=self.frame.depth + 1)
        self.enter(source, state, frame)

    # What was found

    def paint(
        self, kind: Kind, box: Box, visible: Box, colour: Colour | None, *, stroke: bool = False, **more: Any
    ) -> None:
        """Lists an object with the state in force, unless its layer is off or it is only part of a mask, or the shape of a glyph."""
        shape_only = self.frame.where == "glyph" and kind not in ("image", "stencil")
        if shape_only or True in self.marked or self.frame.where in ("mask", "annotation"):
            return
        state = self.state
        self.walk.painted.append(
            Painted(
                kind,
                self.number,
                box,
                visible,
                colour,
                overprint=state.overprint_stroke if stroke else state.overprint,
                mode=state.mode,
                alpha=state.alpha_stroke if stroke else state.alpha,
                blend=state.blend,
                **more,
            )
        )

    def seen_within(self, box: Box) -> Box | None:
        """What the clip leaves of a box; the box of the whole pattern for what its cell paints."""
        return self.frame.shown_at or meet(box, self.state.clip)

    def note(self, there: list[Used], source: Any, box: Box | None, key: tuple[Any, ...], detail: str = "") -> None:
        """Lists a resource, once for each page, and counts its places."""
        full = (id(there), self.number, self.frame.where == "mask", *key)
        if full not in self._listed:
            self._listed[full] = Used(self.number, source, box, self.frame.where, detail)
            there.append(self._listed[full])
        self._listed[full].at(box)

    def note_object(self, there: list[Used], source: Any, box: Box | None, detail: str = "") -> None:
        """Lists a resource that is an object of the file."""
        self.note(there, source, box, identity(source) or (len(there), "direct"), detail)

    def note_group(self, holder: Any, box: Box | None, detail: str = "") -> None:
        """Lists the transparency group of a page or a Form. detail: subtype of the soft mask that it is for."""
        group = entry(holder, "/Group")
        if name(entry(group, "/S")) == "Transparency":
            self.note(self.walk.groups, group, box, (*(identity(holder) or (len(self.walk.groups), 0)), detail), detail)

    def odd(self, kind: str, detail: str) -> None:
        """Lists what a content stream should not have; kinds: 'operator', 'hidden', 'operands', 'intent', 'depth',
        'nesting', and '/Pattern' and its like for a resource that is missing."""
        self.note(self.walk.oddities, kind, None, (kind, detail), detail)

    def first_time(self, *key: Any) -> bool:
        """Whether this is the first time on this page that something is met."""
        full = (self.number, *key)
        fresh = full not in self._seen
        self._seen.add(full)
        return fresh

    def used(self, space: Space, box: Box | None) -> None:
        """Lists the space of a colour that paints, and what the resources in force put in the place of a device space."""
        self.note(self.walk.spaces, space, box, ("space", space))
        if self.frame.defaults is None:
            self.frame.defaults = read_defaults(self.frame.resources)
        for family, default in self.frame.defaults.items():
            if space.rests_on(family):
                self.note(self.walk.defaults, family, box, ("default", family), default)

    # Resources

    def is_off(self, content: Any) -> bool:
        """Whether optional content is switched off: a layer, or a membership whose layers all are."""
        layers = elements(entry(content, "/OCGs")) or [entry(content, "/OCGs") or content]
        return bool(self._hidden) and all(identity(layer) in self._hidden for layer in layers)

    def resource(self, kind: str, label: Any) -> Any:
        """A resource such as ('/Font', /F1); None if there is none."""
        key = (kind, word(label))
        if key not in self.frame.found:
            self.frame.found[key] = entry(entry(self.frame.resources, kind), key[1])
        return self.frame.found[key]

    def required(self, kind: str, label: Any) -> Any:
        """A resource that is a dictionary or a stream and that painting cannot do without; lists it if it is missing."""
        found = self.resource(kind, label)
        if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
            return found
        self.odd(kind, word(label).removeprefix("/"))
        return None

    def changes(self, source: Any) -> dict[str, Any]:
        """What an ExtGState changes, read once."""
        key = identity(source)
        if key is None:
            return changes_of(source)
        if key not in self._changes:
            self._changes[key] = changes_of(source)
        return self._changes[key]

    def space(self, label: Any) -> Space:
        """The colour space of a name."""
        found = self.resource("/ColorSpace", label)
        key = identity(found)
        if key is None:
            return read_space(label, self.frame.resources)
        if key not in self._spaces:
            self._spaces[key] = read_space(found, self.frame.resources)
        return self._spaces[key]

    def font(self, source: Any, called: str = "") -> Font:
        """The font of a resource, read once. called: the resource's name."""
        key = identity(source)
        if key is None:
            return read_font(source, called)
        if key not in self._fonts:
            self._fonts[key] = read_font(source, called)
        return self._fonts[key]


NOWHERE: Box = (EVERYWHERE[2], EVERYWHERE[3], EVERYWHERE[0], EVERYWHERE[1])
