"""The sample site as a whole: exactly the contract's paths, every link alive, nothing leaks, nothing calls out."""

from __future__ import annotations

import re
import threading
from collections import Counter
from functools import partial
from html.parser import HTMLParser
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import atoma
import feedparser
import pypdfium2
import pytest
from support.section import Handler
from support.site import ROOT

from plugins.model.vietnamese import slugify

CONTENT = ROOT / "content"
PREFIX = "/cai-cach-hanh-chinh"
FOLDERS = ("tin-bai", "guong-dien-hinh", "to-roi", "ban-tin", "ap-phich")
PRINTED = ("to-roi", "ban-tin", "ap-phich")
HIDDEN = {"ban-nhap-lich-tiep-cong-dan", "thong-bao-tuong-lai"}

LIST = r"(index\.html|trang/[2-9]\d*/index\.html)"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
CONTRACT = [
    r"(index|404)\.html",
    r"sitemap(-tin)?\.xml|robots\.txt|rss\.xml|atom\.xml|feed\.json",
    r"\.well-known/security\.txt",
    rf"nhung/(moi-nhat|{'|'.join(FOLDERS)})\.(html|json)",
    rf"({'|'.join(FOLDERS)})/({LIST}|rss\.xml|atom\.xml)",
    rf"({'|'.join(FOLDERS)})/(?P<slug>{SLUG})/index\.html",
    rf"({'|'.join(PRINTED)})/(?P<own>{SLUG})/(?P=own)(\.pdf|-\d+\.(webp|jpg|png|avif))",
    rf"to-roi/(?P<large>{SLUG})/(?P=large)-chu-lon\.pdf",
    rf"linh-vuc/(index\.html|{SLUG}/({LIST}|rss\.xml|atom\.xml))",
    rf"chuyen-de/(index\.html|{SLUG}/({LIST}|rss\.xml|atom\.xml))",
    rf"the/(index\.html|{SLUG}/{LIST})",
    r"luu-tru/(\d{4}/(\d{2}/)?)?index\.html",
    rf"(tim-kiem|so-do-trang|trang/{SLUG})/index\.html",
    r"tim-kiem/chi-muc/[0-9a-f]{8}/([mv]?\d+|loc)\.txt",
    r"anh/[^/]+\.(svg|avif|jpg)",
    rf"anh/chia-se/{SLUG}-[0-9a-f]{{8}}\.png",
    r"may-chu/(chuyen-huong|da-go)\.map",
    r"theme/[^/]+\.(css|woff2|svg|js|png|ico|txt)",
]


def slugs(folder: str) -> set[str]:
    return {slugify(path.stem) for path in (CONTENT / folder).glob("*.md")} - HIDDEN


