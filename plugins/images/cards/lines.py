"""Breaks a title into lines that are as even as can be, so that no word is left alone on the last."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

_NBSP = "\u00a0"
_STOPS = (",", ";", ":", ".", "?", "–")
_HYPHENS = "-–/"
_STRANDED = 0.4  # of the width: so much emptiness is better than one word cut off from its phrase
Width = Callable[[str], float]


def broken(text: str, width: float, width_of: Width) -> tuple[str, ...]:
    """The fewest lines that hold `text`, of those the most even, with no word cut off from its phrase. A word that is wider than a line is cut where it must be."""
    words = [piece for word in text.split(" ") if word for piece in _pieces(word, width, width_of)]
    if not words:
        return ()
    return tuple(" ".join(words[start:end]) for start, end in _most_even(words, width, width_of))


def shortened(text: str, width: float, width_of: Width) -> str:
    """The text, or as many of its words as fit on one line and an ellipsis."""
    if width_of(text) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1 and width_of(" ".join(words) + "…") > width:
        words.pop()
    return " ".join(words).rstrip(",;:. ") + "…"


def _most_even(words: list[str], width: float, width_of: Width) -> list[tuple[int, int]]:
    """Start and end of each line: fewest lines first, then the least sum of squared empty space (Knuth and Plass 1981, with
    the last line counted like the others)."""
    space = width_of(" ")
    widths = [width_of(word) for word in words]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]  # by end of line: lines, emptiness, start of the line
    for end in range(1, len(words) + 1):
        found = []
        line = -space
        for start in range(end - 1, -1, -1):
            line += widths[start] + space
            if line > width and start < end - 1:
                break
            stranded = _strands(words, start, end) * (_STRANDED * width) ** 2
            found.append((best[start][0] + 1, best[start][1] + (width - line) ** 2 + stranded, start))
        best.append(min(found))
    ends = [len(words)]
    while ends[-1]:
        ends.append(best[ends[-1]][2])
    return list(pairwise(reversed(ends)))


def _strands(words: list[str], start: int, end: int) -> int:
    """Words of the line that belong to the phrase before or after it: 'nơi, có' / 'mức, đúng'."""
    opens_late = (
        start > 0 and end - start > 1 and words[start].endswith(_STOPS) and not words[start - 1].endswith(_STOPS)
    )
    last_begins = end - start > 1 and words[end - 2].endswith(_STOPS) and not words[end - 1].endswith(_STOPS)
    return opens_late + (last_begins and end < len(words))


def _pieces(word: str, width: float, width_of: Width) -> list[str]:
    """A word that fits as it is; a wider one at its joints (no-break spaces, hyphens, slashes), then anywhere."""
    if width_of(word) <= width:
        return [word]
    if _NBSP in word:
        return [piece for part in word.split(_NBSP) for piece in _pieces(part, width, width_of)]
    pieces, piece = [], ""
    for letter in word:
        if piece and width_of(piece + letter) > width:
            joint = max(piece.rfind(hyphen) for hyphen in _HYPHENS) + 1 or len(piece)
            pieces.append(piece[:joint])
            piece = piece[joint:]
        piece += letter
    return [*pieces, piece]
