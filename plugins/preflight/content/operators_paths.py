"""Operators that build, clip and paint paths, and the shading operator (ISO 32000-1, 8.5 and 8.7.4)."""

from __future__ import annotations

from math import hypot
from typing import Any

from plugins.preflight.content.painted import Colour
from plugins.preflight.content.paths import Path
from plugins.preflight.content.scene import NOWHERE, Frame, Operator, Scene
from plugins.preflight.content.state import State
from plugins.preflight.geometry import EVERYWHERE, IDENTITY, Box, meet, narrowest, times, transformed
from plugins.preflight.spaces import read_space
from plugins.preflight.values import box as rectangle
from plugins.preflight.values import entry, identity, number
from plugins.preflight.values import matrix as read_matrix


def _floats(operands: Any) -> list[float]:
    return [float(value) for value in operands]


def _begin(scene: Scene, operands: Any) -> None:
    x, y = _floats(operands)
    scene.path.begin(x, y)


def _line(scene: Scene, operands: Any) -> None:
    x, y = _floats(operands)
    scene.path.line(x, y)


def _curve(scene: Scene, operands: Any) -> None:
    scene.path.curve(*_floats(operands))


def _rectangle(scene: Scene, operands: Any) -> None:
    x, y, width, height = _floats(operands)
    scene.path.rectangle(x, y, width, height)


def _clip(scene: Scene, _: Any) -> None:
    scene.clipping = True


def _end(scene: Scene) -> None:
    """After painting, a pending clip takes effect and the path is gone."""
    if scene.clipping:
        box = scene.path.box(scene.state.matrix)
        scene.state.clip = (meet(scene.state.clip, box) if box else None) or NOWHERE
    scene.path, scene.clipping = Path(), False


def _painting(fill: bool, stroke: bool) -> Operator:
    def act(scene: Scene, _: Any) -> None:
        box = scene.path.box(scene.state.matrix)
        if box is not None:
            if fill:
                _fill(scene, box)
            if stroke:
                _stroke(scene, box)
        _end(scene)

    return act


def _fill(scene: Scene, box: Box) -> None:
    visible, state = scene.seen_within(box), scene.state
    if visible is None:
        return
    use(scene, state.fill, visible)
    scene.paint("fill", box, visible, state.fill, width=scene.path.thinnest(state.matrix))


def _stroke(scene: Scene, box: Box) -> None:
    state = scene.state
    a, b, c, d, _, _ = state.matrix
    across, up = (state.width / 2 * hypot(*sides) for sides in ((a, c), (b, d)))  # what the pen reaches beyond the path
    outer = (box[0] - across, box[1] - up, box[2] + across, box[3] + up)
    width = state.width * narrowest(state.matrix)  # in whatever direction the line goes: the worst is what may break
    visible = scene.seen_within(outer)
    if visible is None:
        return
    use(scene, state.stroke, visible)
    scene.paint("stroke", outer, visible, state.stroke, stroke=True, width=width)


def use(scene: Scene, colour: Colour, box: Box) -> None:
    """Lists what a colour uses: its space, and what its pattern is made of."""
    scene.used(colour.space, box)
    source = colour.pattern
    if source is None:
        return
    shading = entry(source, "/Shading")
    state = entry(source, "/ExtGState")
    if state is not None:
        scene.note_object(scene.walk.states, state, box)
    if shading is not None:
        _use_shading(scene, shading, box)
    elif scene.first_time("cell", identity(source)):
        _cell(scene, source, colour, box)


def _cell(scene: Scene, source: Any, colour: Colour, box: Box) -> None:
    """Walks the cell of a tiling pattern; all in it is said to be where the pattern paints."""
    matrix = times(read_matrix(entry(source, "/Matrix"), IDENTITY), scene.frame.origin)
    state = State(matrix)
    if number(entry(source, "/PaintType")) == 2 and colour.space.base is not None:  # a stencil in the colour of scn
        state.fill = state.stroke = Colour(colour.space.base, colour.components)
    frame = Frame(scene.frame.resources, "pattern", matrix, box, scene.frame.depth + 1)
    if scene.frame.where in ("mask", "glyph", "annotation"):
        frame.where = scene.frame.where
    scene.enter(source, state, frame)


def _use_shading(scene: Scene, shading: Any, box: Box | None) -> None:
    space = read_space(entry(shading, "/ColorSpace"), scene.frame.resources)
    scene.note_object(scene.walk.shadings, shading, box)
    scene.used(space, box)


def _shading(scene: Scene, operands: Any) -> None:
    source = scene.required("/Shading", operands[0])
    bounds = rectangle(entry(source, "/BBox"))
    box = transformed(bounds, scene.state.matrix) if bounds else scene.state.clip
    visible = scene.seen_within(box if box != EVERYWHERE else EVERYWHERE)
    if source is None or visible is None:
        return
    _use_shading(scene, source, visible)
    colour = Colour(read_space(entry(source, "/ColorSpace"), scene.frame.resources), (), pattern=source)
    scene.paint("shading", box, visible, colour)


OPERATORS: dict[str, Operator] = {
    "m": _begin,
    "l": _line,
    **dict.fromkeys(("c", "v", "y"), _curve),
    "re": _rectangle,
    "h": lambda scene, _: None,
    **dict.fromkeys(("W", "W*"), _clip),
    "n": lambda scene, _: _end(scene),
    **dict.fromkeys(("f", "F", "f*"), _painting(fill=True, stroke=False)),
    **dict.fromkeys(("S", "s"), _painting(fill=False, stroke=True)),
    **dict.fromkeys(("B", "B*", "b", "b*"), _painting(fill=True, stroke=True)),
    "sh": _shading,
}
