"""Walks a page as a RIP does: where images stand, for their resolution, and what is painted transparently.

Paths and text that cover what lies below are of no interest to either question and are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf
from pikepdf import Name, Stream

from plugins.separation.geometry import IDENTITY, Box, Matrix, around, matrix, placed, point, times
from plugins.separation.veils import veils_of

_UNIT = (0.0, 0.0, 1.0, 1.0)
_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*"))
_SHOW = frozenset(("Tj", "TJ", "'", '"'))


@dataclass(frozen=True)
class Painted:
    """One thing on a page. what: 'image', 'form', 'shading', 'path' or 'text'; at: matrix from its own space; box: in pt
    of the page; veils: keys of the graphics state that make it transparent; inside: forms and patterns around it, by
    object number; mask: it is part of a soft mask."""

    page: int
    what: str
    at: Matrix
    box: Box
    veils: frozenset[str]
    inside: tuple[tuple[int, int], ...]
    object: Stream | None = None
    mask: bool = False


@dataclass(frozen=True)
class _Pen:
    at: Matrix = IDENTITY
    veils: frozenset[str] = frozenset()
    size: float = 0.0
    clip: Box | None = None  # in pt of the page, as an upright box


@dataclass
class _Walk:
    page: int
    resources: Any
    pen: _Pen
    inside: tuple[tuple[int, int], ...] = ()
    mask: bool = False
    base: Matrix = IDENTITY  # where the stream began: patterns stand on it
    kept: list[_Pen] = field(default_factory=list)
    path: list[tuple[float, float]] = field(default_factory=list)
    clips: bool = False  # the path at hand is to become a clip
    text: Matrix = IDENTITY

    def named(self, kind: str, name: Any) -> Any:
        return self.resources.get(kind, {}).get(str(name)) if self.resources is not None else None

    def painted(self, what: str, box: Box, stream: Stream | None = None) -> Painted:
        seen = _common(box, self.pen.clip)
        return Painted(self.page, what, self.pen.at, seen, self.pen.veils, self.inside, stream, self.mask)

    def run(self, stream: Any) -> Iterator[Painted]:
        try:
            parsed = pikepdf.parse_content_stream(stream)
        except (pikepdf.PdfError, ValueError):  # separation reports it
            return
        for instruction in parsed:
            operator = str(instruction.operator)
            if operator in _STEPS:
                yield from _STEPS[operator](self, list(instruction.operands)) or ()
            elif operator in _PAINT:
                if self.path and self.pen.veils:
                    yield self.painted("path", around(self.path))
                _end_path(self, [])
            elif operator in _SHOW and self.pen.veils:
                yield self.painted("text", self._text_box(list(instruction.operands)))

    def _text_box(self, operands: list[Any]) -> Box:
        """Of a line of text, roughly: half its size for each of its glyphs, which have two bytes each."""
        strings = list(operands[-1]) if isinstance(operands[-1], pikepdf.Array) else operands
        glyphs = sum(len(bytes(part)) // 2 for part in strings if isinstance(part, pikepdf.String))
        size, at = self.pen.size, times(self.text, self.pen.at)
        return placed((0, -0.25 * size, 0.5 * size * glyphs, size), at)

    def inner(self, stream: Stream, at: Matrix, mask: bool) -> Iterator[Painted]:
        """What a form, a pattern's cell or a mask's group paints."""
        number = stream.objgen
        if number in self.inside:  # a form within itself
            return
        inner = _Walk(
            self.page,
            stream.get("/Resources", self.resources),
            replace(self.pen, at=at, veils=frozenset()),
            (*self.inside, number),
            mask,
            at,
        )
        yield from inner.run(stream)


def walk(pdf: pikepdf.Pdf) -> Iterator[Painted]:
    """Every image, shading and form of every page, forms after what they hold; of paths and text the transparent."""
    for number, page in enumerate(pdf.pages, start=1):
        yield from _Walk(number, page.obj.get("/Resources"), _Pen()).run(page)


def trim_of(page: pikepdf.Page) -> Box:
    """TrimBox in pt; the MediaBox if there is none."""
    left, bottom, right, top = (float(side) for side in page.obj.get("/TrimBox", page.mediabox))
    return (left, bottom, right, top)


def _save(walk: _Walk, _operands: list[Any]) -> None:
    walk.kept.append(walk.pen)


def _restore(walk: _Walk, _operands: list[Any]) -> None:
    if walk.kept:
        walk.pen = walk.kept.pop()


def _move(walk: _Walk, operands: list[Any]) -> None:
    walk.pen = replace(walk.pen, at=times(matrix(operands), walk.pen.at))


def _state(walk: _Walk, operands: list[Any]) -> Iterator[Painted]:
    state = walk.named("/ExtGState", operands[0])
    if state is None:
        return
    veils = veils_of(state)
    walk.pen = replace(
        walk.pen, veils=(walk.pen.veils - veils.keys()) | {key for key, veiled in veils.items() if veiled}
    )
    if veils.get("/SMask"):
        group = state["/SMask"]["/G"]
        at = _form_matrix(group, walk.pen.at)
        yield from walk.inner(group, at, True)
        box = placed([float(side) for side in group["/BBox"]], at)
        yield Painted(walk.page, "form", at, box, frozenset(), walk.inside, group, True)


def _do(walk: _Walk, operands: list[Any]) -> Iterator[Painted]:
    stream = walk.named("/XObject", operands[0])
    if stream is None:
        return
    if stream.get("/Subtype") == Name.Image:
        yield walk.painted("image", placed(_UNIT, walk.pen.at), stream)
        return
    at = _form_matrix(stream, walk.pen.at)
    yield from walk.inner(stream, at, walk.mask)
    yield walk.painted("form", placed([float(side) for side in stream["/BBox"]], at), stream)


def _form_matrix(form: Any, at: Matrix) -> Matrix:
    return times(matrix(form["/Matrix"]), at) if "/Matrix" in form else at


def _pattern(walk: _Walk, operands: list[Any]) -> Iterator[Painted]:
    """A cell is walked once where its matrix puts it; how often it repeats changes no resolution."""
    if not operands or not isinstance(operands[-1], Name):
        return
    pattern = walk.named("/Pattern", operands[-1])
    if isinstance(pattern, Stream):
        yield from walk.inner(pattern, _form_matrix(pattern, walk.base), walk.mask)


def _shade(walk: _Walk, _operands: list[Any]) -> Iterator[Painted]:
    """A shading fills whatever the clip leaves open."""
    yield walk.painted("shading", walk.pen.clip or placed(_UNIT, walk.pen.at))


def _rectangle(walk: _Walk, operands: list[Any]) -> None:
    x, y, width, height = map(float, operands)
    walk.path += [point(walk.pen.at, px, py) for px in (x, x + width) for py in (y, y + height)]


def _points(walk: _Walk, operands: list[Any]) -> None:
    if walk.pen.veils:
        numbers = list(map(float, operands))
        walk.path += [point(walk.pen.at, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _clip(walk: _Walk, _operands: list[Any]) -> None:
    walk.clips = True


def _end_path(walk: _Walk, _operands: list[Any]) -> None:
    """The path is used up; clips of other shapes than rectangles are let go, which only makes boxes larger."""
    if walk.clips and walk.path:
        walk.pen = replace(walk.pen, clip=_common(around(walk.path), walk.pen.clip))
    walk.path, walk.clips = [], False


def _common(box: Box, clip: Box | None) -> Box:
    """What two boxes share; the first one if they share nothing."""
    if clip is None:
        return box
    left, bottom, right, top = max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3])
    return (left, bottom, right, top) if left < right and bottom < top else box


def _font(walk: _Walk, operands: list[Any]) -> None:
    walk.pen = replace(walk.pen, size=float(operands[1]))


def _text_matrix(walk: _Walk, operands: list[Any]) -> None:
    walk.text = matrix(operands)


_STEPS: dict[str, Callable[[_Walk, list[Any]], Iterator[Painted] | None]] = {
    "q": _save,
    "Q": _restore,
    "cm": _move,
    "gs": _state,
    "Do": _do,
    "sh": _shade,
    "re": _rectangle,
    **dict.fromkeys(("m", "l", "c", "v", "y"), _points),
    "n": _end_path,
    **dict.fromkeys(("W", "W*"), _clip),
    "Tf": _font,
    "Tm": _text_matrix,
    **dict.fromkeys(("scn", "SCN"), _pattern),
}
