"""Operators that set text (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pikepdf

from plugins.preflight.content.operators_paths import use
from plugins.preflight.content.operators_state import six
from plugins.preflight.content.painted import Colour
from plugins.preflight.content.scene import Operator, Scene
from plugins.preflight.content.texts import Line, place, set_line
from plugins.preflight.geometry import IDENTITY, Box, Matrix, times, upward
from plugins.preflight.values import name

_FILLED, _STROKED, _INVISIBLE = (0, 2, 4, 6), (1, 2, 5, 6), (3, 7)  # render modes


def _begin(scene: Scene, _: Any) -> None:
    scene.text = scene.line = IDENTITY


def _font(scene: Scene, operands: Any) -> None:
    text = scene.state.text
    text.size = float(operands[1])
    text.font = scene.font(scene.resource("/Font", operands[0]), name(operands[0]))


def _move(scene: Scene, x: float, y: float) -> None:
    scene.line = scene.text = times((1.0, 0.0, 0.0, 1.0, x, y), scene.line)


def _td(scene: Scene, operands: Any) -> None:
    _move(scene, float(operands[0]), float(operands[1]))


def _td_leading(scene: Scene, operands: Any) -> None:
    scene.state.text.leading = -float(operands[1])
    _td(scene, operands)


def _matrix(scene: Scene, operands: Any) -> None:
    scene.text = scene.line = six(operands)


def _next_line(scene: Scene, _: Any = None) -> None:
    _move(scene, 0.0, -scene.state.text.leading)


def _setting(attribute: str, factor: float = 1.0) -> Operator:
    return lambda scene, operands: setattr(scene.state.text, attribute, float(operands[0]) * factor)


def _mode(scene: Scene, operands: Any) -> None:
    scene.state.text.mode = int(operands[0])


def _show(scene: Scene, operands: Any) -> None:
    _set(scene, [bytes(operands[0])])


def _show_array(scene: Scene, operands: Any) -> None:
    _set(scene, [bytes(item) if isinstance(item, pikepdf.String) else float(item) for item in operands[0]])


def _show_next(scene: Scene, operands: Any) -> None:
    _next_line(scene)
    _show(scene, operands)


def _show_spaced(scene: Scene, operands: Any) -> None:
    scene.state.text.words, scene.state.text.letters = float(operands[0]), float(operands[1])
    _show_next(scene, operands[2:])


def _set(scene: Scene, pieces: Iterable[bytes | float]) -> None:
    state = scene.state
    font = state.text.font
    line = set_line(pieces, state.text)
    box = place(line, state.text.rise, scene.text, state.matrix)
    size = state.text.size * (font.scale if font else 1) * upward(times(scene.text, state.matrix))
    start = scene.text
    scene.text = times((1.0, 0.0, 0.0, 1.0, line.advance, 0.0), scene.text)
    if font is None:
        scene.odd("operands", "Tj")
        return
    scene.note(scene.walk.fonts, font, box, ("font", id(font), state.text.mode in _INVISIBLE), str(state.text.mode))
    if box is None and not line.text.strip():
        return
    visible = scene.seen_within(box) if box else None
    if box is not None and visible is not None:
        _paint(scene, line, box, visible, abs(size))
    if font.kind == "Type3":
        _glyphs(scene, line, box, start)


def _paint(scene: Scene, line: Line, box: Box, visible: Box, size: float) -> None:
    state, mode = scene.state, scene.state.text.mode
    stroked_only = mode in _STROKED and mode not in _FILLED
    colour: Colour | None = state.stroke if stroked_only else state.fill
    if mode not in _INVISIBLE and colour is not None:
        use(scene, colour, visible)
        if mode in _STROKED and mode in _FILLED:
            use(scene, state.stroke, visible)
    scene.paint(
        "text",
        box,
        visible,
        colour,
        stroke=stroked_only,
        size=size,
        invisible=mode in _INVISIBLE,
        font=state.text.font,
        text=line.text,
    )


def _glyphs(scene: Scene, line: Line, box: Box | None, start: Matrix) -> None:
    """Walks the procedures of Type 3 glyphs, each once a page, for the colours and images in them."""
    font = scene.state.text.font
    for code in line.codes:
        stream = font.procedures.get(code) if font else None
        if font is None or stream is None or not scene.first_time("glyph", id(font), code):
            continue
        state = scene.state.copy()
        text = state.text
        sized = (text.size * text.scale, 0.0, 0.0, text.size, 0.0, text.rise)
        state.matrix = times(font.matrix, times(sized, times(start, state.matrix)))
        resources = font.source.get("/Resources", scene.frame.resources)
        where = "mask" if scene.frame.where == "mask" else "glyph"
        frame = replace(
            scene.frame, resources=resources, where=where, shown_at=box, depth=scene.frame.depth + 1, found={}
        )
        kept, scene.frame = scene.frame, frame
        scene.enter(stream, state, frame)
        scene.frame = kept


OPERATORS: dict[str, Operator] = {
    "BT": _begin,
    "ET": lambda scene, _: None,
    "Tf": _font,
    "Td": _td,
    "TD": _td_leading,
    "Tm": _matrix,
    "T*": _next_line,
    "Tc": _setting("letters"),
    "Tw": _setting("words"),
    "Tz": _setting("scale", 0.01),
    "TL": _setting("leading"),
    "Ts": _setting("rise"),
    "Tr": _mode,
    "Tj": _show,
    "TJ": _show_array,
    "'": _show_next,
    '"': _show_spaced,
    **dict.fromkeys(("d0", "d1"), lambda scene, _: None),
}
