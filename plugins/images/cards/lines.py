"""Breaks a title into lines that are as even as can be, so that no word is left alone on the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_NBSP = "\u00a0"
_STOPS = (",", ";", ":", ".", "?", "–")
_HYPHENS = "-–/"
_STRANDED, _LEFT_OPEN = 0.4, 0.25  # of the width: so much emptiness is better than a line that ends so
# Words that lead on to the next: a line that ends with one is read twice.
_LEADING_ON = frozenset(
    [
        "và",
        "hay",
        "hoặc",
        "ở",
        "tại",
        "của",
        "cho",
        "với",
        "về",
        "từ",
        "đến",
        "trong",
        "ngoài",
        "trên",
        "dưới",
        "theo",
        "qua",
        "bằng",
        "là",
        "thì",
        "mà",
        "khi",
        "nếu",
        "để",
        "do",
        "vì",
        "các",
        "những",
        "mỗi",
        "một",
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "không",
        "chưa",
        "đã",
        "đang",
        "sẽ",
        "được",
        "bị",
        "phải",
        "cần",
    ]
)
Width = Callable[[str], float]


def ways(text: str, width: float, width_of: Width, most: int) -> tuple[tuple[str, ...], ...]:
    """The best breaks of `text` into one line, into two, and so on up to `most`: as even as can be, no word cut off from its
    phrase. None where even `most` lines do not hold it. A word that is wider than a line is cut where it must be."""
    words = [piece for word in text.split(" ") if word for piece in _pieces(word, width, width_of)]
    tables = _most_even(words, width, width_of, most)
    return tuple(
        tuple(" ".join(words[start:end]) for start, end in _spans(tables, count, len(words)))
        for count in range(1, most + 1)
        if len(words) in tables[count]
    )


def shortened(text: str, width: float, width_of: Width) -> str:
    """The text, or as many of its words as fit on one line and an ellipsis."""
    if width_of(text) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1 and width_of(" ".join(words) + "…") > width:
        words.pop()
    kept = " ".join(words)
    while kept and width_of(kept + "…") > width:
        kept = kept[:-1]
    return kept.rstrip(",;:. ") + "…"


def _most_even(words: list[str], width: float, width_of: Width, most: int) -> list[dict[int, tuple[float, int]]]:
    """For each number of lines, by the end of the last: the least emptiness and where that line starts. Emptiness is squared
    (Knuth and Plass 1981), and the last line counts like the others."""
    space, widths = width_of(" "), [width_of(word) for word in words]
    tables: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(most):
        table: dict[int, tuple[float, int]] = {}
        for start, (emptiness, _start) in tables[-1].items():
            line = -space
            for end in range(start + 1, len(words) + 1):
                line += space + widths[end - 1]
                if line > width:
                    break
                awkward = stranded(words, start, end) * _STRANDED**2 + left_open(words, end) * _LEFT_OPEN**2
                found = emptiness + (width - line) ** 2 + awkward * width**2, start
                table[end] = min(found, table.get(end, found))
        tables.append(table)
    return tables


def _spans(tables: list[dict[int, tuple[float, int]]], count: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each line, read back from the last."""
    spans: list[tuple[int, int]] = []
    while count:
        start = tables[count][end][1]
        spans.insert(0, (start, end))
        count, end = count - 1, start
    return spans


def stranded(words: Sequence[str], start: int, end: int) -> int:
    """How many words of a line belong to the phrase before or after it: 'đúng mức, đúng' / 'nơi, có chứng từ'."""
    if end - start < 2:
        return 0
    first = start > 0 and words[start].endswith(_STOPS) and not words[start - 1].endswith(_STOPS)
    last = end < len(words) and words[end - 2].endswith(_STOPS) and not words[end - 1].endswith(_STOPS)
    return first + last


def left_open(words: Sequence[str], end: int) -> bool:
    """Whether a line, not the last, ends with a word that leads on."""
    return end < len(words) and words[end - 1].split(_NBSP)[-1].lower() in _LEADING_ON


def awkwardness(lines: Sequence[str]) -> tuple[int, int]:
    """Of a broken title: words cut off from their phrase, and lines left open."""
    words = " ".join(lines).split(" ")
    cut_off = open_ends = start = 0
    for line in lines:
        end = start + len(line.split(" "))
        cut_off += stranded(words, start, end)
        open_ends += left_open(words, end)
        start = end
    return cut_off, open_ends


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
