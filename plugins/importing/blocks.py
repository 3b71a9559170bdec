"""What a document consists of, once it is no longer Word's: paragraphs, tables and pictures, in order."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Span:
    """Letters that look alike. raised: 'sup', 'sub' or ''; link: an address; note: number of the footnote whose mark
    stands here (then there is no text). Line breaks are '\\n', tabs '\\t'."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: str = ""
    link: str = ""
    note: int = 0


@dataclass(frozen=True)
class Paragraph:
    """number: which paragraph of the file it is, counted from 1, for the report. outline: 1 to 9 for a heading style;
    label: the number that Word counted, '' for a bullet, None outside lists; depth: of the list; heading: level in the
    article once it is known to be a heading, 0 otherwise."""

    spans: tuple[Span, ...]
    number: int = 0
    style: str = ""
    centred: bool = False
    outline: int = 0
    label: str | None = None
    depth: int = 0
    heading: int = 0

    @property
    def text(self) -> str:
        """The words, on one line, with the number that Word counted."""
        words = "".join(span.text for span in self.spans)
        return " ".join(f"{self.label or ''} {words}".split())

    @property
    def lines(self) -> list[str]:
        """The words by line, as breaks and tabs part them; none is empty."""
        words = "".join(span.text for span in self.spans)
        return [" ".join(line.split()) for line in re.split(r"[\n\t]+", words) if line.strip()]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(span.bold for span in self.spans if span.text.strip()) and bool(self.text)


@dataclass(frozen=True)
class Picture:
    """A picture that stands by itself. octets: the file; alt: what Word has as its description."""

    octets: bytes
    alt: str = ""
    number: int = 0
    caption: str = ""
    credit: str = ""

    @property
    def digest(self) -> str:
        """Eight letters that no other picture has."""
        return hashlib.sha256(self.octets).hexdigest()[:8]


@dataclass(frozen=True)
class Cell:
    """A cell of a table, as wide and high as so many others."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1

    @property
    def lines(self) -> list[str]:
        """The words in it, by line."""
        return [line for block in self.blocks for line in words_of(block)]


@dataclass(frozen=True)
class Row:
    """header: whether Word repeats it on every page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True)
class Table:
    """A table; rows are never empty."""

    rows: tuple[Row, ...]
    number: int = 0


Block = Paragraph | Table | Picture


@dataclass(frozen=True)
class Story:
    """A document: its blocks, and its footnotes by number."""

    blocks: tuple[Block, ...]
    notes: dict[int, tuple[Block, ...]] = field(default_factory=dict)


def words_of(block: Block) -> list[str]:
    """The words of a block, by line."""
    if isinstance(block, Paragraph):
        return block.lines
    if isinstance(block, Table):
        return [line for row in block.rows for cell in row.cells for line in cell.lines]
    return []


def pictures_of(block: Block) -> list[Picture]:
    """The pictures in a block, in order."""
    if isinstance(block, Picture):
        return [block]
    if isinstance(block, Table):
        return [p for row in block.rows for cell in row.cells for inner in cell.blocks for p in pictures_of(inner)]
    return []
