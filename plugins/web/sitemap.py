"""sitemap.xml and robots.txt. A page's last change is that of what it shows; the clock is never asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.model.agency import Agency
from plugins.model.catalogue import Catalogue, changed
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks
from plugins.web.contexts import PageFile

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(catalogue: Catalogue, pages: Iterable[PageFile]) -> bytes:
    """Every page that has a canonical address, in path order."""
    moments = {item.url: _last_change(item) for item in catalogue.publications}
    links = AbsoluteLinks(catalogue.agency.address_of_site)
    root = Element("urlset", xmlns=SCHEMA)
    for folder in sorted(page.path.removesuffix("index.html") for page in pages if page.frame.canonical):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = links.to(folder)
        moment = moments.get(folder) if folder in moments else _of_list(catalogue, folder)
        if moment:
            SubElement(url, "lastmod").text = moment.isoformat()
    indent(root, "")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def robots(agency: Agency) -> str:
    """Everything may be read; the sitemap is named. Counts only where the section is the root of its host."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {agency.address_of_site}/sitemap.xml\n"


def _last_change(item: Publication) -> datetime | None:
    """A standing page without `updated` has none."""
    return changed(item) if item.date or item.matter.updated else None


def _of_list(catalogue: Catalogue, folder: str) -> datetime | None:
    """Lists of one kind and one field follow their own items, all others the whole collection."""
    own = [item for item in catalogue.dated if folder.startswith(f"{item.kind.folder}/")]
    for field in catalogue.fields:
        if folder.startswith(f"linh-vuc/{field.slug}/"):
            own = list(catalogue.in_field(field))
    return max((changed(item) for item in own or catalogue.dated), default=None)
