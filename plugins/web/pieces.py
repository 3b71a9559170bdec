"""Pieces that several pages show, and what surrounds each page. All addresses are paths within the section: 'tin-bai/ten/'."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from plugins.images.plan import PlannedPicture
from plugins.model.agency import Agency
from plugins.model.compounds import bound
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.publication import Prose


@dataclass(frozen=True)
class Anchor:
    """A named address within the section."""

    label: str
    path: str


@dataclass(frozen=True)
class Site:
    """The same on every page. menu: the kinds, fields, topics if there are any, and the lookup; pages: standing pages of the
    footer; stylesheet, icon, fonts and the three scripts: addresses of assets. preferences_script restores
    what the reader chose before anything is painted; tools_script: text size, contrast, reading aloud, sharing."""

    agency: Agency
    menu: tuple[Anchor, ...]
    pages: tuple[Anchor, ...]
    stylesheet: str
    icon: str
    fonts: tuple[str, ...]
    preferences_script: str = ""
    tools_script: str = ""
    search_script: str = ""


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
    absolute address of the social card (1200 × 630 px), share_alt its words; menu: path of the menu entry the page belongs to;
    crumbs: from the home page down, without the page itself; section, tags: of an article, for networks;
    structured: JSON-LD."""

    title: str
    description: str
    canonical: str | None
    feeds: tuple[FeedLinks, ...]
    menu: str = ""
    crumbs: tuple[Anchor, ...] = ()
    share_type: str = "website"
    share_picture: str | None = None
    share_alt: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    structured: Markup = dataclasses.field(default_factory=Markup)


@dataclass(frozen=True)
class Shown:
    """A picture with its words, ready for markup. focus: what stays in sight when it is cut, per cent from the top left."""

    alt: str
    caption: str
    credit: str
    planned: PlannedPicture
    focus: tuple[int, int] | None = None

    def cut(self, shape: str) -> PlannedPicture:
        """The picture as '4:3' or '1:1'; '' for the whole."""
        return self.planned.crop(shape, self.focus) if shape else self.planned


Part = Prose | Shown


@dataclass(frozen=True)
class FieldMark:
    """A reform field as cards name it. number: its place in linh-vuc.yml, cut into the seal."""

    number: int
    name: str
    path: str

    @property
    def heading(self) -> str:
        """The name with its words kept together at line ends."""
        return bound(self.name)


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
class TopicEntry:
    """A topic (chuyên đề) in a list of topics. count: its publications; newest: at most three."""

    name: str
    path: str
    intro: str
    picture: Shown | None
    count: int
    newest: tuple[Card, ...]


@dataclass(frozen=True)
class Series:
    """The topic that a publication belongs to, as its page shows it. parts: all of them in the order in which they
    appeared; place: of this one among them, from 1."""

    name: str
    path: str
    place: int
    parts: tuple[Anchor, ...]


@dataclass(frozen=True)
class Group:
    """The newest publications of one kind. label: plural of the kind; path: of the kind's own list; covers: printed."""

    label: str
    path: str
    count: int
    cards: tuple[Card, ...]
    covers: bool


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
