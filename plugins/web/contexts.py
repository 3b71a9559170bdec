"""What templates may read, one declared class per template. All addresses are paths within the section: 'tin-bai/ten/'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from plugins.images.plan import PlannedPicture
from plugins.model.agency import Agency
from plugins.model.document import Document
from plugins.model.front_matter import Source
from plugins.model.kinds import Kind
from plugins.model.publication import Heading, Prose
from plugins.templates.links import Links

# -- what surrounds the content of every page ------------------------------------------------------------------


@dataclass(frozen=True)
class Anchor:
    """A named address within the section."""

    label: str
    path: str


@dataclass(frozen=True)
class Site:
    """The same on every page. menu: the kinds and the two ways to look things up; pages: standing pages of the
    footer; stylesheet, icon, fonts: addresses of assets."""

    agency: Agency
    menu: tuple[Anchor, ...]
    pages: tuple[Anchor, ...]
    stylesheet: str
    icon: str
    fonts: tuple[str, ...]


@dataclass(frozen=True)
class FeedLinks:
    """Feeds of one folder ('' for the whole section)."""

    label: str
    folder: str

    @property
    def rss(self) -> str:
        return f"{self.folder}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}atom.xml"


@dataclass(frozen=True)
class Frame:
    """Head and surroundings of one page. canonical: absolute address, None for the error page; share_picture:
    absolute address of a photograph, for og:image; menu: path of the menu entry the page belongs to;
    crumbs: from the home page down, without the page itself; structured: JSON-LD."""

    title: str
    description: str
    canonical: str | None
    feeds: tuple[FeedLinks, ...]
    menu: str = ""
    crumbs: tuple[Anchor, ...] = ()
    share_type: str = "website"
    share_picture: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    structured: Markup = Markup("")


# -- pieces that several pages show ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Shown:
    """A picture with its words, ready for markup."""

    alt: str
    caption: str
    credit: str
    planned: PlannedPicture


Part = Prose | Shown


@dataclass(frozen=True)
class FieldMark:
    """A reform field as cards name it. number: its place in linh-vuc.yml, cut into the seal."""

    number: int
    name: str
    path: str


@dataclass(frozen=True)
class Card:
    """A publication in a list. label: kind, format or issue; cover: document of a printed kind, for its first page."""

    title: str
    path: str
    summary: str
    kind: Kind
    label: str
    date: datetime | None
    field: FieldMark | None
    picture: Shown | None
    document: Document | None


@dataclass(frozen=True)
class FieldEntry:
    """A field in a list of fields. count: its publications; newest: at most three."""

    mark: FieldMark
    intro: str
    picture: Shown | None
    count: int
    newest: tuple[Card, ...]


@dataclass(frozen=True)
class Paging:
    """Place of a page in a paged list. numbers: (number, path), None where numbers are left out."""

    number: int
    total: int
    items: int
    previous: str | None
    next: str | None
    numbers: tuple[tuple[int, str] | None, ...]


@dataclass(frozen=True)
class Month:
    """A month of the archive. cards: newest first."""

    year: int
    month: int
    path: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Year:
    """A year of the archive. months: newest first."""

    year: int
    path: str
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        return sum(len(month.cards) for month in self.months)


@dataclass(frozen=True)
class TagEntry:
    """A tag with the number of publications that carry it."""

    name: str
    path: str
    count: int


@dataclass(frozen=True)
class Letter:
    """A letter of the alphabet and what begins with it, in Vietnamese order."""

    letter: str
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class PanelText:
    """One panel of a leaflet as text."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Fact:
    """A label and its value: a row of a facts block or of an imprint."""

    label: str
    value: str


# -- one class per template ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Detail:
    """What the page of every publication shows. permalink: absolute address; issues: bulletins that carry it;
    outline: headings for the list of contents, empty on short pages."""

    title: str
    summary: str
    kind: Kind
    date: datetime | None
    updated: date | None
    author: str
    audience: tuple[str, ...]
    minutes: int
    field: FieldMark | None
    picture: Shown | None
    parts: tuple[Part, ...]
    outline: tuple[Heading, ...]
    valid_until: date | None
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
