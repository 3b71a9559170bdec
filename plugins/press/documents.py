"""From catalogue to jobs, and from made documents to what the web is told and the outlet writes. Pure but for reading files."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from plugins.images.encode import PAGE_SUFFIX
from plugins.model.catalogue import Catalogue
from plugins.model.document import Document, LargePrint, PagePicture
from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.model.legal import LegalProfile
from plugins.model.problem import ContentError, Problem
from plugins.model.publication import Publication
from plugins.press.issue import Entries, carried
from plugins.press.job import Job, Made
from plugins.press.resources import picture_resources, theme_resources
from plugins.press.screen import anchors_of


def jobs(catalogue: Catalogue, content: Path, theme: Path, only: Collection[str] | None = None) -> tuple[Job, ...]:
    """A job for every printed publication, or for those with these paths; none for an issue that carries what is gone. Raises ContentError if a picture is not there."""
    shared = theme_resources(theme)
    problems: list[Problem] = []
    found = []
    for item in catalogue.dated:
        if catalogue.made(item) and (only is None or item.path in only):
            job, missing = _job(item, catalogue, content, theme)
            found.append(replace(job, resources={**shared, **job.resources}))
            problems.extend(missing)
    if problems:
        raise ContentError(tuple(problems))
    return tuple(found)


def _job(item: Publication, catalogue: Catalogue, content: Path, theme: Path) -> tuple[Job, tuple[Problem, ...]]:
    bulletin = item.kind is BULLETIN
    entries = catalogue.entries(item) if bulletin else ()
    notices = _notices(item, catalogue) if bulletin else ()
    shown = (item, *(entry for _, entry in entries), *notices)
    pictures, missing = picture_resources(shown, content)
    profile = catalogue.profile_of(item)
    legal = profile if isinstance(profile, LegalProfile) else None
    job = Job(item, catalogue.agency, theme, pictures, entries, notices, catalogue.fields, legal=legal)
    return job, missing


def _notices(item: Publication, catalogue: Catalogue) -> tuple[Publication, ...]:
    """Posters that are public now; one that is not yet leaves its page to the next."""
    return tuple(catalogue.by_path[path] for path in item.matter.notices if path in catalogue.by_path)


def described(item: Publication, made: Made, entries: Entries = ()) -> Document:
    """What the web is told about a document. entries: order of a bulletin as (treatment, publication)."""
    pictures = tuple(
        PagePicture(_page_url(item, number), page.width, page.height, label)
        for number, (page, label) in enumerate(zip(made.pages, page_names(item, len(made.pages)), strict=True), start=1)
    )
    large = LargePrint(item.large_print_pdf, len(made.large_print), made.large_pages) if made.large_print else None
    starts = _starts(made, entries) if entries else ()
    return Document(item.pdf, len(made.pdf), len(made.pages), item.print_format.label, pictures, large, starts)


def _starts(made: Made, entries: Entries) -> tuple[tuple[str, int], ...]:
    """On which page of the issue each of its publications begins."""
    anchors = anchors_of(made.pdf)
    return tuple((entry.url, anchors[key]) for key, entry in carried(entries).items() if key in anchors)


def files_of(item: Publication, made: Made) -> dict[str, bytes]:
    """Path within the site to bytes: the PDF, its page pictures, the large-print edition."""
    large = {item.large_print_pdf: made.large_print} if made.large_print else {}
    pages = {_page_url(item, number): page.body for number, page in enumerate(made.pages, start=1)}
    return {item.pdf: made.pdf, **pages, **large}


def _page_url(item: Publication, number: int) -> str:
    return f"{item.url}{item.slug}-{number}.{PAGE_SUFFIX}"


def page_names(item: Publication, pages: int) -> list[str]:
    """What readers and printers call each page: a side of a leaflet, a page of a bulletin."""
    if item.kind is LEAFLET:
        return [side.name for side in item.print_format.sides][:pages]
    if item.kind is POSTER:
        return [POSTER.label] * pages
    return [f"Trang {number}" for number in range(1, pages + 1)]
