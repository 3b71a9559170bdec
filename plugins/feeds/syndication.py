"""RSS 2.0 and Atom by feedgen. This module is its only user and hides its habits: entries are prepended and
'updated' is now unless both are told otherwise."""

from __future__ import annotations

from feedgen.feed import FeedGenerator

from plugins.feeds.plan import Entry, Feed

GENERATOR = "Tòa soạn"


def rss(feed: Feed) -> bytes:
    """The feed as RSS 2.0."""
    generator = _generator(feed, "rss.xml")
    generator.description(feed.description)
    return bytes(generator.rss_str(pretty=True))


def atom(feed: Feed) -> bytes:
    """The feed as Atom (RFC 4287)."""
    generator = _generator(feed, "atom.xml")
    generator.subtitle(feed.description)
    return bytes(generator.atom_str(pretty=True))


def _generator(feed: Feed, name: str) -> FeedGenerator:
    generator = FeedGenerator()
    generator.id(feed.address("atom.xml"))
    generator.title(feed.title)
    generator.author(name=feed.publisher)
    generator.link(href=feed.address(name), rel="self")
    generator.link(href=feed.home, rel="alternate")
    generator.language("vi")
    generator.updated(feed.updated)  # of RSS too, as lastBuildDate
    generator.generator(GENERATOR)
    for entry in feed.entries:
        _add(generator, entry)
    return generator


def _add(generator: FeedGenerator, entry: Entry) -> None:
    added = generator.add_entry(order="append")
    added.id(entry.id)
    added.guid(entry.id, permalink=False)
    added.title(entry.title)
    added.link(href=entry.url)
    added.summary(entry.summary)
    # 'html', not feedgen's 'CDATA': that would write type="CDATA", which Atom does not know.
    added.content(entry.content, type="html")
    added.published(entry.published)
    added.updated(entry.updated)
    added.author(name=entry.author)
    if entry.category:
        added.category(term=entry.category)