def test_every_path_is_in_the_contract(sample_site: Path) -> None:
    pattern = re.compile("|".join(f"(?:{part})" for part in _numbered(CONTRACT)))
    paths = [path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*") if path.is_file()]
    assert [path for path in paths if not pattern.fullmatch(path)] == []


def _numbered(parts: list[str]) -> list[str]:
    """Named groups may occur once in a pattern; each part here is alone in its alternative."""
    return [part.replace("?P<slug>", "?:") for part in parts]


def test_every_publication_has_its_page_and_pdf(sample_site: Path) -> None:
    wanted = [f"{folder}/{slug}/index.html" for folder in (*FOLDERS, "trang") for slug in slugs(folder)]
    wanted += [f"{folder}/{slug}/{slug}.pdf" for folder in PRINTED for slug in slugs(folder)]
    wanted += [f"{folder}/{name}" for folder in FOLDERS for name in ("index.html", "rss.xml", "atom.xml")]
    assert [path for path in wanted if not (sample_site / path).is_file()] == []
    assert len(wanted) > 60


def test_drafts_and_future_items_leave_no_trace(sample_site: Path) -> None:
    marks = [*HIDDEN, "xem lịch tiếp công dân quý tới", "đón bản hướng dẫn mới"]
    texts = {
        path: path.read_text("utf-8")
        for path in sample_site.rglob("*")
        if path.suffix in (".html", ".xml", ".json", ".txt")
    }
    found = [(path.name, mark) for path, text in texts.items() for mark in marks if mark in text.lower()]
    assert found == []
    assert [path for path in sample_site.rglob("*") for mark in HIDDEN if mark in path.name] == []


def test_the_sitemap_lists_every_page_that_search_engines_may_keep(sample_site: Path) -> None:
    listed = re.findall(
        r"<loc>https://lamgiang\.example/cai-cach-hanh-chinh/(.*?)</loc>",
        (sample_site / "sitemap.xml").read_text("utf-8"),
    )
    kept = [path for path in sample_site.rglob("index.html") if 'content="noindex"' not in path.read_text("utf-8")]
    pages = {path.relative_to(sample_site).parent.as_posix() for path in kept}
    assert {path.rstrip("/") or "." for path in listed} == pages
    assert [path for path, count in Counter(listed).items() if count > 1] == []


@pytest.fixture(scope="module")
def served(sample_site: Path):
    """The site under the path of the agency's section, on loopback."""
    handler = type("SectionHandler", (Handler,), {"base_path": PREFIX})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(sample_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Addresses(HTMLParser):
    """Everything a page links to or loads, and its ids."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values["id"]} & set(values.values()) if "id" in values else set()
        loads = tag in ("img", "script", "source") or (
            tag == "link" and values.get("rel") in ("stylesheet", "preload", "icon")
        )
        own = [values[name] for name in ("href", "src") if name in values]
        own += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        (self.loaded if loads else self.links).extend(own)


def test_every_link_anchor_and_picture_answers_under_the_sections_path(served: str) -> None:
    start, seen, broken = f"{served}{PREFIX}/", {}, []
    queue = [(start, "")]
    while queue:
        address, source = queue.pop()
        page, anchor = urldefrag(address)
        if page not in seen:
            seen[page] = _fetch(page)
            if seen[page] is None:
                broken.append((source, page))
            elif isinstance(seen[page], Addresses):
                found = seen[page]
                queue += [
                    (urljoin(page, link), page)
                    for link in found.links + found.loaded
                    if not link.startswith(("mailto:", "tel:"))
                ]
                queue = [(link, origin) for link, origin in queue if link.startswith(served)]
        target = seen[page]
        if anchor and isinstance(target, Addresses) and anchor not in target.ids:
            broken.append((source, address))
    assert broken == []
    assert len(seen) > 150


def _fetch(address: str) -> Addresses | bool | None:
    """Links of a page, True for another file that is there, None for one that is not."""
    try:
        with urlopen(address, timeout=10) as answer:
            if answer.headers.get_content_type() != "text/html":
                return True
            parser = Addresses()
            parser.feed(answer.read().decode("utf-8"))
            return parser
    except HTTPError:
        return None


def test_no_page_loads_anything_from_another_host(sample_site: Path) -> None:
    outside = []
    for path in sample_site.rglob("*.html"):
        parser = Addresses()
        parser.feed(path.read_text("utf-8"))
        outside += [(path.name, link) for link in parser.loaded if re.match(r"(https?:)?//", link)]
    styles = "".join(path.read_text("utf-8") for path in sample_site.rglob("*.css"))
    assert outside == []
    assert re.findall(r"url\(\s*['\"]?(?:https?:)?//", styles) == []


def test_every_feed_parses_cleanly(sample_site: Path) -> None:
    rss, atom = sorted(sample_site.rglob("rss.xml")), sorted(sample_site.rglob("atom.xml"))
    assert len(rss) == len(atom) == 1 + len(FOLDERS) + 6 + 2
    for path in rss + atom:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, path
        assert parsed.entries, path
    for path in atom:
        assert atoma.parse_atom_file(str(path)).entries
    for path in rss:
        assert atoma.parse_rss_file(str(path)).items


def test_what_a_feed_links_to_is_there(sample_site: Path) -> None:
    feed = feedparser.parse((sample_site / "rss.xml").read_bytes())
    paths = [entry.link.removeprefix("https://lamgiang.example/cai-cach-hanh-chinh/") for entry in feed.entries]
    assert [path for path in paths if not (sample_site / path / "index.html").is_file()] == []


def test_every_pdf_opens_and_has_text(sample_site: Path) -> None:
    for path in sample_site.rglob("*.pdf"):
        document = pypdfium2.PdfDocument(path)
        try:
            assert all(len(page.get_textpage().get_text_bounded()) > 30 for page in document), path.name
        finally:
            document.close()
