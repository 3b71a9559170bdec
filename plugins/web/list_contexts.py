"""What the templates of pages that show many publications, or none, may read: home, lists, fields, topics, archive, lookup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from plugins.model.search_index import SearchIndex
from plugins.web.pieces import (
    Anchor,
    Card,
    FeedLinks,
    FieldEntry,
    FieldMark,
    Group,
    Letter,
    Month,
    Paging,
    TagEntry,
    TopicEntry,
    Year,
)


@dataclass(frozen=True)
class Home:
    """home.html. sections: the blocks under the lead story in their order (model.agency.HomeSection); latest: day of the
    newest change; issue: the current bulletin with its first entries; topics, leaflets, stories: chosen first, then newest."""

    sections: tuple[str, ...]
    topics: tuple[TopicEntry, ...]
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
class TopicPage:
    """topic.html. entry: the topic; cards: its parts in the order in which they appeared; first: number of the first of
    them, from 1."""

    entry: TopicEntry
    cards: tuple[Card, ...]
    paging: Paging
    feeds: FeedLinks
    first: int = 1


@dataclass(frozen=True)
class TopicsPage:
    """topics.html."""

    topics: tuple[TopicEntry, ...]


@dataclass(frozen=True)
class SiteMapPage:
    """site_map.html: every list and standing page of the section, and its feeds."""

    kinds: tuple[TagEntry, ...]
    fields: tuple[TagEntry, ...]
    topics: tuple[TagEntry, ...]
    pages: tuple[Anchor, ...]
    years: tuple[Year, ...]
    feeds: tuple[FeedLinks, ...]


@dataclass(frozen=True)
class FieldPage:
    """field.html. entry: the field; others: all fields, for moving sideways; groups: what is new by kind, on the first
    page only; cards: those of this page of the whole list that no group shows, so that none stands twice."""

    entry: FieldEntry
    others: tuple[FieldMark, ...]
    cards: tuple[Card, ...]
    paging: Paging
    feeds: FeedLinks
    groups: tuple[Group, ...] = ()


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
    """search.html: the index of search (None where no room made one), and every way into the collection that needs no
    script. letters: empty once there are so many titles that a list of all would weigh the page down."""

    index: SearchIndex | None
    kinds: tuple[TagEntry, ...]
    fields: tuple[FieldEntry, ...]
    tags: tuple[TagEntry, ...]
    years: tuple[Year, ...]
    letters: tuple[Letter, ...]
    topics: tuple[TagEntry, ...] = ()


@dataclass(frozen=True)
class GonePage:
    """gone.html. state: what happened, in two or three words; withdrawn: False if it lapsed; published: None of standing
    pages; ended: the day since when; ways: where to go on."""

    title: str
    state: str
    withdrawn: bool
    reason: str
    published: datetime | None
    ended: date
    replacement: Anchor | None
    ways: tuple[Anchor, ...]


@dataclass(frozen=True)
class NotFound:
    """404.html. newest: what may have been looked for."""

    newest: tuple[Card, ...]
