"""Graphics states by name: what in them lets the ground shine through, and the four that switch overprint."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name

from plugins.separation.overprint import STATES

_OURS = ("/OP", "/op", "/OPM")  # overprint is decided here alone
_OPAQUE_BLENDS = ("/Normal", "/Compatible")


def veils_of(state: Any) -> dict[str, bool]:
    """For each key of a graphics state that has to do with transparency: whether it makes the paint transparent."""
    found = {}
    for key in ("/ca", "/CA"):
        if key in state:
            found[key] = float(state[key]) < 1
    if "/BM" in state:
        modes = state["/BM"]
        found["/BM"] = str(modes[0] if isinstance(modes, Array) else modes) not in _OPAQUE_BLENDS
    if "/SMask" in state:
        found["/SMask"] = isinstance(state["/SMask"], Dictionary)
    return found


def without_overprint(state: Any) -> Dictionary:
    """A copy of a graphics state that says nothing on overprint."""
    return Dictionary({key: value for key, value in state.items() if key not in _OURS})


def overprint_state(name: str) -> Dictionary:
    """One of STATES. OPM 1: an ink that is not in the colour leaves what lies below (ISO 32000-1, 11.7.4)."""
    fill, stroke = next(pair for pair, known in STATES.items() if known == name)
    return Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1)
