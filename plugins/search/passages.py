"""What of a publication is searched, and how much each part of it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.catalogue import Catalogue
from plugins.model.kinds import BULLETIN, POSTER, STORY
from plugins.model.publication import Publication

# Occurrences in the body that one occurrence in this part is worth.
TITLE, TAG, SUMMARY, SOURCE, HEADING, PLACE, BODY = 12, 4, 3, 3, 2, 1, 1
_STORY = ("unit", "problem", "actions", "result", "reuse", "contact", "quote")
_NOTE_SIGN = re.compile(r"(?<=[a-zà-ỹ]{2})\d{1,2}(?!\d)|(?<=[.,;:)”])\d{1,2}(?=\s|$)")
_SENTENCE = re.compile(r"(?<=[.?!;:])\s+(?=[“(A-ZÀ-ỸĐ0-9])")


@dataclass(frozen=True)
class Passage:
    """A piece of a publication that is searched as one. shown: it may stand as an excerpt under a result."""

    text: str
    weight: int
    shown: bool = True


def passages(item: Publication, catalogue: Catalogue) -> Iterator[Passage]:
    """Every passage, in reading order, the title first."""
    yield Passage(item.full_title, TITLE, shown=False)
    yield Passage(item.summary, SUMMARY, shown=False)
    for tag in item.tags:
        yield Passage(tag, TAG, shown=False)
    for name in (item.kind.label, item.category, item.topic):
        yield Passage(name or "", PLACE, shown=False)
    for text in _own(item, catalogue):
        yield Passage(text, SUMMARY)
    headings = {heading.text for heading in item.body.headings}
    for line in item.body.text.splitlines():
        weight = HEADING if line in headings else BODY
        for sentence in _SENTENCE.split(_NOTE_SIGN.sub("", line)):
            yield Passage(sentence, weight)
    for source in item.matter.sources:
        yield Passage(source.title, SOURCE)


def _own(item: Publication, catalogue: Catalogue) -> tuple[str, ...]:
    """What only publications of this kind have."""
    if item.kind is STORY:
        return tuple(getattr(item.matter, key) for key in _STORY)
    if item.kind is POSTER:
        return tuple(item.matter.slogan)
    if item.kind is BULLETIN:
        return tuple(entry.title for _, entry in catalogue.entries(item))
    return ()
