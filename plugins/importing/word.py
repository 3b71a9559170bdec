"""The one door to mammoth: mended parts of a Word file in, our blocks out."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import mammoth.docx
from mammoth import documents

from plugins.importing.blocks import Block, Cell, Paragraph, Picture, Row, Span, Story, Table
from plugins.importing.mending import BOOKMARK, Facts
from plugins.importing.package import DAMAGED
from plugins.model.problem import Place, Problem

# What a hurried or hostile file makes mammoth stumble over; its own faults would look the same to an editor.
_STUMBLES = (AttributeError, IndexError, KeyError, OSError, RecursionError, TypeError, UnicodeError, ValueError)
_D_LOOKALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_GLUE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"))
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\u2066-\u2069]")
_PLAIN = Facts(0, "", None, False, 0)


@dataclass(frozen=True)
class Read:
    """What was read. unknown: what mammoth could not take along, in its words."""

    story: Story
    unknown: tuple[str, ...]


def clean(text: str) -> str:
    """Composed letters, and none that nobody sees."""
    text = _SPACES.sub(" ", text.translate(_GLUE)).replace("\u2011", "-").translate(_D_LOOKALIKES)
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def read(parts: Mapping[str, bytes], facts: Mapping[str, Facts], place: Place) -> Read | Problem:
    """The blocks of a Word file, or the problem that it is too broken."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, octets in parts.items():
            archive.writestr(zipfile.ZipInfo(name), octets)
    try:
        result = mammoth.docx.read(whole)
        story = _Reader(facts).story(result.value)
    except _STUMBLES as error:
        return DAMAGED.at(place, what=f"cấu trúc lạ: {type(error).__name__}")
    return Read(story, tuple(dict.fromkeys(message.message for message in result.messages)))


@dataclass
class _Reader:
    """Walks mammoth's tree. order: (kind, id) of footnotes and endnotes as their marks come."""

    facts: Mapping[str, Facts]
    order: list[tuple[str, str]] = field(default_factory=list)

    def story(self, document: Any) -> Story:
        blocks = tuple(self.blocks(document.children))
        notes: dict[int, tuple[Block, ...]] = {}
        while len(notes) < len(self.order):  # a footnote may have a footnote
            kind, name = self.order[len(notes)]
            notes[len(notes) + 1] = tuple(self.blocks(document.notes.find_note(kind, name).body))
        return Story(blocks, notes)

    def blocks(self, elements: list[Any]) -> Iterator[Block]:
        for element in elements:
            if isinstance(element, documents.Paragraph):
                yield from self.paragraph(element)
            elif isinstance(element, documents.Table):
                yield from self.table(element)
            elif hasattr(element, "children"):
                yield from self.blocks(element.children)

    def table(self, table: Any) -> Iterator[Table]:
        rows = [
            Row(tuple(self.cell(cell) for cell in row.children if hasattr(cell, "colspan")), row.is_header)
            for row in table.children
            if hasattr(row, "children")
        ]
        number = next((p.number for row in rows for cell in row.cells for p in cell.blocks if p.number), 0)
        if rows := [row for row in rows if row.cells]:
            yield Table(tuple(rows), number)

    def cell(self, cell: Any) -> Cell:
        return Cell(tuple(self.blocks(cell.children)), cell.colspan, cell.rowspan)

    def paragraph(self, paragraph: Any) -> Iterator[Block]:
        """A paragraph, cut where pictures stand in it."""
        pieces = list(self.inline(paragraph.children, Span("")))
        facts = next((self.facts[piece] for piece in pieces if isinstance(piece, str)), _PLAIN)
        blank = Paragraph(
            (), facts.number, facts.style, facts.centred, facts.outline,
            facts.label.text if facts.label else None, facts.label.depth if facts.label else 0,
        )  # fmt: skip
        spans: list[Span] = []
        for piece in pieces:
            if isinstance(piece, Span):
                spans.append(piece)
            elif isinstance(piece, Picture):
                yield from _spoken(replace(blank, spans=tuple(_joined(spans))))
                yield replace(piece, number=facts.number)
                spans = []
        yield from _spoken(replace(blank, spans=tuple(_joined(spans))))

    def inline(self, elements: list[Any], look: Span) -> Iterator[Span | Picture | str]:
        """Letters, pictures, and the names of paragraphs' bookmarks."""
        for element in elements:
            match element:
                case documents.Text():
                    yield replace(look, text=clean(element.value))
                case documents.Tab():
                    yield replace(look, text="\t")
                case documents.Break():
                    yield replace(look, text="\n")
                case documents.Checkbox():
                    yield replace(look, text="☑" if element.checked else "☐")
                case documents.Run():
                    yield from self.inline(element.children, _look(element, look))
                case documents.Hyperlink():
                    yield from self.inline(element.children, replace(look, link=element.href or ""))
                case documents.NoteReference():
                    self.order.append((element.note_type, element.note_id))
                    yield Span("", note=len(self.order))
                case documents.Image():
                    with element.open() as file:
                        yield Picture(file.read(), clean(element.alt_text or ""))
                case documents.Bookmark() if element.name.startswith(BOOKMARK) and element.name in self.facts:
                    yield element.name
                case _:
                    yield from self.inline(getattr(element, "children", []), look)


def _look(run: Any, around: Span) -> Span:
    raised = {"superscript": "sup", "subscript": "sub"}.get(run.vertical_alignment, around.raised)
    return replace(around, bold=run.is_bold, italic=run.is_italic, raised=raised)


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Neighbours that look alike as one, composed again across the seam."""
    open_span: Span | None = None
    for span in spans:
        if open_span and not span.note and not open_span.note and replace(span, text="") == replace(open_span, text=""):
            open_span = replace(open_span, text=unicodedata.normalize("NFC", open_span.text + span.text))
            continue
        if open_span:
            yield open_span
        open_span = span
    if open_span:
        yield open_span


def _spoken(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, if it says anything."""
    if paragraph.text or any(span.note for span in paragraph.spans):
        yield paragraph
