"""What the parent portal may show on its own pages: the newest items as JSON and as a fragment of HTML (docs/embedding.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.model.catalogue import Catalogue, changed
from plugins.model.kinds import KINDS
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks
from plugins.web.cards import full_title

VERSION = 1  # of the JSON: grows when a key changes its meaning or goes; keys may be added at any time
LENGTH = 10
FOLDER = "nhung/"
_WHOLE = "moi-nhat"


@dataclass(frozen=True)
class EmbeddedItem:
    """A publication as others show it. url: absolute; folder: of its kind; field: name, '' if none."""

    title: str
    url: str
    summary: str
    kind: str
    folder: str
    field: str
    date: datetime
    changed: datetime


@dataclass(frozen=True)
class Fragment:
    """embed.html: the newest items of the section or of one kind. stem: path of its files without their endings;
    home: absolute address of the page with all of them; updated: newest change, None where there is no item."""

    stem: str
    heading: str
    home: str
    updated: datetime | None
    items: tuple[EmbeddedItem, ...]

    @property
    def path(self) -> str:
        """Path of the HTML within the section."""
        return f"{self.stem}.html"


def fragments(catalogue: Catalogue) -> tuple[Fragment, ...]:
    """The section first, then each listed kind."""
    return tuple(_fragment(catalogue, *row) for row in _rows(catalogue))


def embedded_data(fragment: Fragment) -> tuple[str, str]:
    """Path and text of the same items as JSON. Its keys are the contract of docs/moi-nhat-1.schema.json."""
    document = {
        "phien_ban": VERSION,
        "ten": fragment.heading,
        "dia_chi": fragment.home,
        "cap_nhat": fragment.updated.isoformat() if fragment.updated else None,
        "muc": [_record(item) for item in fragment.items],
    }
    return f"{fragment.stem}.json", json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rows(catalogue: Catalogue) -> Iterator[tuple[str, str, str, Sequence[Publication]]]:
    """Stem, heading, path of the list, and what is in it, newest first."""
    yield _WHOLE, catalogue.agency.section, "", catalogue.dated
    for kind in KINDS:
        if kind.listed:
            yield kind.folder, kind.plural, f"{kind.folder}/", catalogue.of_kind(kind)


def _fragment(catalogue: Catalogue, stem: str, heading: str, path: str, dated: Sequence[Publication]) -> Fragment:
    links = AbsoluteLinks(catalogue.agency.address_of_site)
    updated = max(map(changed, dated), default=None)
    items = tuple(_item(publication, links) for publication in dated[:LENGTH])
    return Fragment(f"{FOLDER}{stem}", heading, links.to(path), updated, items)


def _item(publication: Publication, links: AbsoluteLinks) -> EmbeddedItem:
    assert publication.date is not None
    return EmbeddedItem(
        title=full_title(publication),
        url=links.to(publication.url),
        summary=publication.summary,
        kind=publication.kind.label,
        folder=publication.kind.folder,
        field=publication.category or "",
        date=publication.date,
        changed=changed(publication),
    )


def _record(item: EmbeddedItem) -> dict[str, str | None]:
    return {
        "tieu_de": item.title,
        "dia_chi": item.url,
        "ngay": item.date.isoformat(),
        "cap_nhat": item.changed.isoformat(),
        "loai": item.folder,
        "ten_loai": item.kind,
        "linh_vuc": item.field or None,
        "tom_tat": item.summary,
    }
