"""Widths of the characters of a composite font."""

from __future__ import annotations

from typing import Any

import pikepdf

from plugins.preflight.values import elements, entry, number, numbers


def widths_of_cids(source: Any) -> dict[int, float]:
    """/W of a CIDFont: `first [w w w]` and `first last w` (9.7.4.3)."""
    widths: dict[int, float] = {}
    parts, at = elements(entry(source, "/W")), 0
    while at + 1 < len(parts):
        first = int(number(parts[at]))
        if isinstance(parts[at + 1], pikepdf.Array):
            widths.update({first + step: width for step, width in enumerate(numbers(parts[at + 1]))})
            at += 2
        elif at + 2 < len(parts):
            last = min(int(number(parts[at + 1])), first + 65_535)
            widths.update(dict.fromkeys(range(first, last + 1), number(parts[at + 2])))
            at += 3
        else:
            break
    return widths
