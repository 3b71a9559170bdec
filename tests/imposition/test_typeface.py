"""The embedded font: a subset that copies and measures as PDF/X asks."""

from __future__ import annotations

import io
import re

import pikepdf
from fontTools.ttLib import TTFont

from plugins.imposition.typeface import cut, embed

TEXT = "Mặt ngoài · ĐỂ IN"


def test_the_order_of_the_letters_does_not_matter(font: bytes) -> None:
    assert cut(font, TEXT).octets == cut(font, TEXT[::-1]).octets


def test_the_day_leaves_no_trace_in_the_font(font: bytes) -> None:
    modified = [TTFont(io.BytesIO(octets))["head"].modified for octets in (font, cut(font, TEXT).octets)]
    assert modified[0] == modified[1]


def test_a_subset_is_small(font: bytes) -> None:
    assert len(cut(font, TEXT).octets) < len(font) / 10


def test_the_name_carries_a_subset_tag(font: bytes) -> None:
    assert re.fullmatch(r"[A-Z]{6}\+BeVietnamPro-Regular", cut(font, TEXT).name)


def test_another_text_has_another_tag(font: bytes) -> None:
    assert cut(font, TEXT).name != cut(font, "A").name


def test_decomposed_text_is_composed(font: bytes) -> None:
    face = cut(font, "Ể")
    assert face.shown("E\u0302\u0309") == face.shown("\u1ec2") != b"<0000>"


def test_the_widths_are_those_of_the_font(font: bytes) -> None:
    face = cut(font, TEXT)
    table = TTFont(io.BytesIO(face.octets))
    assert list(face.advances) == [table["hmtx"][glyph][0] for glyph in table.getGlyphOrder()]


def test_a_line_is_as_wide_as_its_letters(font: bytes) -> None:
    face = cut(font, TEXT)
    assert face.width("Mặt") == sum(face.advances[face.glyphs[letter]] for letter in "Mặt") / 1000


def test_the_file_has_widths_for_every_glyph(font: bytes) -> None:
    pdf = pikepdf.new()
    face = cut(font, TEXT)
    widths = embed(pdf, face).DescendantFonts[0].W
    assert [int(width) for width in widths[1].as_list()] == list(face.advances)


def test_codes_are_glyph_numbers(font: bytes) -> None:
    pdf = pikepdf.new()
    descendant = embed(pdf, cut(font, TEXT)).DescendantFonts[0]
    assert (descendant.Subtype, descendant.CIDToGIDMap) == ("/CIDFontType2", "/Identity")
