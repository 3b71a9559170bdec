"""Links of finished HTML pages: what they point to within the site, and whether it is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_LINK_ATTRIBUTES = {"href", "src", "poster", "data"}
_OUTSIDE = ("https:", "http:", "mailto:", "tel:", "data:")


@dataclass
class HtmlFile:
    """Addresses a page points to, and the ids that others may point at."""

    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = HtmlFile()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.found.ids.add(value)
            elif name in _LINK_ATTRIBUTES and value is not None:
                self.found.links.append(value)
            elif name == "srcset" and value:
                self.found.links += [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]


def read_html(text: str) -> HtmlFile:
    """Collects links and ids of a page."""
    collector = _Collector()
    collector.feed(text)
    return collector.found


def broken_links(path: str, pages: Mapping[str, HtmlFile], files: frozenset[str], base_path: str) -> Iterator[str]:
    """A sentence for each link of the page at `path` that leads nowhere within the site."""
    for link in pages[path].links:
        if link.startswith(_OUTSIDE):
            continue
        parts = urlsplit(link)
        target = _target(path, unquote(parts.path), base_path)
        if target is None or target not in files:
            yield f"{path}: broken link {link}"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"{path}: no such anchor {link}"


def _target(path: str, link: str, base_path: str) -> str | None:
    """The file of the site that a link path means; None if it leaves the section."""
    if not link:
        return path
    if link.startswith("/"):
        if not (link + "/").startswith(base_path + "/"):
            return None
        joined = posixpath.normpath(link[len(base_path) :].lstrip("/") or ".")
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
    if joined.startswith(".."):
        return None
    folder = link.endswith("/") or joined == "."
    return posixpath.normpath(posixpath.join(joined, "index.html")) if folder else joined
