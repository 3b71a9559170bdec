"""JSON Feed 1.1 (jsonfeed.org) for the parent portal's widgets."""

from __future__ import annotations

import json

from plugins.feeds.plan import Entry, Feed


def json_feed(feed: Feed) -> str:
    """The feed as JSON text."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address("feed.json"),
        "description": feed.description,
        "language": "vi",
        "authors": [{"name": feed.publisher}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": [entry.category] if entry.category else [],
    }
