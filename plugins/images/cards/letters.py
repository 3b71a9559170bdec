"""How wide words are in the house's typeface, from the font file alone: the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont


@dataclass(frozen=True)
class Letters:
    """One weight. advances, tops: em by letter, the top of its marks above the baseline; other: width of a letter that
    the font has not."""

    advances: dict[str, float]
    tops: dict[str, float]
    other: float

    def width(self, text: str, size: float) -> float:
        """px of a line at `size` px. Without kerning, which makes Vietnamese lines a little shorter, never longer."""
        return size * sum(self.advances.get(letter, self.other) for letter in text)

    def height(self, text: str, size: float) -> float:
        """px from the baseline to the top of the highest mark."""
        return size * max((self.tops.get(letter, 1.0) for letter in text), default=0.0)


@dataclass(frozen=True)
class Typeface:
    """The two weights that cards are set in."""

    regular: Letters
    bold: Letters


@dataclass(frozen=True)
class Fonts:
    """Their files (TTF)."""

    regular: Path
    bold: Path

    @classmethod
    def of_theme(cls, theme: Path) -> Fonts:
        """Those that the press uses too."""
        folder = theme / "press/fonts"
        return cls(folder / "BeVietnamPro-Regular.ttf", folder / "BeVietnamPro-Bold.ttf")


def read_typeface(fonts: Fonts) -> Typeface:
    """Widths of both weights. Raises OSError if the theme has no such file."""
    return Typeface(read_letters(fonts.regular), read_letters(fonts.bold))


def read_letters(path: Path) -> Letters:
    """The widths in a TTF. Raises OSError if the theme has no such file."""
    with TTFont(path, lazy=True) as font:
        metrics, glyphs, em = font["hmtx"], font["glyf"], font["head"].unitsPerEm
        letters = {chr(code): name for code, name in font.getBestCmap().items()}
        advances = {letter: metrics[name][0] / em for letter, name in letters.items()}
        tops = {letter: getattr(glyphs[name], "yMax", 0) / em for letter, name in letters.items()}
        return Letters(advances, tops, metrics[".notdef"][0] / em)
