"""Fonts as a page uses them: from the bytes of a string to characters, widths and the boxes of their outlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from fontTools import agl
from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding

from plugins.preflight.encodings import IDENTITY, CMap, read_cmap, read_to_unicode
from plugins.preflight.geometry import Matrix
from plugins.preflight.glyphs import GlyphBox, Program, cff, truetype
from plugins.preflight.values import TooLarge, elements, entries, entry, inflated, matrix, name, number, numbers
from plugins.preflight.widths import widths_of_cids

_TAG = 6  # letters and a plus sign before the name of a subset
_SYMBOLIC = 4
_NAMELESS = {"Type3": "Type3"}  # kinds that need no BaseFont: names that say more than the resource's
_TYPE_1 = (b"%!", b"\x80\x01")  # as text, and in the segments of PFB


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as set. width: of the em; box: of the em, around its outline; real: its width in the font program in
    thousandths of the em, None if not known; missing: no such glyph in the program."""

    code: int
    text: str
    width: float
    box: GlyphBox
    real: float | None = None
    missing: bool = False


@dataclass
class Font:
    """A font resource. name: BaseFont without the tag of a subset; embedded: with a program (or Type 3); fault: why its
    program cannot be read; source: its dictionary, None if it is missing; matrix: of Type 3; scale: how high its em is
    for a size of 1; used: the glyphs that were set, by code."""

    name: str
    kind: str
    embedded: bool
    fault: str = ""
    source: Any = field(default=None, repr=False)
    matrix: Matrix = (0.001, 0, 0, 0.001, 0, 0)
    length: int = 1
    scale: float = 1.0
    used: dict[int, Glyph] = field(default_factory=dict, repr=False)
    make: Callable[[int], Glyph] | None = field(default=None, repr=False)
    procedures: dict[int, Any] = field(default_factory=dict, repr=False)

    def glyphs(self, string: bytes) -> list[Glyph]:
        """The characters of a string in a content stream."""
        if self.length == 1:
            return [self.used.get(code) or self._glyph(code) for code in string]
        codes = range(0, len(string), self.length)
        numbers_ = [int.from_bytes(string[at : at + self.length], "big") for at in codes]
        return [self.used.get(code) or self._glyph(code) for code in numbers_]

    def _glyph(self, code: int) -> Glyph:
        glyph = self.make(code) if self.make else Glyph(code, "", 0.5, (0, 0, 0.5, 0.7))
        self.used[code] = glyph
        return glyph


def read_font(source: Any, called: str = "") -> Font:
    """The font of a resource; never raises: see Font.fault. called: the resource's name, for a font that is missing or has
    no name of its own. Raises TooLarge."""
    source = source if isinstance(source, pikepdf.Dictionary) else None
    kind = name(entry(source, "/Subtype"))
    plain = name(entry(source, "/BaseFont"))
    tagged = len(plain) > _TAG and plain[_TAG] == "+" and plain[:_TAG].isupper()
    label = plain[_TAG + 1 :] if tagged else plain
    reader = {"Type0": _composite, "Type3": _type3}.get(kind, _simple)
    return reader(Font(label or _NAMELESS.get(kind, called), kind, False, source=source), source)


def _program(descriptor: Any) -> tuple[Program | None, bool, str]:
    """Program, whether one is embedded, and what is wrong with it."""
    for key, readers in (("/FontFile2", (truetype,)), ("/FontFile3", (cff, truetype)), ("/FontFile", ())):
        stream = entry(descriptor, key)
        if stream is None:
            continue
        content = inflated(stream)
        if not content:
            return None, True, "tệp phông rỗng"
        if not readers and not content.startswith(_TYPE_1):
            return None, True, "tệp phông không đọc được (không phải Type 1)"
        order = readers[::-1] if content[:4] == b"OTTO" else readers
        for reader in order[:1]:
            try:
                return reader(content), True, ""
            except TooLarge:
                raise
            except Exception as error:  # fontTools raises many kinds for a damaged program
                return None, True, f"tệp phông không đọc được ({type(error).__name__})"
        return None, True, ""
    return None, False, ""


def _to_unicode(source: Any) -> dict[int, str]:
    stream = entry(source, "/ToUnicode")
    try:
        return read_to_unicode(inflated(stream)) if stream is not None else {}
    except (ValueError, OverflowError):
        return {}


def _height(descriptor: Any) -> tuple[float, float]:
    """Descent and ascent of the em, for glyphs whose outline is not known."""
    descent, ascent = number(entry(descriptor, "/Descent"), -250), number(entry(descriptor, "/Ascent"), 800)
    return (descent or -250) / 1000, (ascent or 800) / 1000


