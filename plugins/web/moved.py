"""Old addresses: a small page at each, for servers that only hand out files, and lists for servers that can do better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.model.addresses import folder_of
from plugins.model.catalogue import Catalogue
from plugins.templates.links import AbsoluteLinks, Links, RelativeLinks

MOVED_LIST, GONE_LIST = "may-chu/chuyen-huong.map", "may-chu/da-go.map"


@dataclass(frozen=True)
class MovedPage:
    """moved.html. path: of the file; new: address of the page now, within the section; canonical: the same, absolute."""

    path: str
    new: str
    canonical: str
    links: Links


def moved_pages(catalogue: Catalogue) -> tuple[MovedPage, ...]:
    """One for every old address of a page; an old file has none, a browser would not read it as a page."""
    absolute = AbsoluteLinks(catalogue.agency.address_of_site)
    pages = ((f"{move.old}index.html", move.new) for move in catalogue.moves if move.old == folder_of(move.old))
    return tuple(MovedPage(path, new, absolute.to(new), RelativeLinks(path)) for path, new in pages)


def server_lists(catalogue: Catalogue) -> dict[str, str]:
    """What nginx's `map` reads (docs/server.md): old address to new, and addresses that are gone. Nothing stands in them that
    no page says."""
    section = urlsplit(catalogue.agency.address_of_site).path
    moved = (f'"{section}/{move.old}" "{section}/{move.new}";' for move in catalogue.moves)
    gone = (f'"{section}/{address}" 1;' for address in _gone(catalogue))
    return {MOVED_LIST: _lines(moved), GONE_LIST: _lines(gone)}


def _gone(catalogue: Catalogue) -> Iterator[str]:
    """Pages of what is gone, and the PDFs that are called back."""
    for item in catalogue.gone:
        yield from (item.url, *item.pdfs)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))
