"""Which feeds there are and what stands in them. Pure; ids and dates come from the publications, never from the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from plugins.model.agency import Agency
from plugins.model.catalogue import Catalogue, changed
from plugins.model.kinds import KINDS
from plugins.model.publication import Prose, Publication
from plugins.templates.links import AbsoluteLinks, resolve

LENGTH = 20  # entries; portals poll often, so that older ones have been read


@dataclass(frozen=True)
class Entry:
    """One publication in a feed. id: a tag URI (RFC 4151), stable as long as date and address stay."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    updated: datetime
    category: str | None
    author: str


@dataclass(frozen=True)
class Feed:
    """path: folder within the section with closing slash, '' for the whole; home: absolute address of the page it follows;
    updated: of its newest change."""

    path: str
    title: str
    description: str
    home: str
    base: str
    updated: datetime
    entries: tuple[Entry, ...]
    publisher: str

    def address(self, name: str) -> str:
        """Absolute address of one of its files: 'rss.xml', 'atom.xml', 'feed.json'."""
        return f"{self.base}/{self.path}{name}"


def plan(catalogue: Catalogue) -> tuple[Feed, ...]:
    """The whole first, then each listed kind, each field, each topic; an empty one is still a valid feed."""
    section = catalogue.agency.section
    feeds = [_feed(catalogue, "", section, catalogue.agency.tagline, catalogue.dated)]
    for kind in KINDS:
        if kind.listed:
            feeds.append(
                _feed(
                    catalogue,
                    f"{kind.folder}/",
                    f"{kind.plural} – {section}",
                    kind.plural,
                    catalogue.of_kind(kind),
                )
            )
    for field in catalogue.fields:
        title = f"{field.name} – {section}"
        feeds.append(_feed(catalogue, f"linh-vuc/{field.slug}/", title, field.intro, catalogue.in_field(field)))
    for topic in catalogue.topics:
        title = f"{topic.name} – {section}"
        feeds.append(_feed(catalogue, f"chuyen-de/{topic.slug}/", title, topic.intro, catalogue.in_topic(topic)))
    return tuple(feeds)


def _feed(catalogue: Catalogue, path: str, title: str, description: str, items: Sequence[Publication]) -> Feed:
    agency = catalogue.agency
    base = agency.address_of_site
    updated = max((changed(item) for item in items), default=catalogue.latest_change)
    entries = tuple(_entry(agency, item) for item in items[:LENGTH])
    title = f"{title} – {agency.short_name}"
    return Feed(path, title, description, f"{base}/{path}", base, updated, entries, agency.name)


def _entry(agency: Agency, item: Publication) -> Entry:
    assert item.date is not None
    links = AbsoluteLinks(agency.address_of_site)
    return Entry(
        id=f"tag:{urlsplit(agency.site_url).hostname},{item.date.date().isoformat()}:{item.kind.folder}/{item.slug}",
        url=links.to(item.url),
        title=item.title,
        summary=item.summary,
        content=_content(item, links),
        published=item.date,
        updated=changed(item),
        category=item.category,
        author=item.matter.author or agency.name,
    )


def _content(item: Publication, links: AbsoluteLinks) -> str:
    """The body without its pictures; the summary alone where there is no prose. Links to the page's own headings and
    notes become links to the page: a feed reader knows no other place where they are."""
    parts = (
        part.html.replace('href="#', f'href="site:/{item.url}#') for part in item.body.parts if isinstance(part, Prose)
    )
    prose = "\n".join(resolve(html, links) for html in parts)
    return _told(item) + (prose or f"<p>{resolve_text(item.summary)}</p>")


def _told(item: Publication) -> str:
    """Changes after publication, the newest first: whoever meets the entry again sees why."""
    newest_first = sorted(item.matter.changes, key=lambda change: change.date, reverse=True)
    return "".join(
        f"<p><strong>{'Đính chính' if change.correction else 'Cập nhật'} ngày {change.date:%d/%m/%Y}:</strong>"
        f" {resolve_text(change.note)}</p>\n"
        for change in newest_first
    )


def resolve_text(text: str) -> str:
    """Plain text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
