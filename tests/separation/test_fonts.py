from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from pikepdf import Array, Pdf
from small_files import reopened
from support.site import ROOT
from torture import artwork

from plugins.separation.fonts import advances_of, mend_widths

FONT = ROOT / "theme" / "press" / "fonts" / "BeVietnamPro-Regular.ttf"


def descendant(pdf: Pdf) -> Any:
    (font,) = pdf.pages[0].obj.Resources.Font.values()
    return font.DescendantFonts[0]


@lru_cache(maxsize=1)
def a_line_of_text() -> bytes:
    return artwork("<p>Chữ Việt</p>", 'body { font: 10pt "Be Vietnam Pro" }')


@pytest.fixture
def set_text() -> Pdf:
    return reopened(a_line_of_text())


def widths(font: Any) -> dict[int, float]:
    found, items = {}, list(font.W)
    for first, run in zip(items[::2], items[1::2], strict=True):
        found |= {int(first) + step: float(width) for step, width in enumerate(run)}
    return found


def test_advances_are_those_that_another_reader_finds():
    font = TTFont(FONT)
    per_em = font["head"].unitsPerEm
    others = {font.getGlyphID(name): advance * 1000 / per_em for name, (advance, _) in font["hmtx"].metrics.items()}
    assert advances_of(FONT.read_bytes()) == pytest.approx(others, abs=0.001)


def test_after_mending_every_glyph_in_the_file_has_its_width(set_text: Pdf):
    mend_widths(set_text)
    font = descendant(set_text)
    program = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    default, known = float(font.get("/DW", 1000)), widths(font)
    per_em = program["head"].unitsPerEm
    for glyph, name in enumerate(program.getGlyphOrder()):
        advance = program["hmtx"].metrics[name][0] * 1000 / per_em
        assert known.get(glyph, default) == pytest.approx(advance, abs=1), name


def test_widths_by_which_text_was_set_stay(set_text: Pdf):
    before = widths(descendant(set_text))
    assert mend_widths(set_text) == ()
    after = widths(descendant(set_text))
    assert {glyph: after[glyph] for glyph in before} == before


def test_a_width_that_contradicts_the_font_is_reported(set_text: Pdf):
    font = descendant(set_text)
    first = next(iter(widths(font)))
    font.W = Array([first, Array([1234])])
    assert [finding.kind for finding in mend_widths(set_text)] == ["font"]
    assert widths(font)[first] == 1234


def test_a_run_of_equal_widths_is_understood(set_text: Pdf):
    font = descendant(set_text)
    glyph, width = next(iter(widths(font).items()))
    font.W = Array([glyph, glyph, width])
    assert mend_widths(set_text) == ()
