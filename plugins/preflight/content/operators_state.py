"""Operators of the graphics state and of colour (ISO 32000-1, 8.4.4 and 8.6.8)."""

from __future__ import annotations

from typing import Any

import pikepdf

from plugins.preflight.content.painted import Colour
from plugins.preflight.content.scene import DEEPEST_SAVE, Operator, Scene
from plugins.preflight.content.state import State
from plugins.preflight.geometry import Matrix, times
from plugins.preflight.spaces import device
from plugins.preflight.values import elements, entry, identity, name, number

INTENTS = ("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual")


def six(operands: Any) -> Matrix:
    """A matrix from operands. Raises ValueError if they are not six."""
    a, b, c, d, e, f = (float(value) for value in operands)
    return (a, b, c, d, e, f)


def _save(scene: Scene, _: Any) -> None:
    scene.stack.append(scene.state.copy())
    if len(scene.stack) > DEEPEST_SAVE:
        scene.odd("depth", str(DEEPEST_SAVE))


def _restore(scene: Scene, _: Any) -> None:
    if scene.stack:
        scene.state = scene.stack.pop()


def _concatenate(scene: Scene, operands: Any) -> None:
    scene.state.matrix = times(six(operands), scene.state.matrix)


def _width(scene: Scene, operands: Any) -> None:
    scene.state.width = float(operands[0])


def check_intent(scene: Scene, value: Any) -> None:
    """Lists a rendering intent that is not one of the four."""
    if value is not None and name(value) not in INTENTS:
        scene.odd("intent", name(value))


def _graphics_state(scene: Scene, operands: Any) -> None:
    source = scene.required("/ExtGState", operands[0])
    if source is None:
        return
    scene.note_object(scene.walk.states, source, None)
    check_intent(scene, entry(source, "/RI"))
    scene.state.adopt(scene.changes(source))
    font = elements(entry(source, "/Font"))
    if len(font) == 2:
        scene.state.text.font, scene.state.text.size = scene.font(font[0]), number(font[1])
    mask = entry(source, "/SMask")
    if isinstance(entry(mask, "/G"), pikepdf.Stream):
        _mask(scene, mask)


def _mask(scene: Scene, mask: Any) -> None:
    form = entry(mask, "/G")
    scene.note_group(form, None, name(entry(mask, "/S")))
    if scene.first_time("mask", identity(form)):
        scene.form(form, State(scene.state.matrix), "mask")


def _space(stroke: bool) -> Operator:
    def act(scene: Scene, operands: Any) -> None:
        space = scene.space(operands[0])
        _put(scene, Colour(space, space.start()), stroke)

    return act


def _put(scene: Scene, colour: Colour, stroke: bool) -> None:
    if stroke:
        scene.state.stroke = colour
    else:
        scene.state.fill = colour


def _in_space(stroke: bool) -> Operator:
    def act(scene: Scene, operands: Any) -> None:
        before = scene.state.stroke if stroke else scene.state.fill
        components = tuple(float(value) for value in operands if not isinstance(value, pikepdf.Name))
        pattern = None
        if operands and isinstance(operands[-1], pikepdf.Name):
            pattern = scene.required("/Pattern", operands[-1])
        elif before.space.count and len(components) != before.space.count:
            scene.odd("operands", "sc")
        _put(scene, Colour(before.space, components, pattern), stroke)

    return act


def _device(family: str, stroke: bool) -> Operator:
    space = device(family)

    def act(scene: Scene, operands: Any) -> None:
        components = tuple([float(value) for value in operands])
        if len(components) != space.count:
            raise ValueError(family)
        _put(scene, Colour(space, components), stroke)

    return act


def _nothing(scene: Scene, operands: Any) -> None:
    """Operators that change nothing that a rule asks for."""


OPERATORS: dict[str, Operator] = {
    "q": _save,
    "Q": _restore,
    "cm": _concatenate,
    "w": _width,
    "gs": _graphics_state,
    "ri": lambda scene, operands: check_intent(scene, operands[0]),
    "cs": _space(stroke=False),
    "CS": _space(stroke=True),
    "sc": _in_space(stroke=False),
    "scn": _in_space(stroke=False),
    "SC": _in_space(stroke=True),
    "SCN": _in_space(stroke=True),
    "g": _device("DeviceGray", stroke=False),
    "G": _device("DeviceGray", stroke=True),
    "rg": _device("DeviceRGB", stroke=False),
    "RG": _device("DeviceRGB", stroke=True),
    "k": _device("DeviceCMYK", stroke=False),
    "K": _device("DeviceCMYK", stroke=True),
    **dict.fromkeys(("J", "j", "M", "d", "i"), _nothing),
}
