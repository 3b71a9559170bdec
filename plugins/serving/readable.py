"""What can be shown while something is wrong: each file as it was when it was last right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from plugins.catalogue.assembly import Examined
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, holds, standing

SHOWN = (Standing.PUBLIC, Standing.DRAFT, Standing.SCHEDULED)
GONE = (Standing.LAPSED, Standing.WITHDRAWN)


def readable(examined: Examined, last: Content | None) -> Content | None:
    """The content to show: of a file with errors, what stood there in `last`; None if nothing can be shown."""
    content = examined.content
    if content is None:
        return last
    known = {item.path: item for item in last.publications} if last else {}
    faulty = paths_with_errors(examined.problems)
    right = {item.path: known.get(item.path, item) if item.path in faulty else item for item in content.publications}
    kept = {path: item for path, item in known.items() if path in content.unread and path not in right}
    pictures = {**(last.pictures if last else {}), **content.pictures}
    usable = [item for item in (*right.values(), *kept.values()) if _files(item) <= pictures.keys()]
    return replace(content, publications=tuple(usable), pictures=pictures)


def without_faulty(content: Content, problems: Iterable[Problem]) -> Content:
    """The content without every publication that has an error: the last resort, where one of them cannot be set."""
    faulty = paths_with_errors(problems)
    return replace(content, publications=tuple(item for item in content.publications if item.path not in faulty))


def paths_with_errors(problems: Iterable[Problem]) -> frozenset[str]:
    """Files with errors, relative to content/."""
    return frozenset(problem.place.path.removeprefix("content/") for problem in problems if problem.stops)


def catalogue_of(content: Content, now: datetime) -> Catalogue:
    """The catalogue of the preview: drafts and what waits for its day too. Never for a public build."""
    shown = [item for item in content.publications if standing(item, now) in SHOWN]
    without_force = frozenset(item.path for item in shown if not holds(item, now))
    gone = (item for item in content.publications if standing(item, now) in GONE)
    return replace(content.catalogue(shown, gone), without_force=without_force)


def _files(item: Publication) -> set[str]:
    """Pictures that a publication needs."""
    return {figure.picture.file for figure in item.body.figures} | ({item.image.file} if item.image else set())
