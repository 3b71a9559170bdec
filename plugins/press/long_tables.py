"""Tables over the whole measure of a bulletin: columns as wide as their words ask for, rows that may go on overleaf
under the same header. Works on the sanitised HTML of the reading room. Pure."""

from __future__ import annotations

import re
from math import sqrt

_TABLE = re.compile(r"<table\b[^>]*>")
_BODY = re.compile(r"(<tbody>)(.*)(</tbody>)", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPREADS = re.compile(r"(?:row|col)span=")
_EDGES = 3.0  # letters that a cell's edges are worth
_DEPTH = 4.0  # how much wider long texts make their column; the more, the flatter the rows


def rows(html: str) -> tuple[str, ...]:
    """Rows of a table's body; none if it has cells that reach over several, since such a table is not cut."""
    body = _BODY.search(html)
    return tuple(_ROW.findall(body.group(2))) if body and not _SPREADS.search(html) else ()


def columned(html: str) -> str:
    """A table whose columns have widths of their own, so that a part of it is set as the whole."""
    lines = [[_TAG.sub("", cell) for _, _, cell in _CELL.findall(row)] for row in _ROW.findall(html)]
    if not rows(html) or len({len(line) for line in lines}) != 1:
        return html
    weights = [_weight(column) for column in zip(*lines, strict=True)]
    columns = "".join(f'<col style="width:{100 * weight / sum(weights):.2f}%">' for weight in weights)
    return _TABLE.sub(lambda match: f"{match.group()}<colgroup>{columns}</colgroup>", html, count=1)


def marked(html: str, key: str) -> str:
    """A table whose rows can be found in a layout: data-panel '<key>-row-<n>' on the first cell of each, from 0."""
    found = iter(range(len(rows(html))))

    def mark(row: re.Match[str]) -> str:
        return re.sub(r"<(t[hd])", rf'<\1 data-panel="{key}-row-{next(found)}"', row.group(), count=1)

    return (
        _BODY.sub(lambda body: body.group(1) + _ROW.sub(mark, body.group(2)) + body.group(3), html)
        if rows(html)
        else html
    )


def cut(html: str, start: int, end: int) -> str:
    """The table with these rows only, under its header."""
    kept = "".join(rows(html)[start:end])
    return _BODY.sub(lambda body: body.group(1) + kept + body.group(3), html)


def _weight(column: tuple[str, ...]) -> float:
    """How wide a column wants to be, in letters: no word is broken, and long texts get more."""
    longest = max((len(word) for cell in column for word in cell.split()), default=1)
    mean = sum(len(cell) for cell in column) / len(column)
    return max(longest, _DEPTH * sqrt(mean)) + _EDGES
