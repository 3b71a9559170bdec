"""What templates may read: one declared class per template, and the page file that brings them together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 – `date` is a field's name here
from datetime import datetime

from plugins.model.document import Document
from plugins.model.front_matter import Source
from plugins.model.kinds import Kind
from plugins.model.publication import Heading
from plugins.templates.links import Links
from plugins.web.pieces import (
    Anchor,
    Card,
    Fact,
    FeedLinks,
    FieldEntry,
    FieldMark,
    Frame,
    Letter,
    Month,
    Paging,
    PanelText,
    Part,
    Shown,
    TagEntry,
    Year,
)


@dataclass(frozen=True)
class Detail:
    """What the page of every publication shows. permalink: absolute address; issues: bulletins that carry it;
    outline: headings for the list of contents, empty on short pages."""

    title: str
    summary: str
    kind: Kind
    date: datetime | None
    updated: Day | None
    author: str
    audience: tuple[str, ...]
    minutes: int
    field: FieldMark | None
    picture: Shown | None
    parts: tuple[Part, ...]
    outline: tuple[Heading, ...]
    valid_until: Day | None
    sources: tuple[Source, ...]
    tags: tuple[Anchor, ...]
    issues: tuple[Anchor, ...]
    related: tuple[Card, ...]
    previous: Card | None
    next: Card | None
    permalink: str


@dataclass(frozen=True)
class ArticlePage:
    """article.html."""

    detail: Detail


@dataclass(frozen=True)
class StoryPage:
    """story.html. facts: what was done, row by row; quote: '' if none."""

    detail: Detail
    facts: tuple[Fact, ...]
    quote: str


@dataclass(frozen=True)
class LeafletPage:
    """leaflet.html. format: label of the print format; document: None until the PDF exists."""

    detail: Detail
    format: str
    panels: tuple[PanelText, ...]
    document: Document | None
    imprint: tuple[Fact, ...]


@dataclass(frozen=True)
class PosterPage:
    """poster.html."""

    detail: Detail
    format: str
    slogan: tuple[str, ...]
    document: Document | None
    imprint: tuple[Fact, ...]


@dataclass(frozen=True)
class BulletinPage:
    """bulletin.html. lead, articles, shorts: the reading list by treatment; posters: full-page pictures."""

    detail: Detail
    number: int
    lead: tuple[Card, ...]
    articles: tuple[Card, ...]
    shorts: tuple[Card, ...]
    posters: tuple[Card, ...]
    document: Document | None
    imprint: tuple[Fact, ...]


@dataclass(frozen=True)
class StandingPage:
    """page.html."""

    detail: Detail


@dataclass(frozen=True)
class Home:
    """home.html. latest: day of the newest change; issue: the current bulletin with its first entries."""

    latest: datetime
    lead: Card
    fresh: tuple[Card, ...]
    fields: tuple[FieldEntry, ...]
    issue: Card | None
    issue_number: int
    issue_entries: tuple[Card, ...]
    leaflets: tuple[Card, ...]
    stories: tuple[Card, ...]
    posters: tuple[Card, ...]


@dataclass(frozen=True)
class Listing:
    """list.html and tag.html. covers: show printed covers instead of dated lines; feeds: None where there are none."""

    heading: str
    intro: str
    cards: tuple[Card, ...]
    paging: Paging
    feeds: FeedLinks | None
    covers: bool = False


@dataclass(frozen=True)
class FieldPage:
    """field.html. entry: the field; others: all fields, for moving sideways."""

    entry: FieldEntry
    others: tuple[FieldMark, ...]
    cards: tuple[Card, ...]
    paging: Paging
    feeds: FeedLinks


@dataclass(frozen=True)
class FieldsPage:
    """fields.html."""

    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True)
class TagsPage:
    """tags.html."""

    tags: tuple[TagEntry, ...]


@dataclass(frozen=True)
class ArchivePage:
    """archive.html: all years, or one of them with its titles."""

    heading: str
    years: tuple[Year, ...]
    titles: bool


@dataclass(frozen=True)
class MonthPage:
    """month.html. newer, older: neighbouring months that have something."""

    month: Month
    newer: Month | None
    older: Month | None


@dataclass(frozen=True)
class SearchPage:
    """search.html: every way into the collection that needs no script."""

    kinds: tuple[TagEntry, ...]
    fields: tuple[FieldEntry, ...]
    tags: tuple[TagEntry, ...]
    years: tuple[Year, ...]
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class NotFound:
    """404.html. newest: what may have been looked for."""

    newest: tuple[Card, ...]


Context = (
    ArticlePage
    | StoryPage
    | LeafletPage
    | PosterPage
    | BulletinPage
    | StandingPage
    | Home
    | Listing
    | FieldPage
    | FieldsPage
    | TagsPage
    | ArchivePage
    | MonthPage
    | SearchPage
    | NotFound
)


@dataclass(frozen=True)
class PageFile:
    """One page to be written. path: of the file within the section; links: how it addresses the others."""

    path: str
    template: str
    frame: Frame
    page: Context
    links: Links
