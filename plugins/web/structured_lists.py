"""JSON-LD of the pages that show many things: what is listed, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from plugins.web.contexts import Context
from plugins.web.list_contexts import (
    FieldPage,
    FieldsPage,
    Home,
    Listing,
    MonthPage,
    SearchPage,
    SiteMapPage,
    TopicPage,
    TopicsPage,
)
from plugins.web.pagination import PER_PAGE
from plugins.web.pieces import Anchor, Card, Paging
from plugins.web.structured_data import Node, Publisher, document

_TYPES: dict[type, str] = {SearchPage: "SearchResultsPage", SiteMapPage: "WebPage"}  # all others: CollectionPage


def of_list(publisher: Publisher, page: Context, here: Anchor, description: str, crumbs: Sequence[Anchor]) -> Markup:
    """JSON-LD of a page that shows publications rather than being one. here: its name and path."""
    if isinstance(page, Home):
        return document(publisher.office(), publisher.searchable_website())
    node: Node = {
        "@type": _TYPES.get(type(page), "CollectionPage"),
        "@id": publisher.address(here.path),
        "name": here.label,
        "description": description,
        "inLanguage": "vi",
        "isPartOf": publisher.website(),
        "publisher": publisher.reference,
    }
    find = _LISTS.get(type(page))
    listed = find(page) if find else _Listed()
    if listed.paths:
        node["mainEntity"] = _items(publisher, listed)
    if isinstance(page, TopicPage):
        node["about"] = series(publisher, page.entry.name, page.entry.path)
    return document(publisher.organisation(), node, publisher.breadcrumbs(crumbs, here))


def series(publisher: Publisher, name: str, path: str) -> Node:
    """A topic (chuyên đề): what its publications are part of."""
    return {
        "@type": "CreativeWorkSeries",
        "@id": publisher.address(f"{path}#chuyen-de"),
        "name": name,
        "url": publisher.address(path),
    }


@dataclass(frozen=True)
class _Listed:
    """What a page lists. total: with its other leaves; first: place of its first item among all."""

    paths: tuple[str, ...] = ()
    total: int = 0
    first: int = 1


def _items(publisher: Publisher, listed: _Listed) -> Node:
    elements = [
        {"@type": "ListItem", "position": place, "url": publisher.address(path)}
        for place, path in enumerate(listed.paths, start=listed.first)
    ]
    return {"@type": "ItemList", "numberOfItems": listed.total, "itemListElement": elements}


def _paged(page: Any) -> _Listed:
    return _leaf(page.cards, page.paging)


def _grouped(page: FieldPage) -> _Listed:
    """What is new by kind comes before the rest, as on the page."""
    return _leaf([*(card for group in page.groups for card in group.cards), *page.cards], page.paging)


def _leaf(cards: Iterable[Card], paging: Paging) -> _Listed:
    return _Listed(tuple(card.path for card in cards), paging.items, (paging.number - 1) * PER_PAGE + 1)


def _whole(paths: Iterable[str]) -> _Listed:
    found = tuple(paths)
    return _Listed(found, len(found))


_LISTS: dict[type, Callable[[Any], _Listed]] = {
    Listing: _paged,
    FieldPage: _grouped,
    TopicPage: _paged,
    MonthPage: lambda page: _whole(card.path for card in page.month.cards),
    FieldsPage: lambda page: _whole(entry.mark.path for entry in page.fields),
    TopicsPage: lambda page: _whole(entry.path for entry in page.topics),
}
