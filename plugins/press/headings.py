"""Breaks titles and headings as a typographer would: lines of even length, words of two syllables kept whole, the
largest type that the room allows. Pure; letters are measured with the font that will print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape

from plugins.press.widths import SLOGAN_LEADING, slogan_size
from plugins.press.wordbreaks import JOINER, heading

LEADING = 1.25  # ems from line to line of a title: stacked marks need no less
TIGHT = 1.03  # of a width: headings are set 2 % of an em tighter than their letters measure
_NEARLY = 0.86  # of the largest size: for a line less
_MOST_LINES = 6
_ANY_HEIGHT = 10_000.0  # mm
_CLAUSE_END, _GAIN = (",", ":", ";", "?", "."), 30  # a line that ends with its clause may be this much less even
_H2 = re.compile(r"(<h2\b[^>]*>)([^<]+)(</h2>)")
_STEP = re.compile(r"(<li>\s*(?:<p>)?<strong>)([^<]+)(</strong>)")


@dataclass(frozen=True)
class Title:
    """A title as it is set. lines: words held together; size: pt."""

    lines: tuple[str, ...]
    size: float

    @property
    def text(self) -> str:
        """The title with breaks only between its lines."""
        return " ".join(line.replace(" ", f" {JOINER}") for line in self.lines)


def fitted(font: bytes, text: str, width: float, height: float, largest: float) -> Title:
    """The title nearly in the largest size up to `largest` pt that `width` × `height` mm allow, in as few lines as that
    takes, evenly filled."""
    room = height * SLOGAN_LEADING / LEADING
    tried = [Title(lines, min(largest, slogan_size(font, lines, TIGHT * width, room))) for lines in _breakings(text)]
    enough = _NEARLY * max(title.size for title in tried)
    return next(title for title in tried if title.size >= enough)


def evened(font: bytes, html: str, width: float, size: float) -> tuple[str, int]:
    """HTML with its h2 headings, set in `size` pt over `width` mm, broken into as few lines as can be and evenly; and
    the lines of the heading that it begins with (0: it begins otherwise)."""
    first = _H2.match(html.lstrip())
    lines = len(_in_lines(font, unescape(first.group(2)), width, size)) if first else 0
    return _put(_H2, font, html, width, size), lines


def evened_steps(font: bytes, html: str, width: float, size: float) -> str:
    """The same for the names of steps: bold words that a list item begins with."""
    return _put(_STEP, font, html, width, size)


def _put(pattern: re.Pattern[str], font: bytes, html: str, width: float, size: float) -> str:
    def broken(match: re.Match[str]) -> str:
        lines = _in_lines(font, unescape(match.group(2)), width, size)
        return f"{match.group(1)}{escape(Title(lines, size).text, quote=False)}{match.group(3)}"

    return pattern.sub(broken, html)


def _in_lines(font: bytes, text: str, width: float, size: float) -> tuple[str, ...]:
    for lines in _breakings(text):
        if slogan_size(font, lines, TIGHT * width, _ANY_HEIGHT) >= size:
            return lines
    return (text,)  # a word longer than the line: the engine breaks as it can


@lru_cache(maxsize=256)
def _breakings(text: str) -> tuple[tuple[str, ...], ...]:
    """The most even breaking into one line, two lines and so on."""
    words = heading(text).replace(f" {JOINER}", "\0").split(" ")
    words = [word.replace("\0", " ") for word in words]
    return tuple(_evenly(tuple(words), lines) for lines in range(1, min(_MOST_LINES, len(words)) + 1))


def _evenly(words: tuple[str, ...], lines: int) -> tuple[str, ...]:
    """The breaking whose longest line is shortest, more or less; then the one whose lines are most alike."""

    @cache
    def best(start: int, left: int) -> tuple[int, tuple[str, ...]]:
        if left == 1:
            line = " ".join(words[start:])
            return len(line) ** 2, (line,)
        found = []
        for end in range(start + 1, len(words) - left + 2):
            line = " ".join(words[start:end])
            cost, rest = best(end, left - 1)
            gain = _GAIN if line.endswith(_CLAUSE_END) else 0
            found.append((len(line) ** 2 - gain + cost, (line, *rest)))
        return min(found)

    return best(0, lines)[1]
