"""Widths of glyphs: checkers compare /W with the font file for every glyph in it, also for those that no text uses."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from plugins.separation.finding import Finding

_ROUNDING = 1  # unit of a thousandth of the type size, as ISO 15930-7 lets widths differ


def mend_widths(pdf: pikepdf.Pdf) -> tuple[Finding, ...]:
    """Adds to /W what it lacks. A width that contradicts the font is reported and stays: text was set by it."""
    findings: set[Finding] = set()
    done: set[tuple[int, int]] = set()
    for number, page in enumerate(pdf.pages, start=1):
        for font in _fonts(page):
            if font.is_indirect and font.objgen in done:
                continue
            done.add(font.objgen)
            for descendant in font.get("/DescendantFonts", ()):
                if not _mend(descendant):
                    findings.add(Finding("font", number, str(descendant["/BaseFont"])[1:]))
    return tuple(sorted(findings))


def _fonts(page: pikepdf.Page) -> list[Any]:
    fonts: Any = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
    return [font for _name, font in fonts.items()]


def _mend(font: Dictionary) -> bool:
    """False if a width that is given differs from the font's own."""
    program = font["/FontDescriptor"].get("/FontFile2")
    if program is None or font.get("/CIDToGIDMap", Name.Identity) != Name.Identity:
        return True  # compact outlines (CFF) bring their own numbering; the engine writes them with their widths
    advances = advances_of(program.read_bytes())
    given = _given(font.get("/W", Array()))
    agrees = all(abs(width - advances.get(glyph, width)) <= _ROUNDING for glyph, width in given.items())
    widths = {glyph: given.get(glyph, advance) for glyph, advance in advances.items()}
    font["/W"] = _runs(widths, float(font.get("/DW", 1000)))
    return agrees


def advances_of(program: bytes) -> dict[int, float]:
    """Advance of each glyph of a TrueType font in thousandths of the type size (tables head, hhea, maxp, hmtx)."""
    count = struct.unpack_from(">H", program, 4)[0]
    entries = (struct.unpack_from(">4sLLL", program, 12 + 16 * number) for number in range(count))
    offsets = {tag: offset for tag, _sum, offset, _length in entries}
    per_em = struct.unpack_from(">H", program, offsets[b"head"] + 18)[0]
    full = struct.unpack_from(">H", program, offsets[b"hhea"] + 34)[0]
    glyphs = struct.unpack_from(">H", program, offsets[b"maxp"] + 4)[0]
    metrics = [struct.unpack_from(">H", program, offsets[b"hmtx"] + 4 * glyph)[0] for glyph in range(full)]
    return {glyph: round(metrics[min(glyph, full - 1)] * 1000 / per_em, 3) for glyph in range(glyphs)}


def _given(widths: Any) -> dict[int, float]:
    """/W in its two forms: first [w …] and first last w (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    items = list(widths)
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, Array):
            found |= {first + step: float(width) for step, width in enumerate(second)}
        else:
            width = float(items.pop(0))
            found |= dict.fromkeys(range(first, int(second) + 1), width)
    return found


def _runs(widths: Mapping[int, float], default: float) -> Array:
    """/W of all glyphs whose width is not the default one."""
    runs: list[tuple[int, list[float]]] = []
    for glyph, width in sorted(widths.items()):
        if width == default:
            continue
        if runs and glyph == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(width)
        else:
            runs.append((glyph, [width]))
    flat: list[Any] = []
    for first, run in runs:
        flat += [first, Array([int(width) if width == int(width) else width for width in run])]
    return Array(flat)
