"""Embedded font programs: the box that a glyph's outline fills, so that what is near an edge is judged by its ink."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from fontTools.cffLib import CFFFontSet
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

GlyphBox = tuple[float, float, float, float]  # of the em: 1 is the font's size
EMPTY: GlyphBox = (0.0, 0.0, 0.0, 0.0)  # a space


@dataclass(frozen=True)
class Program:
    """A font program. outline: box of a glyph by its number, None if it has no such glyph; advance: its width in
    thousandths of the em, None if not known; glyphs: how many; characters: cmap subtables by (platform, encoding);
    order: numbers by glyph name; by_cid: whether character identifiers are looked up in `cids`, not glyph numbers."""

    outline: Callable[[int], GlyphBox | None]
    advance: Callable[[int], float | None]
    glyphs: int
    characters: dict[tuple[int, int], dict[int, str]]
    order: dict[str, int]
    cids: dict[int, int] | None = None
    builtin: dict[int, str] | None = None


def truetype(content: bytes) -> Program:
    """The program of a FontFile2, or of an OpenType FontFile3. Raises whatever fontTools raises for a damaged one."""
    font = TTFont(BytesIO(content), lazy=True)
    if "glyf" not in font:
        return _opentype_cff(font)
    table, places = font.reader["glyf"], font["loca"].locations
    em, count = float(font["head"].unitsPerEm), font["maxp"].numGlyphs
    advances = font.reader["hmtx"]
    measures = font["hhea"].numberOfHMetrics

    def outline(glyph: int) -> GlyphBox | None:
        if not 0 <= glyph < count:
            return None
        start, end = places[glyph], places[glyph + 1]
        if end - start < 10:
            return EMPTY
        edges = struct.unpack(">4h", table[start + 2 : start + 10])
        return (edges[0] / em, edges[1] / em, edges[2] / em, edges[3] / em)

    def advance(glyph: int) -> float | None:
        place = 4 * min(glyph, measures - 1)
        return None if len(advances) < place + 2 else struct.unpack_from(">H", advances, place)[0] / em * 1000

    return Program(outline, advance, count, _characters(font), _order(font))


def _characters(font: Any) -> dict[tuple[int, int], dict[int, str]]:
    if "cmap" not in font:
        return {}
    return {(table.platformID, table.platEncID): table.cmap for table in font["cmap"].tables if hasattr(table, "cmap")}


def _order(font: Any) -> dict[str, int]:
    return {glyph: number for number, glyph in enumerate(font.getGlyphOrder())}


def _opentype_cff(font: Any) -> Program:
    program = _cff_program(font["CFF "].cff)
    return Program(
        program.outline,
        program.advance,
        program.glyphs,
        _characters(font),
        program.order,
        program.cids,
        program.builtin,
    )


def cff(content: bytes) -> Program:
    """The program of a FontFile3 that is bare CFF. Raises whatever fontTools raises for a damaged one."""
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(content), None)
    return _cff_program(fonts)


def _cff_program(fonts: Any) -> Program:
    top = fonts[0]
    strings, order = top.CharStrings, top.charset
    scale = top.FontMatrix[0] if hasattr(top, "FontMatrix") else 0.001
    keyed = hasattr(top, "ROS")

    def outline(glyph: int) -> GlyphBox | None:
        if not 0 <= glyph < len(order):
            return None
        pen = BoundsPen(None)
        strings[order[glyph]].draw(pen)
        if pen.bounds is None:
            return EMPTY
        left, bottom, right, top_edge = (edge * scale for edge in pen.bounds)
        return (left, bottom, right, top_edge)

    def advance(glyph: int) -> float | None:
        if outline(glyph) is None:
            return None
        width = getattr(strings[order[glyph]], "width", None)
        return None if width is None else float(width) * scale * 1000

    cids = {_cid(glyph): number for number, glyph in enumerate(order)} if keyed else None
    encoding = getattr(top, "Encoding", None) if not keyed else None
    builtin = dict(enumerate(encoding)) if isinstance(encoding, list) else None
    return Program(outline, advance, len(order), {}, {glyph: n for n, glyph in enumerate(order)}, cids, builtin)


def _cid(glyph: str) -> int:
    """fontTools calls the glyphs of a CID-keyed font cid00001."""
    return int(glyph[3:]) if glyph.startswith("cid") and glyph[3:].isdigit() else 0
