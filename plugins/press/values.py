"""What each print template is given, as declared values: one class for each template, and the parts they are made of."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.model.agency import Agency
from plugins.model.front_matter import Picture
from plugins.model.publication import Figure, Part
from plugins.press.issue import Issue, IssueArticle
from plugins.press.layout import Sheet
from plugins.press.pigments import Scheme
from plugins.press.qr import QrCode
from plugins.templates.links import Links

TALL = 20000.0  # mm: a page on which nothing ever breaks, for measuring


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
    def page_height(self) -> float:
        """Height of the page that is set, in mm."""
        return TALL if self.tall else self.height


@dataclass(frozen=True)
class LeafletContext:
    """leaflet.html. look: 'buoc', 'hoi-dap', 'bang'; form: 'a4', 'a5', 'bifold', 'trifold'; grounds: panel key to
    the name of its ground; gaps: panel key to the mm that each gap between its pieces gets on top; tails: panel key
    to the mm at its foot that a detail of the cover's woodcut fills; pictures:
    panel key to the mm that each picture in the text grows by; hotlines: whether the back has room for them."""

    document: DocumentHead
    agency: Agency
    title: str
    image: Picture | None
    look: str
    form: str
    scheme: Scheme
    grounds: dict[str, str]
    gaps: dict[str, float]
    tails: dict[str, float]
    pictures: dict[str, float]
    hotlines: bool
    sheets: tuple[Sheet, ...]
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
class Cut:
    """One way to divide the lead: blocks for the cover, and an article that holds the rest (None: nothing is left)."""

    cover: tuple[Figure | str, ...]
    rest: IssueArticle | None


@dataclass(frozen=True)
class MeasureContext:
    """bulletin_measure.html. posters: by key."""

    document: DocumentHead
    agency: Agency
    issue: Issue
    cuts: tuple[Cut, ...]
    posters: dict[str, PosterDrawing]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


@dataclass(frozen=True)
class FlowItem:
    """A piece of the flow in its place. kind: 'note', 'rest', 'article', 'shorts', 'notice'; head: mm of its head;
    gap: mm above it; field: what the running head says from here on; anchor: where the contents lead."""

    kind: str
    key: str
    layout: str = ""
    head: float = 0.0
    gap: float = 0.0
    new_page: bool = False
    field: str = ""
    anchor: str = ""
    article: IssueArticle | None = None
    poster: PosterDrawing | None = None


@dataclass(frozen=True)
class Cover:
    """name_size: of the bulletin's name in pt, one line; then the lead: mm of its picture, its first blocks, whether
    it goes on inside."""

    name_size: float
    picture: float
    blocks: tuple[Figure | str, ...]
    more: bool


@dataclass(frozen=True)
class BulletinContext:
    """bulletin.html."""

    document: DocumentHead
    agency: Agency
    issue: Issue
    scheme: Scheme
    cover: Cover
    flow: tuple[FlowItem, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links
