"""Paragraphs that are items of a list, by Word's own count or by the mark that somebody typed before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.importing.blocks import Paragraph, Span

_TYPED = (  # what stands before the item, and its rank: lower ranks hold higher ones
    (re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)"), 0),
    (re.compile(r"\s*[-–—•·▪●*](?:\s+|(?=[^\W\d_]))(?=\S)"), 1),
    (re.compile(r"\s*(?:[+o○](?:\s+)|\+(?=[^\W\d_]))(?=\S)"), 2),
)
_COUNTED = re.compile(r"(\d{1,3})[.)]?")
_STEP = 10  # ranks between two depths of Word's lists


@dataclass(frozen=True)
class Item:
    """An item. depth: from 0; number: None for a bullet."""

    spans: tuple[Span, ...]
    depth: int
    number: int | None


@dataclass(frozen=True)
class _Mark:
    rank: int
    number: int | None
    spans: tuple[Span, ...]


def items(paragraphs: Sequence[Paragraph]) -> Iterator[Item | Paragraph]:
    """The items among neighbouring paragraphs, each at its depth. A number that does not go on from the one before, and a
    letter that stands alone, stay words of a paragraph."""
    open_lists: list[_Mark] = []
    for paragraph in paragraphs:
        mark = None if paragraph.heading else _mark(paragraph, bool(open_lists))
        if mark:
            while open_lists and open_lists[-1].rank > mark.rank:
                open_lists.pop()
        same = bool(mark and open_lists and open_lists[-1].rank == mark.rank)
        if mark is None or (same and not _goes_on(open_lists[-1], mark)):
            open_lists = []
            yield _worded(paragraph)
            continue
        open_lists = [*(open_lists[:-1] if same else open_lists), mark]
        yield Item(mark.spans, len(open_lists) - 1, mark.number)


def _goes_on(before: _Mark, mark: _Mark) -> bool:
    return mark.number is None or before.number is None or mark.number == before.number + 1


def _mark(paragraph: Paragraph, within: bool) -> _Mark | None:
    """How an item begins; None for running text. within: whether a list is open, in which letters count as items."""
    if paragraph.label is None:
        return _typed(paragraph)
    rank = paragraph.depth * _STEP
    if paragraph.label == "":
        return _Mark(rank + 1, None, paragraph.spans)
    counted = _COUNTED.fullmatch(paragraph.label)
    if counted:
        return _Mark(rank, int(counted[1]), paragraph.spans)
    return _Mark(rank + 1, None, (Span(f"{paragraph.label} "), *paragraph.spans)) if within or paragraph.depth else None


def _typed(paragraph: Paragraph) -> _Mark | None:
    first = paragraph.spans[0] if paragraph.spans else Span("")
    for pattern, rank in _TYPED:
        if found := pattern.match(_opening(paragraph)):
            number = int(found[1]) if rank == 0 else None
            return _Mark(rank, number, _cut(paragraph.spans, found.end())) if not first.note else None
    return None


def _opening(paragraph: Paragraph) -> str:
    """The first words: an item's mark may look unlike the words after it, and so be a span of its own."""
    return "".join(span.text for span in paragraph.spans[:4]).replace("\t", " ")


def _cut(spans: tuple[Span, ...], letters: int) -> tuple[Span, ...]:
    """The spans without so many letters at their start."""
    out: list[Span] = []
    for span in spans:
        out += [replace(span, text=span.text[letters:])] if len(span.text) > letters or span.note else []
        letters = max(0, letters - len(span.text))
    return tuple(out)


def _worded(paragraph: Paragraph) -> Paragraph:
    """A paragraph whose counted number is one of its words."""
    if not paragraph.label:
        return paragraph
    return replace(paragraph, spans=(Span(f"{paragraph.label} "), *paragraph.spans), label=None)
