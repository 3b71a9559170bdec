"""What each print template is given, as declared values: one class for each template, and the parts they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from plugins.model.agency import Agency
from plugins.model.front_matter import Picture
from plugins.model.publication import Figure, Part
from plugins.press.arrangement import Room
from plugins.press.bulletin_grid import Grid
from plugins.press.headings import Title
from plugins.press.issue import Issue, IssueArticle
from plugins.press.layout import Form, PlacedPanel, Role
from plugins.press.pigments import Scheme
from plugins.press.qr import QrCode
from plugins.templates.links import Links

TALL = 20000.0  # mm: a page on which nothing ever breaks, for measuring
_HAIR = 0.25  # mm: three pixels at 300 ppi


@dataclass(frozen=True)
class DocumentHead:
    """What base.html asks of every document. width, height: mm of the page; accent, second: pigments of the agency;
    setting: custom properties that fitting chose; tall: set on one endless page; bleed: mm, 0 for the screen."""

    title: str
    author: str
    summary: str
    keywords: str
    width: float
    height: float
    accent: str
    second: str
    setting: str = ""
    tall: bool = False
    bleed: float = 0.0

    @property
    def overrun(self) -> float:
        """How far grounds and pictures run over the trim, in mm: a hair over the edge of the bleed, where they are cut. If they
        ended there themselves, each would round to its own pixel, and a line of the ground would stand beside a picture."""
        return self.bleed + _HAIR

    @property
    def page_height(self) -> float:
        """Height of the page that is set, in mm."""
        return TALL if self.tall else self.height


@dataclass(frozen=True)
class SetSheet:
    """One side of a leaflet with all that fitting decided. width, height: mm; rooms: panel key to what the panel does
    with its room; seal: side of the step numbers in mm; one_act_each: whether each panel holds one step alone; heading_lines: of the longest heading that a panel begins with,
    so that the text under all of them begins on one line."""

    name: str
    width: float
    height: float
    panels: tuple[PlacedPanel, ...]
    rooms: dict[str, Room]
    seal: float
    one_act_each: bool
    heading_lines: int

    @property
    def holds_title(self) -> bool:
        return any(panel.role in (Role.COVER, Role.FRONT) for panel in self.panels)


@dataclass(frozen=True)
class LeafletContext:
    """leaflet.html. look: 'buoc', 'hoi-dap', 'bang'; grounds: panel key to the name of its ground."""

    document: DocumentHead
    agency: Agency
    title: Title
    image: Picture | None
    look: str
    form: Form
    scheme: Scheme
    grounds: dict[str, str]
    sheets: tuple[SetSheet, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


@dataclass(frozen=True)
class LargePrintContext:
    """large_print.html. panels: in reading order."""

    document: DocumentHead
    agency: Agency
    title: str
    image: Picture | None
    panels: tuple[PlacedPanel, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


@dataclass(frozen=True)
class PosterDrawing:
    """A poster as a sheet of its own or as a page of a bulletin. size: of the slogan in pt; qr_side: mm."""

    width: float
    height: float
    slogan: tuple[str, ...]
    size: float
    image: Picture
    scheme: Scheme
    parts: tuple[Part, ...]
    qr: QrCode
    qr_side: float
    imprint: tuple[str, ...]


@dataclass(frozen=True)
class PosterContext:
    """poster.html."""

    document: DocumentHead
    agency: Agency
    poster: PosterDrawing
    links: Links


@dataclass(frozen=True)
class Fragment:
    """A block of text, or a part of one, in its column. lines: height that it is given (0: what its lines take); space:
    lines of air over it."""

    block: Figure | str
    lines: int = 0
    space: int = 0


class Entry(NamedTuple):
    """A line of the contents. page: where it leads; anchor: of what it names."""

    page: int
    field: str
    title: str
    anchor: str


@dataclass(frozen=True)
class MeasureContext:
    """bulletin_measure.html. texts: blocks by key of their article, each with whether it goes over the whole measure;
    posters: by key; entries: the contents with pages of two figures; compact: they are set closer."""

    document: DocumentHead
    agency: Agency
    issue: Issue
    grid: Grid
    texts: dict[str, tuple[tuple[Figure | str, bool], ...]]
    posters: dict[str, PosterDrawing]
    entries: tuple[Entry, ...]
    compact: bool
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


@dataclass(frozen=True)
class PagePart:
    """What stands on a page between two lines of its grid. kind: 'head', 'facts', 'columns', 'wide', 'sources', 'note',
    'rest', 'back', 'forward', 'shorts', 'notice', 'notes', 'strip', 'closing'; lines, above: its height and the air over it; layout, picture:
    of an article's head, and the lines of a picture over the title; first: the part begins its page; columns: their text; target: the page where the
    text goes on, or where it comes from (0: none)."""

    kind: str
    key: str
    lines: int
    above: int = 0
    layout: str = ""
    anchor: str = ""
    picture: int = 0
    first: bool = False
    columns: tuple[tuple[Fragment, ...], ...] = ()
    target: int = 0
    article: IssueArticle | None = None
    poster: PosterDrawing | None = None


@dataclass(frozen=True)
class BulletinPage:
    """A page after the cover. field: what its running head says; bare: a notice that fills it to the edge."""

    number: int
    field: str
    parts: tuple[PagePart, ...]
    bare: bool = False


@dataclass(frozen=True)
class Cover:
    """name_size: of the bulletin's name in pt, one line; then the lead: mm of its picture, its first lines in columns,
    the page where it goes on (0: it does not); entries: the contents; compact: they are set closer; bottom: mm from
    the page's edge to the lead; teaser: page of the quotation under the contents (0: none)."""

    name_size: float
    picture: float
    columns: tuple[tuple[Fragment, ...], ...]
    lines: int
    target: int
    entries: tuple[Entry, ...]
    compact: bool
    bottom: float
    teaser: int = 0


@dataclass(frozen=True)
class BulletinContext:
    """bulletin.html."""

    document: DocumentHead
    agency: Agency
    issue: Issue
    scheme: Scheme
    grid: Grid
    cover: Cover
    pages: tuple[BulletinPage, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links
