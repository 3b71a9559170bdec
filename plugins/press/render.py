"""Print templates to HTML. Every template's context is a declared value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from plugins.model.agency import Agency
from plugins.model.front_matter import Picture
from plugins.press.fit import Setting
from plugins.press.layout import Sheet
from plugins.press.pigments import Scheme
from plugins.press.qr import QrCode
from plugins.templates.environment import environment
from plugins.templates.links import Links

TALL = 4000.0  # mm: a page on which nothing ever breaks, for measuring


@dataclass(frozen=True)
class DocumentHead:
    """What base.html asks of every document. width, height: mm of the page; accent, second: pigments of the agency."""

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

    @property
    def page_height(self) -> float:
        return TALL if self.tall else self.height


@dataclass(frozen=True)
class LeafletContext:
    """leaflet.html. grounds: panel key to the name of its ground; gaps: panel key to the mm
    that each gap between its pieces gets on top; look: 'buoc', 'hoi-dap', 'bang'."""

    document: DocumentHead
    agency: Agency
    title: str
    image: Picture | None
    look: str
    form: str
    scheme: Scheme
    grounds: dict[str, str]
    gaps: dict[str, float]
    sheets: tuple[Sheet, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


@dataclass(frozen=True)
class PosterContext:
    """poster.html. size: of the slogan in pt, so that its longest line fills the width."""

    document: DocumentHead
    agency: Agency
    slogan: tuple[str, ...]
    size: float
    image: Picture
    scheme: Scheme
    parts: tuple[object, ...]
    qr: QrCode
    imprint: tuple[str, ...]
    links: Links


Context = LeafletContext | PosterContext


def render(theme: Path, template: str, context: object) -> str:
    """HTML of 'print/<template>.html' with the fields of a context dataclass as its variables."""
    variables = {field.name: getattr(context, field.name) for field in fields(context)}  # type: ignore[arg-type]
    return _environment(theme).get_template(f"print/{template}.html").render(variables)


@cache
def _environment(theme: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return environment(theme)


__all__ = ["Context", "DocumentHead", "LeafletContext", "PosterContext", "Setting", "render"]
