"""Cuts a body's HTML into its top-level blocks, for pages that set them apart: columns here, a wide table there. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

from plugins.model.publication import Figure, Part
from plugins.press import wordbreaks

_VOID = {"br", "hr", "img"}
_ID_OR_ANCHOR = re.compile(r'(\sid="|\shref="#)')
_HEADING_TAG = re.compile(r"(</?h)([2-4])(?=[ >])")
_BACK_REFERENCE = re.compile(r'<a class="footnote-backref".*?</a>', re.DOTALL)
# WeasyPrint 70 may break a line far too early before an inline element that begins after a space; not after one that
# begins with it.
_SPACE_BEFORE = re.compile(r" (<(?:a|strong|em|b|i)(?: [^>]*)?>)")
_TOKEN = re.compile(r"<[^>]+>|&[^;\s]+;|[^<&]|[<&]")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_START = re.compile(r'\sstart="(\d+)"')
_PARAGRAPH_ENDS = {"</p>", "</li>", "</dt>", "</dd>"}
_RESUMABLE = {"p", "li", "ul", "ol"}
_UNSEEN = "\u2060\u200b\u00ad"  # letters that take no room
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][ >]")
_TAG = re.compile(r"<[^>]+>")
_INTRODUCTION = 420  # letters before a table that are too few for columns
LONG_TABLE = 16  # rows of a table that are too many for a column
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
    """Blocks and figures of an article inside a larger document: ids made its own, headings one level lower, words held
    together (so that a block may be split afterwards), paragraphs marked that are not indented."""
    found: list[Figure | str] = []
    for part in parts:
        if isinstance(part, Figure):
            found.append(part)
        else:
            held = wordbreaks.body(wordbreaks.held_numbers(_BACK_REFERENCE.sub("", lowered(part.html, prefix))))
            found.extend(blocks(_SPACE_BEFORE.sub(r"\1 ", held)))
    return tuple(_flush(block, found[index - 1] if index else None) for index, block in enumerate(found))


def _flush(block: Figure | str, before: Figure | str | None) -> Figure | str:
    """A paragraph that does not follow a paragraph is not indented; the class says so, whatever column it stands in."""
    after_paragraph = isinstance(before, str) and before.startswith("<p")
    if isinstance(block, Figure) or after_paragraph or not block.startswith("<p>"):
        return block
    return f'<p class="flush">{block.removeprefix("<p>")}'


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
    _widen_introductions(rows, wide)
    return tuple(Run(kind, tuple(block for block, _ in group)) for kind, group in _grouped(rows, wide))


def _widen_introductions(rows: Sequence[Figure | str], wide: list[bool]) -> None:
    """A few sentences before the first table read badly in stubs of columns: they are set over the measure too."""
    first = wide.index(True) if True in wide else 0
    before = rows[:first]
    plain = all(isinstance(block, str) and block.startswith("<p") for block in before)
    if plain and sum(letters(_TAG.sub("", str(block))) for block in before) <= _INTRODUCTION:
        wide[:first] = [True] * first


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
    wide = row is not None and len(_CELL.findall(row.group(1))) >= WIDE_TABLE
    return wide or len(_ROW.findall(block)) > LONG_TABLE


def letters(text: str) -> int:
    """How many letters of a text are seen: neither spaces nor joiners."""
    return sum(not letter.isspace() and letter not in _UNSEEN for letter in text)


def paragraph_ends(html: str) -> frozenset[int]:
    """Letters of a block before the end of each of its paragraphs and list items."""
    ends, count = set(), 0
    for token in _TOKEN.findall(html):
        if token in _PARAGRAPH_ENDS:
            ends.add(count)
        elif not token.startswith("<") or len(token) == 1:
            count += 1 if token.startswith("&") else letters(token)
    return frozenset(ends)


def excerpt(html: str, begin: int, end: int) -> str:
    """A block's letters from `begin` to `end`, as HTML."""
    rest = split(html, begin)[1] if begin else html
    return split(rest, end - begin)[0]


def split(html: str, count: int) -> tuple[str, str]:
    """A block cut after so many of its letters, where a line ends: both parts are whole HTML, the second one goes on
    where the first stopped (class `resumed`: no indent, no mark of the list; numbers go on)."""
    splitter = _Cutter(count)
    for token in _TOKEN.findall(html):
        splitter.take(token)
    return splitter.first, splitter.second


class _Cutter:
    """Reads a block token by token; closes what is open at the cut and opens it again after it."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._open: list[tuple[str, str, int]] = []  # tag's name, the tag, items of a list so far
        self._parts: tuple[list[str], list[str]] = ([], [])
        self._cut = False

    @property
    def first(self) -> str:
        return "".join(self._parts[0])

    @property
    def second(self) -> str:
        return "".join(self._parts[1])

    def take(self, token: str) -> None:
        if not self._cut and self._count <= 0 and self._goes_on(token):
            self._make_cut()
        self._parts[self._cut].append(token)
        if token.startswith("<") and len(token) > 1:
            self._note(token)
        else:
            self._count -= 1 if token.startswith("&") else letters(token)

    def _goes_on(self, token: str) -> bool:
        """What closes an element and what is not seen still belong to the line that was read."""
        if token.startswith("</"):
            return False
        return bool(token.startswith("<") or token.startswith("&") or letters(token))

    def _note(self, tag: str) -> None:
        name = _NAME.match(tag)
        if name is None or name.group(1) in _VOID:
            return
        if tag.startswith("</"):
            self._open.pop()
            return
        if name.group(1) == "li" and self._open:
            parent, text, items = self._open[-1]
            self._open[-1] = (parent, text, items + 1)
        self._open.append((name.group(1), tag, 0))

    def _make_cut(self) -> None:
        first, second = self._parts
        while first and first[-1].isspace():  # a space at a line's end would ask for room
            first.pop()
        first.extend(f"</{name}>" for name, _, _ in reversed(self._open))
        for (name, tag, items), inner in zip(self._open, [*self._open[1:], None], strict=False):
            second.append(_resumed(name, tag, items if inner else items + 1))
        self._cut = True


def _resumed(name: str, tag: str, number: int) -> str:
    """An element's tag where it goes on after a cut. number: of the list item that comes first."""
    plain = re.sub(r'\s(?:id|class|start)="[^"]*"', "", tag)
    if name == "ol":
        start = _START.search(tag)
        plain = f'{plain[:-1]} start="{number + (int(start.group(1)) - 1 if start else 0)}">'
    return f'{plain[:-1]} class="resumed">' if name in _RESUMABLE else plain
