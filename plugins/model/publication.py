"""A publication as everything after reading sees it: typed front matter and a body cut into parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 – `date` is a property here
from datetime import datetime
from typing import Any

from plugins.model.formats import print_format
from plugins.model.front_matter import Dated, FrontMatter, Picture
from plugins.model.kinds import BULLETIN, LEAFLET, Kind
from plugins.model.print_format import PrintFormat
from plugins.model.problem import Place
from plugins.model.written import Written


@dataclass(frozen=True)
class Prose:
    """Sanitised HTML. Links to other publications are written href="site:/tin-bai/ten/#muc": the room that
    renders the body turns them into relative or absolute addresses."""

    html: str


@dataclass(frozen=True)
class Figure:
    """A picture that stands between paragraphs."""

    picture: Picture
    place: Place


Part = Prose | Figure


@dataclass(frozen=True)
class Heading:
    """A heading of the body. level: 2 to 4; anchor: its id on the web page."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Reference:
    """A link in the body that stays inside the section: target file and anchor as the editor meant them."""

    target: str
    anchor: str
    place: Place


@dataclass(frozen=True)
class Panel:
    """A panel of a leaflet: the name between the === marks, and what stands in it."""

    name: str
    parts: tuple[Part, ...]
    place: Place


@dataclass(frozen=True)
class Body:
    """The text of a publication. For leaflets `panels` is filled and `parts` is all of them in reading order;
    text: its words, one line a block; anchors: every id that a link may point to."""

    parts: tuple[Part, ...] = ()
    panels: tuple[Panel, ...] = ()
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()
    text: str = ""
    anchors: frozenset[str] = frozenset()

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(part for part in self.parts if isinstance(part, Figure))

    @property
    def minutes(self) -> int:
        """Reading time: Vietnamese prose is read at about 220 syllables a minute; at least one minute."""
        return max(1, round(len(self.text.split()) / 220))


@dataclass(frozen=True)
class Publication:
    """One publication. path: source file relative to content/, with '/'; matter: front matter of its kind's class;
    lines: front-matter key path to (line, column) in the file, for problems that checks find later; written: the file as it
    was written, None where a publication was made without one."""

    kind: Kind
    path: str
    slug: str
    matter: Any
    body: Body
    lines: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict, compare=False)
    written: Written | None = field(default=None, compare=False, repr=False)

    @property
    def title(self) -> str:
        return str(self._front.title)

    @property
    def full_title(self) -> str:
        """The title as it must stand alone: issues of a bulletin share theirs, so the number is added."""
        if self.kind is not BULLETIN or str(self.matter.number) in self.title.split():
            return self.title
        return f"{self.title}, số {self.matter.number}"

    @property
    def summary(self) -> str:
        return str(self._front.summary)

    @property
    def image(self) -> Picture | None:
        return self._front.image

    @property
    def date(self) -> datetime | None:
        """When it was or will be published, in Vietnamese time; a standing page has none."""
        return self.matter.date if isinstance(self.matter, Dated) else None

    @property
    def updated(self) -> Day | None:
        """Day of the newest change: as front matter gives it, else that of the last change that readers are told of."""
        told = max((change.date for change in self._front.changes), default=None)
        return self._front.updated or told

    @property
    def category(self) -> str | None:
        """Name of the reform field, if it has one."""
        return self.matter.category if isinstance(self.matter, Dated) else None

    @property
    def topic(self) -> str | None:
        """Name of the topic (chuyên đề), if it belongs to one."""
        return self.matter.topic if isinstance(self.matter, Dated) else None

    @property
    def tags(self) -> tuple[str, ...]:
        return self.matter.tags if isinstance(self.matter, Dated) else ()

    @property
    def url(self) -> str:
        """Address of its page within the section, with closing slash and no leading one: tin-bai/ten/."""
        return f"{self.kind.folder}/{self.slug}/"

    @property
    def pdf(self) -> str:
        """Address of its screen PDF within the section."""
        return f"{self.url}{self.slug}.pdf"

    @property
    def large_print_pdf(self) -> str:
        """Address within the section of a leaflet's edition in large print."""
        return f"{self.url}{self.slug}-chu-lon.pdf"

    @property
    def pdfs(self) -> tuple[str, ...]:
        """Addresses of every PDF that readers may have taken from its page; none of what is not printed."""
        if not self.kind.printed:
            return ()
        return (self.pdf, self.large_print_pdf) if self.kind is LEAFLET else (self.pdf,)

    @property
    def print_format(self) -> PrintFormat:
        """The format of a printed kind on the paper that front matter asks for."""
        return print_format(self.kind.name, self.matter.format, self.matter.printing.weight)

    def place(self, *keys: str | int) -> Place:
        """Where a front-matter key stands (or the nearest enclosing one), for problems."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        line, column = self.lines.get(keys, (1, 1))
        return Place(f"content/{self.path}", line, column)

    @property
    def _front(self) -> FrontMatter:
        return self.matter  # type: ignore[no-any-return]
