"""Graphics states: those of the artwork without a word on overprint, and the four that switch it."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary, Name

from plugins.separation.overprint import STATES

_OURS = ("/OP", "/op", "/OPM")  # overprint is decided here alone


def without_overprint(state: Any) -> Dictionary:
    """A copy of a graphics state that says nothing on overprint."""
    return Dictionary({key: value for key, value in state.items() if key not in _OURS})


def overprint_state(name: str) -> Dictionary:
    """One of STATES. OPM 1: an ink that is not in the colour leaves what lies below (ISO 32000-1, 11.7.4)."""
    fill, stroke = next(pair for pair, known in STATES.items() if known == name)
    return Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1)
