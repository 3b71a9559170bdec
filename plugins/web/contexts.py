"""What the templates of publications may read: one declared class per template, and the page file that brings a page's
parts together. The classes of list pages stand in list_contexts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 – `date` is a field's name here
from datetime import datetime

from plugins.model.document import Document
from plugins.model.front_matter import Source
from plugins.model.kinds import Kind
from plugins.model.lifecycle import Change
from plugins.model.publication import Heading
from plugins.templates.links import Links
from plugins.web.list_contexts import (
    ArchivePage,
    FieldPage,
    FieldsPage,
    GonePage,
    Home,
    Listing,
    MonthPage,
    NotFound,
    SearchPage,
    SiteMapPage,
    TagsPage,
    TopicPage,
    TopicsPage,
)
from plugins.web.pieces import (
    Anchor,
    Card,
    Fact,
    FieldMark,
    Frame,
    PanelText,
    Part,
    Series,
    Shown,
)


@dataclass(frozen=True)
class Detail:
    """What the page of every publication shows. permalink: absolute address; issues: bulletins that carry it;
    outline: headings for the list of contents, empty on short pages; changes: after publication, the newest first; no_force_from:
    the day from which the text no longer holds, None while it does."""

    title: str
    summary: str
    kind: Kind
    date: datetime | None
    updated: Day | None
    changes: tuple[Change, ...]
    author: str
    audience: tuple[str, ...]
    minutes: int
    field: FieldMark | None
    picture: Shown | None
    parts: tuple[Part, ...]
    outline: tuple[Heading, ...]
    valid_until: Day | None
    no_force_from: Day | None
    sources: tuple[Source, ...]
    tags: tuple[Anchor, ...]
    issues: tuple[Anchor, ...]
    series: Series | None
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
    """story.html. unit: who did it; change: how things were, how they are now; facts: what was done, row by row;
    quote: '' if none."""

    detail: Detail
    unit: str
    change: tuple[Fact, Fact]
    facts: tuple[Fact, ...]
    quote: str


@dataclass(frozen=True)
class LeafletPage:
    """leaflet.html. format: label of the print format; document: None until the PDF exists; print_orders: how to get
    printed copies, '' where the agency says nothing (so too on posters and bulletins)."""

    detail: Detail
    format: str
    panels: tuple[PanelText, ...]
    document: Document | None
    imprint: tuple[Fact, ...]
    print_orders: str = ""


@dataclass(frozen=True)
class PosterPage:
    """poster.html."""

    detail: Detail
    format: str
    slogan: tuple[str, ...]
    document: Document | None
    imprint: tuple[Fact, ...]
    print_orders: str = ""


@dataclass(frozen=True)
class BulletinPage:
    """bulletin.html. lead, articles, shorts: the reading list by treatment; posters: full-page pictures; gone: addresses of
    what it carried and is gone."""

    detail: Detail
    number: int
    lead: tuple[Card, ...]
    articles: tuple[Card, ...]
    shorts: tuple[Card, ...]
    posters: tuple[Card, ...]
    document: Document | None
    imprint: tuple[Fact, ...]
    print_orders: str = ""
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class StandingPage:
    """page.html."""

    detail: Detail


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
    | TopicPage
    | TopicsPage
    | SiteMapPage
    | FieldsPage
    | TagsPage
    | ArchivePage
    | MonthPage
    | SearchPage
    | GonePage
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
