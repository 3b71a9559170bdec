"""Which files website and index must write, worked out apart from the plans so that the two can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.catalogue import Catalogue
from plugins.model.kinds import KINDS
from plugins.model.search_index import SearchIndex
from plugins.web.assets import Assets
from plugins.web.cards import field_path, topic_path
from plugins.web.embedding import FOLDER
from plugins.web.frames import FIELDS, SEARCH, SITE_MAP, TOPICS
from plugins.web.moved import GONE_LIST, MOVED_LIST
from plugins.web.pagination import page_paths
from plugins.web.security_text import security_files
from plugins.web.sitemap import NEWS_SITEMAP, SITEMAP


def website_paths(catalogue: Catalogue, assets: Assets) -> frozenset[str]:
    """Every path that the website must write."""
    folders = {"", SEARCH.path, FIELDS.path, SITE_MAP.path, "the/", "luu-tru/"}
    folders |= {TOPICS.path} if catalogue.topics else set()
    folders |= {item.url for item in (*catalogue.publications, *catalogue.gone)}
    folders |= {move.old for move in catalogue.moves if move.old.endswith("/")}
    for base, items in _lists(catalogue):
        folders.update(page_paths(base, items))
    for year, month in catalogue.months:
        folders |= {f"luu-tru/{year}/", f"luu-tru/{year}/{month:02}/"}
    pages = {f"{folder}index.html" for folder in folders}
    named = {"404.html", SITEMAP, NEWS_SITEMAP, "robots.txt", MOVED_LIST, GONE_LIST} | _embedded()
    return frozenset(pages | named | set(security_files(catalogue.agency)) | set(assets.files))


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, int]]:
    """Base folder and number of items of every paged list."""
    for kind in KINDS:
        if kind.listed:
            yield f"{kind.folder}/", len(catalogue.of_kind(kind))
    for field in catalogue.fields:
        yield field_path(field), len(catalogue.in_field(field))
    for topic in catalogue.topics:
        yield topic_path(topic), len(catalogue.in_topic(topic))
    for tag in catalogue.tags:
        yield tag.url, len(tag.publications)


def _embedded() -> set[str]:
    stems = ["moi-nhat", *(kind.folder for kind in KINDS if kind.listed)]
    return {f"{FOLDER}{stem}.{suffix}" for stem in stems for suffix in ("html", "json")}


def index_paths(catalogue: Catalogue, index: SearchIndex) -> set[str]:
    """Every path that the index must write."""
    each = range(len(catalogue.publications))
    names = {"loc", *map(str, range(index.shards)), *(f"m{n}" for n in each), *(f"v{n}" for n in each)}
    return {f"{index.address}{name}.txt" for name in names}
