"""What every page of the sample site weighs as it goes over the wire (gzip -9), against the budgets of the reader's site."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from support.agency_server import PREFIX, packed

PAGE_BYTES = 14_000  # HTML and CSS of any page: ten segments, the first flight of a connection
SCRIPT_BYTES = 5_000  # all that the site has
SEARCH_BYTES = 1_500  # of these the search client
FONT_BYTES = 21_000  # all that the site has


class Loads(HTMLParser):
    """Style sheets, scripts and fonts of a page, as it names them."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "script" and values.get("src"):
            self.addresses.append(values["src"] or "")
        if tag == "link" and values.get("rel") in ("stylesheet", "preload", "modulepreload"):
            self.addresses.append(values.get("href") or "")


def loads(site: Path, page: Path) -> set[Path]:
    """Files that a page asks for before anything is scrolled or pressed, pictures left out."""
    parser = Loads()
    parser.feed(page.read_text("utf-8"))
    base = f"{PREFIX}/{page.relative_to(site).as_posix()}"
    paths = (posixpath.normpath(urljoin(base, address)) for address in parser.addresses)
    return {site / path.removeprefix(PREFIX + "/") for path in paths}


def total(files: Iterable[Path], *suffixes: str) -> int:
    return sum(len(packed(path.read_bytes())) for path in files if path.suffix in suffixes)


def test_html_and_css_of_any_page_fit_the_first_flight(sample_site: Path) -> None:
    weights = {
        page.relative_to(sample_site).as_posix(): len(packed(page.read_bytes()))
        + total(loads(sample_site, page), ".css")
        for page in sample_site.rglob("*.html")
    }
    assert {page: weight for page, weight in weights.items() if weight > PAGE_BYTES} == {}
    assert len(weights) > 100


def test_all_scripts_together_stay_small(sample_site: Path) -> None:
    assert total(sample_site.rglob("*"), ".js", ".mjs") <= SCRIPT_BYTES


def test_the_search_client_stays_small(sample_site: Path) -> None:
    search = loads(sample_site, sample_site / "tim-kiem/index.html") - loads(sample_site, sample_site / "index.html")
    assert total(search, ".js") <= SEARCH_BYTES


def test_fonts_stay_small(sample_site: Path) -> None:
    fonts = [path for path in sample_site.rglob("*") if path.suffix in (".woff2", ".woff", ".ttf", ".otf")]
    assert sum(path.stat().st_size for path in fonts) <= FONT_BYTES
    assert len(fonts) == 2
