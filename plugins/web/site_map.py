"""Plans the page that shows the whole section at once: its lists with their sizes, standing pages, years and feeds."""

from __future__ import annotations

from plugins.model.kinds import KINDS
from plugins.web import archive
from plugins.web.cards import Shelf
from plugins.web.contexts import PageFile
from plugins.web.frames import SITE_MAP, Framer
from plugins.web.list_contexts import SiteMapPage
from plugins.web.pieces import Anchor, FeedLinks, TagEntry


def site_map(shelf: Shelf, framer: Framer) -> PageFile:
    """so-do-trang/."""
    lists = (kind_entries(shelf), field_entries(shelf), topic_entries(shelf))
    feeds = [FeedLinks(entry.name, entry.path) for entries in lists for entry in entries]
    page = SiteMapPage(
        *lists,
        pages=tuple(Anchor(item.title, item.url) for item in shelf.catalogue.pages),
        years=archive.years(shelf),
        feeds=(FeedLinks(shelf.catalogue.agency.section, ""), *feeds),
    )
    description = "Mọi danh sách, trang và nguồn cấp tin của chuyên trang ở một chỗ."
    return framer.listing(SITE_MAP.path, "site_map.html", page, SITE_MAP.label, description, menu="")


def kind_entries(shelf: Shelf) -> tuple[TagEntry, ...]:
    """The list of each kind."""
    listed = (kind for kind in KINDS if kind.listed)
    return tuple(TagEntry(kind.plural, f"{kind.folder}/", len(shelf.catalogue.of_kind(kind))) for kind in listed)


def field_entries(shelf: Shelf) -> tuple[TagEntry, ...]:
    """The page of each field."""
    return tuple(TagEntry(entry.mark.name, entry.mark.path, entry.count) for entry in shelf.entries)


def topic_entries(shelf: Shelf) -> tuple[TagEntry, ...]:
    """The page of each topic."""
    entries = (shelf.topic_entry(topic) for topic in shelf.catalogue.topics)
    return tuple(TagEntry(entry.name, entry.path, entry.count) for entry in entries)
