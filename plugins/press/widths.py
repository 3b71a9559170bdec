"""Measures letters: how wide a line is set, and which letters no font of ours has."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from fontTools.ttLib import TTFont

_MM_PER_PT = 25.4 / 72
SLOGAN_LEADING = 1.22  # as in poster.css; ems from line to line


def slogan_size(font: bytes, lines: tuple[str, ...], width: float, height: float) -> float:
    """Largest size in pt, in halves, at which the longest of `lines` is at most `width` mm wide (kerning aside) and
    all of them at most `height` mm high."""
    longest = max(_em_width(font, line) for line in lines)
    em = min(width / longest, height / (len(lines) * SLOGAN_LEADING))
    return int(em / _MM_PER_PT * 2) / 2


def unknown_letters(text: str, fonts: tuple[bytes, ...]) -> tuple[str, ...]:
    """Letters of `text` that none of the fonts can draw, in order, each once."""
    known = frozenset[int]().union(*(_letters(font) for font in fonts))
    return tuple(dict.fromkeys(letter for letter in text if ord(letter) not in known and letter.isprintable()))


def _em_width(font: bytes, line: str) -> float:
    advances, em = _advances(font)
    return sum(advances.get(ord(letter), em / 2) for letter in line) / em


@lru_cache(maxsize=4)
def _advances(font: bytes) -> tuple[dict[int, int], int]:
    opened = TTFont(BytesIO(font), lazy=True)
    advances = {code: opened["hmtx"][glyph][0] for code, glyph in opened.getBestCmap().items()}
    return advances, opened["head"].unitsPerEm


@lru_cache(maxsize=32)
def _letters(font: bytes) -> frozenset[int]:
    return frozenset(TTFont(BytesIO(font), lazy=True).getBestCmap())
