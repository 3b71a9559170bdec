"""A story as the Markdown that our reading room understands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from plugins.importing.blocks import Block, Paragraph, Picture, Story, Table, words_of
from plugins.importing.inline import as_markdown, at_start
from plugins.importing.lists import Item, items
from plugins.importing.tables import as_table

NameOfPicture = Callable[[Picture], str]
_QUOTES = ("quote", "quotations", "intense quote", "trích dẫn", "block text")


def as_text(story: Story, name: NameOfPicture) -> str:
    """The body of an article. name: the file, relative to content/, that a picture is to have."""
    notes = {
        number: " ".join(line for block in blocks for line in words_of(block)) for number, blocks in story.notes.items()
    }
    pieces = [piece for _, group in groupby(story.blocks, type) for piece in _pieces(list(group), name, notes)]
    in_text = [number for number in sorted(story.notes) if any(f"[^{number}]" in piece for piece in pieces)]
    pieces += [f"[^{number}]: {_note(story.notes[number])}" for number in in_text]
    return "\n\n".join(pieces) + "\n"


def _pieces(blocks: list[Block], name: NameOfPicture, notes: dict[int, str]) -> Iterator[str]:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    yield from _prose(paragraphs)
    for block in blocks:
        if isinstance(block, Table):
            yield as_table(block, notes)
        elif isinstance(block, Picture):
            yield _figure(block, name)


def _prose(paragraphs: list[Paragraph]) -> Iterator[str]:
    """Paragraphs and lists. Items stand close together, so that a list is not loose."""
    lines: list[str] = []
    kind = None
    for part in items(paragraphs):
        if not isinstance(part, Item) or (part.depth == 0 and (part.number is None) != kind):
            yield from ["\n".join(lines)] if lines else []
            lines = []
        if isinstance(part, Item):
            kind = part.number is None if part.depth == 0 else kind
            mark = "- " if part.number is None else f"{part.number}. "
            lines.append("    " * part.depth + mark + at_start(as_markdown(part.spans)))
        else:
            yield _paragraph(part)
    yield from ["\n".join(lines)] if lines else []


def _paragraph(paragraph: Paragraph) -> str:
    if paragraph.style.casefold() in _QUOTES and not paragraph.heading:
        return f"> {at_start(as_markdown(replace(span, italic=False) for span in paragraph.spans))}"
    text = as_markdown(paragraph.spans)
    return f"{'#' * paragraph.heading} {text.replace('<br>', ' ')}" if paragraph.heading else at_start(text)


def _figure(picture: Picture, name: NameOfPicture) -> str:
    words = " | ".join(filter(None, [picture.caption, picture.credit])) if picture.caption else f"| {picture.credit}"
    title = f' "{words}"' if picture.caption or picture.credit else ""
    return f"![{picture.alt}]({name(picture)}{title})"


def _note(blocks: tuple[Block, ...]) -> str:
    lines = [as_markdown(b.spans) if isinstance(b, Paragraph) else " ".join(words_of(b)) for b in blocks]
    return "<br>".join(line for line in lines if line)
