"""What in a graphics state lets the ground shine through (ISO 32000-1, 11.6.4)."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary

VANISHED = {"/ca": "/ca 0", "/CA": "/CA 0"}  # fill and stroke: keys of veils through which nothing is seen at all
_OPAQUE_BLENDS = ("/Normal", "/Compatible")


def veils_of(state: Any) -> dict[str, bool]:
    """For each key of a graphics state that has to do with transparency: whether it makes the paint transparent."""
    found = {}
    for key in ("/ca", "/CA"):
        if key in state:
            found[key] = float(state[key]) < 1
            found[VANISHED[key]] = float(state[key]) == 0
    if "/BM" in state:
        modes = state["/BM"]
        found["/BM"] = str(modes[0] if isinstance(modes, Array) else modes) not in _OPAQUE_BLENDS
    if "/SMask" in state:
        found["/SMask"] = isinstance(state["/SMask"], Dictionary)
    return found
