"""Operators that paint XObjects and inline images, and those of marked content (ISO 32000-1, 8.8–8.10 and 14.6)."""

from __future__ import annotations

from typing import Any

import pikepdf

from plugins.preflight.content.operators_paths import use
from plugins.preflight.content.operators_state import check_intent
from plugins.preflight.content.scene import Operator, Scene
from plugins.preflight.geometry import across, transformed, upward
from plugins.preflight.pictures import Picture, picture
from plugins.preflight.values import entry, name

_UNIT = (0.0, 0.0, 1.0, 1.0)
_INCH = 72  # pt


def _object(scene: Scene, operands: Any) -> None:
    source = scene.required("/XObject", operands[0])
    if source is None:
        return
    content = entry(source, "/OC")
    _optional(scene, content)
    if content is not None and scene.is_off(content):
        return
    kind = name(entry(source, "/Subtype"))
    if kind == "Form" and name(entry(source, "/Subtype2")) != "PS":
        _form(scene, source)
    elif kind == "Image":
        _image(scene, picture(source, scene.frame.resources))
    elif isinstance(source, pikepdf.Stream):
        scene.note_object(scene.walk.others, source, None)
    else:
        scene.odd("operands", "Do")


def _form(scene: Scene, source: Any) -> None:
    scene.note_object(scene.walk.forms, source, None)
    scene.note_group(source, None)
    where = scene.frame.where if scene.frame.where in ("mask", "glyph", "pattern", "annotation") else "form"
    scene.form(source, scene.state.copy(), where)


def _inline(scene: Scene, operands: Any) -> None:
    _image(scene, picture(operands[0].obj, scene.frame.resources, inline=True))


def _image(scene: Scene, image: Picture) -> None:
    state = scene.state
    box = transformed(_UNIT, state.matrix)
    visible = scene.seen_within(box)
    if visible is None:
        return
    scene.note_object(scene.walk.images, image.source, visible, "inline" if image.inline else "")
    check_intent(scene, entry(image.source, "/Intent"))
    if image.stencil:
        use(scene, state.fill, visible)
    elif image.space is not None:
        scene.used(image.space, visible)
    scene.paint(
        "stencil" if image.stencil else "image",
        box,
        visible,
        state.fill if image.stencil else None,
        image=image,
        ppi=resolution(image, across(state.matrix), upward(state.matrix)),
    )


def resolution(image: Picture, width: float, height: float) -> float:
    """Effective resolution in ppi of an image that is `width` × `height` pt large: the smaller of both directions."""
    both = [
        pixels / (length / _INCH) for pixels, length in ((image.width, width), (image.height, height)) if length > 0
    ]
    return min(both, default=0.0)


def _optional(scene: Scene, content: Any) -> None:
    if content is not None:
        scene.note_object(scene.walk.content, content, None)


def _marked(scene: Scene, operands: Any) -> None:
    found = None
    if name(operands[0]) == "OC":
        properties = operands[1]
        found = scene.resource("/Properties", properties) if isinstance(properties, pikepdf.Name) else properties
        _optional(scene, found)
    scene.marked.append(found is not None and scene.is_off(found))


def _begin_marked(scene: Scene, _: Any) -> None:
    scene.marked.append(False)


def _end_marked(scene: Scene, _: Any) -> None:
    if scene.marked:
        scene.marked.pop()


OPERATORS: dict[str, Operator] = {
    "Do": _object,
    "INLINE IMAGE": _inline,
    "BDC": _marked,
    "BMC": _begin_marked,
    "EMC": _end_marked,
    **dict.fromkeys(("DP", "MP"), lambda scene, _: None),
}
