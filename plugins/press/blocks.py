"""Cuts a body's HTML into its top-level blocks, for pages that set them apart: columns here, a wide table there. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

from plugins.model.publication import Figure, Part

_VOID = {"br", "hr", "img"}
_ID_OR_ANCHOR = re.compile(r'(\sid="|\shref="#)')
_HEADING_TAG = re.compile(r"(</?h)([2-4])(?=[ >])")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][ >]")
WIDE_TABLE = 3  # columns of a table from which it is set over the whole page


@dataclass(frozen=True)
class Run:
    """Blocks that are set together. wide: a table over the whole measure; else text in columns."""

    wide: bool
    parts: tuple[Figure | str, ...]


def blocks(html: str) -> tuple[str, ...]:
    """Top-level elements in order; stray text between them stays with the element before it."""
    splitter = _Splitter(html)
    splitter.feed(html)
    splitter.close()
    ends = splitter.ends or [len(html)]
    starts = [0, *ends[:-1]]
    ends[-1] = len(html)
    pieces = [html[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return tuple(piece for piece in pieces if piece)


class _Splitter(HTMLParser):
    """Notes where each top-level element ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0]
        for line in html.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        self._depth, self._html = 0, html
        self.ends: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._note_end()
        else:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1
        self._note_end()

    def _note_end(self) -> None:
        if self._depth == 0:
            line, column = self.getpos()
            self.ends.append(self._html.index(">", self._lines[line - 1] + column) + 1)


def article_blocks(parts: Iterable[Part], prefix: str) -> tuple[Figure | str, ...]:
    """Blocks and figures of an article inside a larger document: ids made its own, headings one level lower."""
    found: list[Figure | str] = []
    for part in parts:
        if isinstance(part, Figure):
            found.append(part)
        else:
            found.extend(blocks(lowered(part.html, prefix)))
    return tuple(found)


def lowered(html: str, prefix: str) -> str:
    """HTML with ids and the links to them prefixed, h2 to h4 made h3 to h5."""
    own = _ID_OR_ANCHOR.sub(lambda match: f"{match.group(1)}{prefix}-", html)
    return _HEADING_TAG.sub(lambda match: f"{match.group(1)}{int(match.group(2)) + 1}", own)


def runs(found: Iterable[Figure | str]) -> tuple[Run, ...]:
    """Neighbouring blocks that are set the same way, together; a heading goes with the table under it."""
    rows = tuple(found)
    wide = [_is_wide(block) for block in rows]
    for index in range(len(rows) - 1, 0, -1):
        if wide[index] and _is_heading(rows[index - 1]):
            wide[index - 1] = True
    return tuple(Run(kind, tuple(block for block, _ in group)) for kind, group in _grouped(rows, wide))


def _grouped(
    rows: Sequence[Figure | str], wide: Sequence[bool]
) -> Iterable[tuple[bool, Iterable[tuple[Figure | str, bool]]]]:
    return groupby(zip(rows, wide, strict=True), key=lambda pair: pair[1])


def _is_heading(block: Figure | str) -> bool:
    return not isinstance(block, Figure) and block.startswith("<h")


def _is_wide(block: Figure | str) -> bool:
    if isinstance(block, Figure) or "<table" not in block:
        return False
    row = _ROW.search(block)
    return row is not None and len(_CELL.findall(row.group(1))) >= WIDE_TABLE