def _composite(font: Font, source: Any) -> Font:
    below = next(iter(elements(entry(source, "/DescendantFonts"))), None)
    descriptor = entry(below, "/FontDescriptor")
    program, font.embedded, font.fault = _program(descriptor)
    encoding = entry(source, "/Encoding")
    cmap: CMap = IDENTITY if name(encoding) or encoding is None else read_cmap(inflated(encoding))
    font.length = cmap.length
    characters, widths = _to_unicode(source), widths_of_cids(below)
    standard = number(entry(below, "/DW"), 1000)
    places = entry(below, "/CIDToGIDMap")
    mapped = None if name(places) or places is None else inflated(places)
    descent, ascent = _height(descriptor)

    def glyph_number(cid: int) -> int:
        if mapped is not None:
            return int.from_bytes(mapped[2 * cid : 2 * cid + 2], "big")
        return program.cids.get(cid, -1) if program is not None and program.cids is not None else cid

    def make(code: int) -> Glyph:
        cid = code if cmap.cids is None else cmap.cids.get(code, 0)
        width = widths.get(cid, standard)
        number_ = glyph_number(cid)
        outline = program.outline(number_) if program else None
        return Glyph(
            code,
            characters.get(code, ""),
            width / 1000,
            outline if outline is not None else (0, descent, width / 1000, ascent),
            program.advance(number_) if program and outline is not None else None,
            program is not None and outline is None,
        )

    font.make = make
    return font


def _names(source: Any, program: Program | None) -> dict[int, str]:
    """Glyph names by code of a simple font: its base encoding with /Differences over it."""
    encoding = entry(source, "/Encoding")
    base = name(encoding) or name(entry(encoding, "/BaseEncoding"))
    if base == "WinAnsiEncoding":
        decoded = {code: bytes([code]).decode("cp1252", errors="replace") for code in range(256)}
        found = {code: agl.UV2AGL.get(ord(text), "") for code, text in decoded.items()}
    elif base == "MacRomanEncoding":
        found = dict(enumerate(MacRoman))
    elif program is not None and program.builtin is not None:
        found = dict(program.builtin)
    else:
        found = dict(enumerate(StandardEncoding))
    code = 0
    for item in elements(entry(encoding, "/Differences")):
        if name(item):
            found[code] = name(item)
            code += 1
        else:
            code = int(number(item))
    return found


def _number_of_simple(program: Program, code: int, glyph: str, symbolic: bool) -> int:
    """Glyph number of a code in a simple font, or −1 (9.6.6.4)."""
    if glyph in program.order and not program.characters:
        return program.order[glyph]
    unicode = agl.toUnicode(glyph) if glyph else ""
    tries = [((3, 1), ord(unicode[0]))] if unicode and not symbolic else []
    tries += [((3, 0), 0xF000 + code), ((3, 0), code), ((1, 0), code)]
    if unicode:
        tries.append(((3, 1), ord(unicode[0])))
    for table, character in tries:
        found = program.characters.get(table, {}).get(character)
        if found is not None:
            return program.order.get(found, -1)
    return program.order.get(glyph, -1)


def _simple(font: Font, source: Any) -> Font:
    descriptor = entry(source, "/FontDescriptor")
    program, font.embedded, font.fault = _program(descriptor)
    glyph_names, characters = _names(source, program), _to_unicode(source)
    first, widths = int(number(entry(source, "/FirstChar"))), numbers(entry(source, "/Widths"))
    missing = number(entry(descriptor, "/MissingWidth"), 0 if widths else 500)
    symbolic = bool(int(number(entry(descriptor, "/Flags"))) & _SYMBOLIC) and entry(source, "/Encoding") is None
    descent, ascent = _height(descriptor)

    def make(code: int) -> Glyph:
        width = widths[code - first] if 0 <= code - first < len(widths) else missing
        glyph = glyph_names.get(code, "")
        number_ = _number_of_simple(program, code, glyph, symbolic) if program else -1
        outline = program.outline(number_) if program and number_ >= 0 else None
        return Glyph(
            code,
            characters.get(code, agl.toUnicode(glyph) if glyph else ""),
            width / 1000,
            outline if outline is not None else (0, descent, width / 1000, ascent),
            program.advance(number_) if program and outline is not None else None,
        )

    font.make = make
    return font


def _type3(font: Font, source: Any) -> Font:
    """Glyphs that are content streams; their boxes are of the font's box, as far as it says one."""
    font.embedded = True
    font.matrix = matrix(entry(source, "/FontMatrix"), font.matrix)
    characters, glyph_names = _to_unicode(source), _names(source, None)
    first, widths = int(number(entry(source, "/FirstChar"))), numbers(entry(source, "/Widths"))
    across, _, _, up, _, _ = font.matrix
    edges = numbers(entry(source, "/FontBBox"))
    known = len(edges) == 4 and edges[2] > edges[0]
    font.scale = abs(up) * ((edges[3] - edges[1]) if known and edges[3] > edges[1] else 1000)
    outline: GlyphBox | None = (edges[0] * across, edges[1] * up, edges[2] * across, edges[3] * up) if known else None

    def make(code: int) -> Glyph:
        width = (widths[code - first] if 0 <= code - first < len(widths) else 0.0) * across
        return Glyph(code, characters.get(code, ""), width, outline or (0.0, 0.0, width, width))

    streams = dict(entries(entry(source, "/CharProcs")))
    font.procedures = {code: streams[f"/{glyph}"] for code, glyph in glyph_names.items() if f"/{glyph}" in streams}
    font.make = make
    return font
