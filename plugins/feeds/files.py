"""The files of all feeds by path: pure, so that tests read them without writing."""

from __future__ import annotations

from plugins.feeds.json_feed import json_feed
from plugins.feeds.plan import plan
from plugins.feeds.syndication import atom, rss
from plugins.model.catalogue import Catalogue


def feed_files(catalogue: Catalogue) -> dict[str, bytes | str]:
    """Path within the section to content; JSON Feed for the whole only."""
    files: dict[str, bytes | str] = {}
    for feed in plan(catalogue):
        files[f"{feed.path}rss.xml"] = rss(feed)
        files[f"{feed.path}atom.xml"] = atom(feed)
        if not feed.path:
            files["feed.json"] = json_feed(feed)
    return files
