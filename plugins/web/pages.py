"""Plans the whole website: from catalogue, pictures, documents and assets to every page and file that must come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.images.plan import PlannedPicture
from plugins.model.catalogue import Catalogue
from plugins.model.document import Document
from plugins.model.kinds import KINDS, PAGE
from plugins.model.search_index import SearchIndex
from plugins.web.assets import Assets
from plugins.web.cards import Shelf
from plugins.web.contexts import PageFile
from plugins.web.embedding import Fragment, embedded_data, fragments
from plugins.web.frames import FIELDS, SEARCH, TOPICS, Framer
from plugins.web.gone import gone_pages
from plugins.web.listings import Lister
from plugins.web.moved import MovedPage, moved_pages, server_lists
from plugins.web.pieces import Anchor, Site
from plugins.web.publications import Author
from plugins.web.related import Relations
from plugins.web.security_text import security_files
from plugins.web.sharing import with_cards
from plugins.web.sitemap import NEWS_SITEMAP, SITEMAP, news_sitemap, robots, sitemap


@dataclass(frozen=True)
class SitePlan:
    """The website before anything is rendered. files: path within the section to content, for all that is no page;
    fragments: what the parent portal embeds; moved: pages at old addresses."""

    site: Site
    pages: tuple[PageFile, ...]
    files: Mapping[str, bytes | str]
    fragments: tuple[Fragment, ...] = ()
    moved: tuple[MovedPage, ...] = ()


def plan(
    catalogue: Catalogue,
    pictures: Mapping[str, PlannedPicture],
    documents: Mapping[str, Document],
    assets: Assets,
    *,
    cards: Mapping[str, str] | None = None,
    search: SearchIndex | None = None,
) -> SitePlan:
    """Everything that the website consists of. cards: address of the social card by that of the publication's page, '' for
    the section's own; search: None leaves only lists on the page of search. Raises KeyError if a picture was not planned
    (a bug of ours)."""
    shelf = Shelf(catalogue, pictures, documents)
    framer = Framer(catalogue.agency, assets.icon, cards or {})
    author = Author(shelf, Relations(shelf))
    own = [framer.publication(item, author.context(item), shelf.shown(item.image)) for item in catalogue.publications]
    listed, gone = Lister(shelf, framer, search).pages(), gone_pages(shelf, framer)
    pages = with_cards((*listed, *own, *gone), catalogue, cards or {})
    embedded = fragments(catalogue)
    files: dict[str, bytes | str] = {
        SITEMAP: sitemap(catalogue, pages),
        NEWS_SITEMAP: news_sitemap(catalogue),
        "robots.txt": robots(catalogue.agency),
        **server_lists(catalogue),
        **security_files(catalogue.agency),
        **dict(map(embedded_data, embedded)),
        **assets.files,
    }
    return SitePlan(_site(catalogue, assets), pages, files, embedded, moved_pages(catalogue))


def _site(catalogue: Catalogue, assets: Assets) -> Site:
    kinds = tuple(Anchor(kind.plural, f"{kind.folder}/") for kind in KINDS if kind.listed)
    standing = [item for item in catalogue.of_kind(PAGE) if item.matter.menu]
    standing.sort(key=lambda item: item.matter.menu)
    return Site(
        agency=catalogue.agency,
        menu=(*kinds, FIELDS, *([TOPICS] if catalogue.topics else []), Anchor("Tra cứu", SEARCH.path)),
        pages=tuple(Anchor(item.title, item.url) for item in standing),
        stylesheet=assets.stylesheet,
        icon=assets.icon,
        fonts=assets.fonts,
        preferences_script=assets.preferences_script,
        tools_script=assets.tools_script,
        search_script=assets.search_script,
    )
