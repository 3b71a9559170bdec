"""The texts and pictures of a job, each with the place where it is written, so that a letter can be found again. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model.problem import Place
from plugins.model.publication import Figure, Part, Publication
from plugins.press.job import Job

_TAG = re.compile(r"<[^>]+>")
_AROUND = 24  # letters on each side that show an editor where to look


@dataclass(frozen=True)
class Passage:
    """A piece of text and where it stands: the key in the front matter, the cut line of a panel, or the file."""

    text: str
    place: Place

    def around(self, letter: str) -> str:
        """The words around the first occurrence of a letter."""
        at = self.text.index(letter)
        start, end = max(0, at - _AROUND), at + len(letter) + _AROUND
        words = " ".join(self.text[start:end].split())
        return ("…" if start else "") + words + ("…" if end < len(self.text) else "")


def passage_with(job: Job, letter: str) -> Passage | None:
    """The first passage of a job that holds a letter: its own publication first, then what a bulletin prints."""
    every = (passage for item in _publications(job) for passage in _passages(item))
    return next((passage for passage in every if letter in passage.text), None)


def place_of_picture(job: Job, file: str) -> Place:
    """Where a job asks for a picture, or would name its own if nobody asks for this one."""
    for item in _publications(job):
        if item.image and item.image.file == file:
            return item.place("image", "file")
        for figure in item.body.figures:
            if figure.picture.file == file:
                return figure.place
    return job.publication.place("image", "file")


def _publications(job: Job) -> tuple[Publication, ...]:
    """Everything that a job prints, its own publication first."""
    return (job.publication, *(item for _, item in job.entries), *job.notices)


def _passages(item: Publication) -> Iterator[Passage]:
    for keys, text in _strings(item.matter.model_dump(), ()):
        yield Passage(text, item.place(*keys))
    for panel in item.body.panels:
        yield from (Passage(_text(part), panel.place) for part in panel.parts)
    yield from (Passage(_text(part), item.place()) for part in item.body.parts)


def _strings(value: Any, keys: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text in a tree of front matter, with the way to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, (*keys, key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _strings(inner, (*keys, number))


def _text(part: Part) -> str:
    if isinstance(part, Figure):
        return f"{part.picture.caption} {part.picture.credit}"
    return html.unescape(_TAG.sub("", part.html))
