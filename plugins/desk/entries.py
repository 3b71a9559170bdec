"""What the desk looks at, and the one form of everything that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from plugins.model.content import Content
from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.model.values import VIETNAM
from plugins.output.packages import Package


@dataclass(frozen=True)
class View:
    """Everything read, the problems found in it, and the moment at which it is looked at. packages: what stands in press/."""

    content: Content
    problems: tuple[Problem, ...]
    now: datetime
    packages: tuple[Package, ...] = ()

    @property
    def today(self) -> date:
        return self.now.astimezone(VIETNAM).date()

    @cached_property
    def public(self) -> tuple[Publication, ...]:
        return self.standing_at(Standing.PUBLIC)

    def standing_at(self, wanted: Standing) -> tuple[Publication, ...]:
        """Publications that stand so now, by path."""
        return tuple(item for item in self.content.publications if standing(item, self.now) is wanted)


@dataclass(frozen=True)
class Entry:
    """One line on the desk. path: file to open, relative to the project; when: what it is sorted by; note: what there is
    to know or to do."""

    title: str
    note: str = ""
    path: str = ""
    line: int = 1
    when: date | None = None


def entry(item: Publication, note: str = "", when: date | None = None) -> Entry:
    """A line about a publication."""
    return Entry(item.full_title, note, f"content/{item.path}", when=when)


def by_day(entries: list[Entry]) -> tuple[Entry, ...]:
    """The soonest first, those without a day last, then by title."""
    return tuple(sorted(entries, key=lambda one: (one.when or date.max, one.title)))
