"""JSON-LD of the pages that show many things: what is listed, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
from plugins.web.pieces import Anchor, Card
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
    paths, total = _listed(page)
    if paths:
        node["mainEntity"] = _items(publisher, paths, total)
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


def _items(publisher: Publisher, paths: Sequence[str], total: int) -> Node:
    elements = [
        {"@type": "ListItem", "position": place, "url": publisher.address(path)}
        for place, path in enumerate(paths, start=1)
    ]
    return {"@type": "ItemList", "numberOfItems": total, "itemListElement": elements}


def _listed(page: Context) -> tuple[tuple[str, ...], int]:
    """Paths that a page lists, in its order, and how many there are with its other leaves."""
    find = _LISTS.get(type(page))
    return find(page) if find else ((), 0)


def _paths(cards: Iterable[Card]) -> tuple[str, ...]:
    return tuple(card.path for card in cards)


def _paged(page: Any) -> tuple[tuple[str, ...], int]:
    return _paths(page.cards), page.paging.items


def _grouped(page: FieldPage) -> tuple[tuple[str, ...], int]:
    """What is new by kind comes before the rest, as on the page."""
    cards = [card for group in page.groups for card in group.cards]
    return _paths([*cards, *page.cards]), page.paging.items


def _whole(paths: Iterable[str]) -> tuple[tuple[str, ...], int]:
    found = tuple(paths)
    return found, len(found)


_LISTS: dict[type, Callable[[Any], tuple[tuple[str, ...], int]]] = {
    Listing: _paged,
    FieldPage: _grouped,
    TopicPage: _paged,
    MonthPage: lambda page: _whole(_paths(page.month.cards)),
    FieldsPage: lambda page: _whole(entry.mark.path for entry in page.fields),
    TopicsPage: lambda page: _whole(entry.path for entry in page.topics),
}
