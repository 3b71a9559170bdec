"""What every page says of itself to networks and search engines, in the head that is really rendered."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.templates.environment import environment
from plugins.web.pages import SitePlan
from plugins.web.render import render

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"
ALWAYS = {"og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"}


class Head(HTMLParser):
    """Properties (each with all its values), canonical address, feeds by title, language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, list[str]] = {}
        self.links: list[dict[str, str]] = []
        self.html: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name") or "charset"
            self.meta.setdefault(name, []).append(values.get("content", ""))
        elif tag == "link":
            self.links.append(values)
        elif tag == "html":
            self.html = values

    def of(self, rel: str) -> list[str]:
        """Addresses of the links with this relation."""
        return [link["href"] for link in self.links if link.get("rel") == rel]


@pytest.fixture(scope="module")
def heads(site: SitePlan, theme: Path) -> dict[str, Head]:
    env = environment(theme)
    return {page.path: Head(render(page, site.site, env)) for page in site.pages}


def test_every_page_is_in_vietnamese(heads: dict[str, Head]) -> None:
    assert {head.html["lang"] for head in heads.values()} == {"vi"}


NOT_FOR_SEARCH = (
    "404.html",
    "tin-bai/het-han/index.html",
    "tin-bai/da-go/index.html",
)  # the last two say that something is gone


def test_every_page_meant_to_be_found_is_canonical_where_it_stands(heads: dict[str, Head]) -> None:
    for path, head in heads.items():
        expected = [] if path in NOT_FOR_SEARCH else [BASE + path.removesuffix("index.html")]
        assert head.of("canonical") == expected
        assert head.meta.get("og:url", []) == expected
        assert head.meta.get("robots", []) == (["noindex"] if path in NOT_FOR_SEARCH else [])


def test_open_graph_is_complete_on_every_page_meant_to_be_found(heads: dict[str, Head]) -> None:
    for path, head in heads.items():
        if path not in NOT_FOR_SEARCH:
            assert set(head.meta) >= ALWAYS, path
            assert [name for name, values in head.meta.items() if name != "charset" and "" in values] == [], path


def test_no_property_is_said_twice(heads: dict[str, Head]) -> None:
    for path, head in heads.items():
        twice = {name for name, values in head.meta.items() if len(values) > 1} - {"article:tag", "theme-color"}
        assert (path, twice) == (path, set())


def test_an_article_says_when_and_where_it_belongs(heads: dict[str, Head]) -> None:
    meta = heads["tin-bai/bai-mot/index.html"].meta
    assert meta["og:type"] == ["article"]
    assert meta["article:published_time"] == ["2026-04-03T08:30:00+07:00"]
    assert meta["article:modified_time"] == ["2026-04-05T00:00:00+07:00"]
    assert meta["article:section"] == ["Cải cách thể chế"]
    assert meta["article:tag"] == ["một cửa", "giấy tờ"]


@pytest.mark.parametrize("path", ["index.html", "tin-bai/index.html", "trang/lien-he/index.html"])
def test_what_is_no_article_has_no_words_of_one(heads: dict[str, Head], path: str) -> None:
    assert [name for name in heads[path].meta if name.startswith("article:")] == []


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("index.html", "Cải cách hành chính"),
        ("tin-bai/index.html", "Tin bài"),
        ("tin-bai/bai-mot/index.html", "Tin bài"),
        ("linh-vuc/the-che/index.html", "Cải cách thể chế"),
        ("chuyen-de/giay-to/index.html", "Giấy tờ không phải nộp lại"),
    ],
)
def test_a_feed_reader_finds_the_feeds_of_a_page_by_name(heads: dict[str, Head], path: str, title: str) -> None:
    feeds = {link["title"]: link["type"] for link in heads[path].links if link.get("rel") == "alternate"}
    assert feeds[f"{title} (RSS)"] == "application/rss+xml"
    assert feeds[f"{title} (Atom)"] == "application/atom+xml"
    assert feeds["Cải cách hành chính (JSON Feed)"] == "application/feed+json"


def test_no_description_holds_markup(heads: dict[str, Head]) -> None:
    for head in heads.values():
        assert [text for text in head.meta["description"] if re.search(r"[<>\u00a0]", text)] == []
