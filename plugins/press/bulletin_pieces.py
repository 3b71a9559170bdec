"""Turns blocks of text, as they were measured, into sections that can be counted with: where a column may begin, what
does not break, what is kept with what. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.model.publication import Figure
from plugins.press.blocks import letters, paragraph_ends, runs
from plugins.press.boxes import Block, TextLine
from plugins.press.bulletin_grid import LINE, lines_of
from plugins.press.bulletin_sections import Columns, Piece, Section, Solid, Table
from plugins.press.long_tables import rows

_WIDE_AIR = 6.0  # mm over and under a table, of which bulletin.css gives 3.2 to the upper edge
_UNEVEN = 0.1  # mm by which a line may differ from the grid's
_SPACE = {"<h3": 1, "<h4": 1, '<div class="short-head': 1}  # lines of air over a block that does not begin its column
_HEADINGS = tuple(_SPACE)
_WHOLE = ("<blockquote", "<div", "<table", '<p class="quote', "<pre", "<hr")  # blocks that do not break

Blocks = tuple[Figure | str, ...]


@dataclass(frozen=True)
class Part:
    """A section of a text and the indexes of its blocks (none: the sources)."""

    section: Section
    blocks: tuple[int, ...]


@dataclass(frozen=True)
class Copy:
    """A text as it was written and as it was measured."""

    blocks: Blocks
    parts: tuple[Part, ...]


def measured(key: str, text: Blocks, blocks: Mapping[str, Block], lines: Mapping[str, list[TextLine]]) -> Copy:
    """A text with its sections. blocks, lines: of the measuring layout, by key."""
    parts, index = [], 0
    for run in runs(text):
        numbers = tuple(range(index, index + len(run.parts)))
        index += len(run.parts)
        if run.wide:
            for group in _introduced(numbers, text):
                parts.append(Part(_wide([blocks[f"{key}-{number}"] for number in group], group, text, blocks), group))
        else:
            found = [_pieces(number, text, blocks[f"{key}-{number}"], lines[f"{key}-{number}"]) for number in numbers]
            parts.append(Part(Columns(tuple(piece for pieces in found for piece in pieces)), numbers))
    if sources := blocks.get(f"sources-{key}"):
        parts.append(Part(Solid(lines_of(sources.height), tail=True), ()))
    return Copy(text, tuple(parts))


def _introduced(numbers: Sequence[int], text: Blocks) -> Iterator[tuple[int, ...]]:
    """Paragraphs that introduce a table, and each table with its heading: these may stand on different pages."""
    group: list[int] = []
    for number in numbers:
        if group and (is_table(text[group[-1]]) or _is_words(text[group[-1]]) != _is_words(text[number])):
            yield tuple(group)
            group = []
        group.append(number)
    yield tuple(group)


def _wide(found: Sequence[Block], numbers: Sequence[int], text: Blocks, blocks: Mapping[str, Block]) -> Solid | Table:
    """What stands over the whole measure, with the rows of a table, if it may be cut there."""
    height, last = sum(block.height for block in found), found[-1]
    tops = [blocks[f"{last.key}-row-{row}"].head for row in range(len(rows(str(text[numbers[-1]]))))]
    if not tops:
        return Solid(lines_of(height + (0.0 if _is_words(text[numbers[0]]) else _WIDE_AIR)))
    again = tops[0] - last.top
    heights = tuple(below - top for top, below in pairwise([*tops, last.bottom]))
    return Table(heights, height - sum(heights), again, _WIDE_AIR)


def is_table(block: Figure | str) -> bool:
    """Whether a block is a table."""
    return isinstance(block, str) and "<table" in block


def _is_words(block: Figure | str) -> bool:
    return isinstance(block, str) and block.startswith("<p")


def _pieces(number: int, text: Blocks, block: Block, lines: Sequence[TextLine]) -> Iterator[Piece]:
    """A block as pieces that do not break: its lines, or itself."""
    html, before = text[number], text[number - 1] if number else ""
    space = 0 if isinstance(html, Figure) or _under_heading(before) else _space(html)
    opens = not _leads(before)
    if isinstance(html, Figure) or html.startswith((*_WHOLE, *_HEADINGS)) or _off_grid(block, lines):
        yield Piece(lines_of(block.height), space, number, 0, 0, opens)
        return
    ends, count = paragraph_ends(html), 0
    last = len(lines) - 1
    since = 0  # lines of the paragraph so far
    counts = [letters(line.text) for line in lines]
    for index, found in enumerate(counts):
        single = count + found in ends  # the paragraph's last line
        may_open = opens if index == 0 else since == 0 or (since >= 2 and not single)
        if _under_heading(before) and 0 < index < 2:
            may_open = False
        end = count + found if index < last else max(ends, default=count + found)
        yield Piece(1, 0, number, count, end, may_open)
        since = 0 if single else since + 1
        count = end


def _space(html: str) -> int:
    return next((lines for tag, lines in _SPACE.items() if html.startswith(tag)), 0)


def _off_grid(block: Block, lines: Sequence[TextLine]) -> bool:
    """Whether a block is not so many lines of the grid high: then it is moved as a whole."""
    return not lines or abs(block.height - len(lines) * LINE) > _UNEVEN


def _under_heading(before: Figure | str) -> bool:
    return isinstance(before, str) and before.startswith(_HEADINGS)


def _leads(before: Figure | str) -> bool:
    """Whether what follows must not be parted from it: a heading, or a line that announces a list."""
    return _under_heading(before) or (isinstance(before, str) and before.endswith(":</p>"))
