"""A font of the house, cut down to a few letters and embedded by the suite itself."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from support.printed import THEME

LETTERS = "CTNBẢIỬH chữthửunếpgấpọvàmơ123"
FILE = THEME / "press" / "fonts" / "BeVietnamPro-Regular.ttf"
FAMILY = "BeVietnamPro-Regular"


@lru_cache(maxsize=1)
def _cut() -> TTFont:
    font = TTFont(FILE, recalcTimestamp=False)
    options = subset.Options(
        drop_tables=["GSUB", "GPOS", "GDEF", "STAT", "DSIG"], layout_features=[], notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    return font


@lru_cache(maxsize=1)
def program() -> bytes:
    """The bytes of the cut font."""
    target = BytesIO()
    _cut().save(target)
    return target.getvalue()


def _number(letter: str) -> int:
    return int(_cut().getGlyphID(_cut().getBestCmap()[ord(letter)]))


def encoded(said: str) -> str:
    """A text as hexadecimal glyph numbers."""
    return "".join(f"{_number(letter):04x}" for letter in said)


def bounds(said: str) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of the ink of a text, in em."""
    font, em = _cut(), _cut()["head"].unitsPerEm
    x, edges = 0, []
    for letter in said:
        glyph = font.getBestCmap()[ord(letter)]
        pen = BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[glyph].draw(pen)
        if pen.bounds:
            left, low, right, high = pen.bounds
            edges.append((x + left, low, x + right, high))
        x += font["hmtx"][glyph][0]
    lefts, lows, rights, highs = zip(*edges, strict=True)
    return min(lefts) / em, min(lows) / em, max(rights) / em, max(highs) / em


def advance(letter: str) -> float:
    """Width of a letter in thousandths of the em; of one that was cut away, that of a space."""
    font = _cut()
    glyph = font.getBestCmap().get(ord(letter), "space")
    return float(font["hmtx"][glyph][0] / font["head"].unitsPerEm * 1000)


def widths(change: float = 0.0) -> Array:
    """/W of all letters, each wrong by so many thousandths of the em."""
    font = _cut()
    advances = [font["hmtx"][glyph][0] / font["head"].unitsPerEm * 1000 + change for glyph in font.getGlyphOrder()]
    return Array([0, Array(advances)])


def _to_unicode(pdf: Pdf) -> Object:
    lines = "\n".join(
        f"<{_number(letter):04x}> <{letter.encode('utf-16-be').hex()}>" for letter in sorted(set(LETTERS))
    )
    text = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Thu def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(set(LETTERS))} beginbfchar\n{lines}\nendbfchar\n"
        "endcmap end end"
    )
    return pdf.make_stream(text.encode())


def embedded(pdf: Pdf, family: str = FAMILY, wrong: float = 0.0, readable: bool = True, **descriptor: Any) -> Object:
    """A composite font. wrong: what /W is off by, in thousandths of the em; readable: with a ToUnicode; descriptor:
    entries to put in, or None to leave one out."""
    label = Name(f"/THUMUC+{family}")
    usual = Dictionary(
        Type=Name.FontDescriptor, FontName=label, Flags=4, FontBBox=Array([-500, -300, 1500, 1200]), ItalicAngle=0,
        Ascent=1000, Descent=-265, CapHeight=700, StemV=80, FontFile2=pdf.make_stream(program()),
    )  # fmt: skip
    for key, value in descriptor.items():
        if value is None:
            del usual[f"/{key}"]
        else:
            usual[f"/{key}"] = value(pdf)
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=label, CIDToGIDMap=Name.Identity, DW=1000, W=widths(wrong),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(usual),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=label, Encoding=Name("/Identity-H"), DescendantFonts=Array([below])
    )
    if readable:
        font["/ToUnicode"] = _to_unicode(pdf)
    return pdf.make_indirect(font)
