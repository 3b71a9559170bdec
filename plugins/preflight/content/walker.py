"""Walks the content of pages as a renderer would, without painting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plugins.preflight.content import operators_objects, operators_paths, operators_state, operators_text
from plugins.preflight.content.painted import Walk
from plugins.preflight.content.scene import Operator, Scene
from plugins.preflight.content.streams import Streams
from plugins.preflight.values import elements, entry, identity, name

OPERATORS: dict[str, Operator] = {
    **operators_state.OPERATORS,
    **operators_paths.OPERATORS,
    **operators_text.OPERATORS,
    **operators_objects.OPERATORS,
}
_HIGHEST_TREE = 64  # levels of /Pages: a circle must end


def walk(pages: Sequence[Any], streams: Streams, hidden: frozenset[tuple[int, int]] = frozenset()) -> Walk:
    """All that the pages (their dictionaries) paint and use. hidden: layers that are off. Raises TooLarge."""
    scene = Scene(streams, OPERATORS, hidden)
    for number, page in enumerate(pages, start=1):
        scene.page(number, page, inherited(page, "/Resources"))
        streams.listen(number)
    return scene.walk


def layers_off(root: Any) -> frozenset[tuple[int, int]]:
    """Object numbers of the layers that the default configuration switches off (ISO 32000-1, 8.11.4)."""
    properties = entry(root, "/OCProperties")
    configuration = entry(properties, "/D")
    every = {identity(layer) for layer in elements(entry(properties, "/OCGs"))}
    on, off = ({identity(layer) for layer in elements(entry(configuration, key))} for key in ("/ON", "/OFF"))
    found = every - on if name(entry(configuration, "/BaseState")) == "OFF" else off
    return frozenset(key for key in found if key is not None)


def inherited(page: Any, key: str) -> Any:
    """An attribute of a page that its ancestors may hold (ISO 32000-1, 7.7.3.4)."""
    node = page
    for _ in range(_HIGHEST_TREE):
        found = entry(node, key)
        if found is not None or node is None:
            return found
        node = entry(node, "/Parent")
    return None
