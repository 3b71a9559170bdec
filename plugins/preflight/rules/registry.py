"""Every rule of the preflight, in the order of the report."""

from __future__ import annotations

from plugins.preflight.rules import black, boxes, colour, document, fonts, images, ink, layout, marks, structure
from plugins.preflight.rules.rule import Rule

_ROOMS = (document, structure, boxes, colour, fonts, images, black, ink, layout, marks)
_ORDER = {"P": 0, "X": 1, "G": 2, "H": 3}

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for room in _ROOMS for rule in room.RULES), key=lambda rule: (_ORDER[rule.id[0]], rule.id))
)
