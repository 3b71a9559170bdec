"""What networks and messengers show of a page: its social card. Pages that are no publication show the section's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.model.agency import Agency
from plugins.model.catalogue import Catalogue
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks
from plugins.web.contexts import PageFile

_SECTION = ""  # key of the section's own card


def with_cards(pages: Iterable[PageFile], catalogue: Catalogue, cards: Mapping[str, str]) -> tuple[PageFile, ...]:
    """The pages with the addresses of their cards in their frames; those without an address of their own (the error page)
    have none."""
    items = {item.url: item for item in catalogue.publications}
    return tuple(_with_card(page, catalogue.agency, items, cards) for page in pages)


def _with_card(page: PageFile, agency: Agency, items: Mapping[str, Publication], cards: Mapping[str, str]) -> PageFile:
    item = items.get(page.path.removesuffix("index.html"))
    card = cards.get(item.url if item else _SECTION)
    if card is None or page.frame.canonical is None:
        return page
    picture = AbsoluteLinks(agency.address_of_site).to(card)
    return replace(page, frame=replace(page.frame, share_picture=picture, share_alt=_words(item, agency)))


def _words(item: Publication | None, agency: Agency) -> str:
    """What the card says and shows."""
    if item is None:
        return f"{agency.section} – {agency.short_name}"
    return f"{item.full_title}. {item.image.alt}" if item.image else item.full_title
