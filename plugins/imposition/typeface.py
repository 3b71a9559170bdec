"""A TrueType font cut down to the letters that a text needs, and embedded as PDF asks (ISO 32000-1, 9.7.4)."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

_SYMBOLIC = 4  # FontDescriptor flag: glyphs are chosen by number, not by an encoding of Latin letters
_STEM = 80  # StemV in thousandths of an em: asked for by the standard, used by nothing that has the font itself


@dataclass(frozen=True)
class Typeface:
    """A subset. name: PostScript name with its subset tag; octets: the TTF; glyphs: character to glyph number;
    advances: of every glyph in thousandths of an em; box: FontBBox, ascent, descent: in thousandths of an em."""

    name: str
    octets: bytes
    glyphs: dict[str, int]
    advances: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int

    def width(self, text: str) -> float:
        """Width of a line in em, without kerning."""
        return sum(self.advances[glyph] for glyph in self._numbers(text)) / 1000

    def shown(self, text: str) -> bytes:
        """The text as the hexadecimal string of a Tj operator."""
        return b"<" + "".join(f"{glyph:04X}" for glyph in self._numbers(text)).encode() + b">"

    def _numbers(self, text: str) -> list[int]:
        """Glyph numbers; a character that the font does not have shows as its empty box, glyph 0."""
        return [self.glyphs.get(character, 0) for character in unicodedata.normalize("NFC", text)]


def cut(octets: bytes, text: str) -> Typeface:
    """The subset of a TTF for a text: the same bytes for the same letters, whatever the day."""
    return _cut(octets, "".join(sorted(set(unicodedata.normalize("NFC", text)))))


@lru_cache(maxsize=8)  # an issue's pages and its booklet, and many a leaflet, need the same letters
def _cut(octets: bytes, characters: str) -> Typeface:
    font = TTFont(io.BytesIO(octets), recalcTimestamp=False)
    subsetter = Subsetter(
        Options(
            layout_features=[], hinting=False, notdef_outline=True, name_IDs=[], drop_tables=["GDEF", "GPOS", "GSUB"]
        )
    )
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    table, order = font.getBestCmap(), font.getReverseGlyphMap()
    scale = 1000 / font["head"].unitsPerEm
    head = font["head"]
    left, bottom, right, top = (round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax))
    buffer = io.BytesIO()
    font.save(buffer)
    return Typeface(
        name=f"{_tag(buffer.getvalue())}+{_post_script_name(octets)}",
        octets=buffer.getvalue(),
        glyphs={character: order[table[ord(character)]] for character in characters if ord(character) in table},
        advances=tuple(round(font["hmtx"][glyph][0] * scale) for glyph in font.getGlyphOrder()),
        box=(left, bottom, right, top),
        ascent=round(font["hhea"].ascent * scale),
        descent=round(font["hhea"].descent * scale),
    )


def _post_script_name(octets: bytes) -> str:
    return str(TTFont(io.BytesIO(octets), lazy=True)["name"].getDebugName(6))


def _tag(octets: bytes) -> str:
    """Six capitals that name the subset; its own digest, so that two subsets in one file never share a name."""
    digest = hashlib.sha256(octets).digest()
    return "".join(chr(ord("A") + octet % 26) for octet in digest[:6])


def embed(pdf: Pdf, face: Typeface) -> Object:
    """The font as an object of the file: a Type 0 font whose codes are glyph numbers."""
    stream = Stream(pdf, face.octets, Length1=len(face.octets))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{face.name}"),
        Flags=_SYMBOLIC,
        FontBBox=Array(face.box),
        ItalicAngle=0,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=face.ascent,
        StemV=_STEM,
        FontFile2=pdf.make_indirect(stream),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{face.name}"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=1000,
        W=Array([0, Array(face.advances)]),
        CIDToGIDMap=Name.Identity,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(f"/{face.name}"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_indirect(Stream(pdf, _to_unicode(face))),
    )
    return pdf.make_indirect(font)


def _to_unicode(face: Typeface) -> bytes:
    """The CMap that gives copied text its letters back; at most 100 lines in a block (Adobe technical note 5014)."""
    lines = [f"<{glyph:04X}> <{_utf16(character)}>" for character, glyph in face.glyphs.items()]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


def _utf16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()
