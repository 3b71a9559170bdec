"""sitemap.xml, sitemap-tin.xml (news) and robots.txt. A page's last change is that of what it shows; the clock is never asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.model.agency import Agency
from plugins.model.catalogue import Catalogue, changed
from plugins.model.kinds import ARTICLE, KINDS, STORY
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks
from plugins.web.contexts import PageFile

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS_SCHEMA = "http://www.google.com/schemas/sitemap-news/0.9"
SITEMAP, NEWS_SITEMAP = "sitemap.xml", "sitemap-tin.xml"
_LEAF = re.compile(r"(?<=/)trang/\d+/$")
_NEWS_KINDS = (ARTICLE, STORY)
_NEWS_AGE = timedelta(days=2)  # older ones are no news for those who read news sitemaps
_NEWS_MOST = 1000  # entries; more are not read


def sitemap(catalogue: Catalogue, pages: Iterable[PageFile]) -> bytes:
    """Every page that has a canonical address, in path order."""
    own = {item.url: _last_change(item) for item in catalogue.publications}
    lists = dict(_lists(catalogue))
    links = AbsoluteLinks(catalogue.agency.address_of_site)
    root = Element("urlset", xmlns=SCHEMA)
    for folder in sorted(page.path.removesuffix("index.html") for page in pages if page.frame.canonical):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = links.to(folder)
        moment = own[folder] if folder in own else _newest_change(_shown(folder, lists, catalogue))
        if moment:
            SubElement(url, "lastmod").text = moment.isoformat()
    return _octets(root)


def news_sitemap(catalogue: Catalogue) -> bytes:
    """Articles and stories of the two days before the newest of them: whoever reads it knows what day it is, and a build
    must not depend on that (docs/decisions.md)."""
    agency = catalogue.agency
    links = AbsoluteLinks(agency.address_of_site)
    root = Element("urlset", {"xmlns": SCHEMA, "xmlns:news": NEWS_SCHEMA})
    for item, moment in _news(catalogue):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = links.to(item.url)
        news = SubElement(url, "news:news")
        publication = SubElement(news, "news:publication")
        SubElement(publication, "news:name").text = f"{agency.section} – {agency.short_name}"
        SubElement(publication, "news:language").text = "vi"
        SubElement(news, "news:publication_date").text = moment.isoformat()
        SubElement(news, "news:title").text = item.title
    return _octets(root)


def robots(agency: Agency) -> str:
    """Everything may be read; the sitemaps are named. Counts only where the section is the root of its host."""
    lines = "".join(f"Sitemap: {agency.address_of_site}/{name}\n" for name in (SITEMAP, NEWS_SITEMAP))
    return f"User-agent: *\nAllow: /\n\n{lines}"


def _octets(root: Element) -> bytes:
    indent(root, "")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _news(catalogue: Catalogue) -> Sequence[tuple[Publication, datetime]]:
    """Newest first, with the moment of publication."""
    dated = [(item, item.date) for item in catalogue.dated if item.kind in _NEWS_KINDS and item.date]
    return [(item, moment) for item, moment in dated if dated[0][1] - moment <= _NEWS_AGE][:_NEWS_MOST]


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, Sequence[Publication]]]:
    """Folder of every list that shows certain publications only, and these. Its further leaves stand below it."""
    for kind in KINDS:
        yield f"{kind.folder}/", catalogue.of_kind(kind)
    for field in catalogue.fields:
        yield f"linh-vuc/{field.slug}/", catalogue.in_field(field)
    for topic in catalogue.topics:
        yield f"chuyen-de/{topic.slug}/", catalogue.in_topic(topic)
    for tag in catalogue.tags:
        yield tag.url, tag.publications
    for (year, month), items in catalogue.months.items():
        yield f"luu-tru/{year}/{month:02}/", items
    for year in {year for year, _ in catalogue.months}:
        yield f"luu-tru/{year}/", [item for item in catalogue.dated if item.date and item.date.year == year]


def _shown(folder: str, lists: dict[str, Sequence[Publication]], catalogue: Catalogue) -> Sequence[Publication]:
    """What a list shows; a page that is no list of certain publications follows the whole collection."""
    return lists.get(_LEAF.sub("", folder), catalogue.dated)


def _newest_change(items: Sequence[Publication]) -> datetime | None:
    """None for an empty list: nothing tells when it became so."""
    return max(map(changed, items), default=None)


def _last_change(item: Publication) -> datetime | None:
    """A standing page without `updated` has none."""
    return changed(item) if item.date or item.updated else None
