"""The texts, panels and pictures of a job, each with the place where an editor wrote it. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.kinds import LEAFLET, POSTER
from plugins.model.problem import Place
from plugins.model.publication import Figure, Part, Publication
from plugins.model.strict import texts
from plugins.press.job import Job
from plugins.press.layout import sheets
from plugins.press.wordbreaks import JOINER

_TAG = re.compile(r"<[^>]+>")
_QUOTED = 40  # letters of a line that show an editor which it is
_AROUND = 24  # letters on each side that show an editor where to look


@dataclass(frozen=True)
class Passage:
    """A piece of text and where it stands: the key in the front matter, the cut line of a panel, or the file."""

    text: str
    place: Place

    def around(self, letter: str) -> str:
        """The words around the first occurrence of a letter."""
        before, _, after = self.text.partition(letter)
        left, right = before[-_AROUND:], after[:_AROUND]
        if len(before) > _AROUND:
            left = "…" + left.partition(" ")[2]
        if len(after) > _AROUND:
            right = right.rpartition(" ")[0] + "…"
        return " ".join(f"{left}{letter}{right}".split())


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
    for keys, text in texts(item.matter.model_dump(), ()):
        yield Passage(text, item.place(*keys))
    for panel in item.body.panels:
        yield from (Passage(_text(part), panel.place) for part in panel.parts)
    yield from (Passage(_text(part), item.place()) for part in item.body.parts)


def _text(part: Part) -> str:
    if isinstance(part, Figure):
        return f"{part.picture.caption} {part.picture.credit}"
    return html.unescape(_TAG.sub(" ", part.html))


def place_of_panel(job: Job, panel: str) -> Place:
    """Where the text of a marked panel is written; the publication's file if it is no panel of a leaflet."""
    if job.publication.kind is LEAFLET:
        for sheet in sheets(job.publication, job.print_format):
            for placed in sheet.panels:
                if placed.key == panel:
                    return placed.panel.place
    return job.publication.place("slogan") if job.publication.kind is POSTER else job.publication.place("title")


def page_name(job: Job, number: int) -> str:
    """Name of a page, as on the sheet: 'Mặt ngoài', 'Trang 3'."""
    sides = [sheet.name for sheet in sheets(job.publication, job.print_format)] if job.publication.body.panels else []
    return sides[number - 1] if number <= len(sides) else f"Trang {number}"


def quoted(text: str) -> str:
    """The beginning of a line, as an editor wrote it."""
    plain = " ".join(text.replace(JOINER, "").split())
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED].rstrip() + "…"
