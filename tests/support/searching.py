"""Sites that are searched in a browser, served as an agency's server would, with every octet of an answer counted."""

from __future__ import annotations

import gzip
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page
from support.section import Handler

from plugins.search.files import Built

POLICY = "default-src 'self'"
_STATUS_LINES = 110  # octets of status, Server, Date, and the empty line
_TEXT = (".html", ".css", ".js", ".txt", ".json", ".svg")


@dataclass
class Site:
    """A served folder. address: on loopback, with closing slash; sent: path and octets, head included, of every answer."""

    address: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)


class Server(Handler):
    """Sends the policy with every page, and text compressed if `compress` is set. The browser cannot be asked what was sent: it
    does not tell of what its workers fetch."""

    compress = True
    policy = POLICY
    site: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 – the library's name
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        octets = path.read_bytes() if path.is_file() else b""
        packed = self.compress and path.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        octets = gzip.compress(octets, 6) if packed else octets
        head = {
            "Content-Type": self.guess_type(str(path)),
            "Content-Length": str(len(octets)),
            **({"Content-Encoding": "gzip"} if packed else {}),
        }
        self.send_response(200 if path.is_file() else 404)
        for name, value in head.items():
            self.send_header(name, value)
        policy = f"Content-Security-Policy: {self.policy}"  # sent by Handler
        lines = (policy, *map(": ".join, head.items()))
        self.site.sent.append((self.path, len(octets) + _STATUS_LINES + sum(len(line) + 2 for line in lines)))
        self.end_headers()
        self.wfile.write(octets)


@contextmanager
def served(folder: Path, compress: bool = True, policy: str = POLICY) -> Iterator[Site]:
    """A folder on loopback."""
    site = Site()
    handler = type("Served", (Server,), {"compress": compress, "policy": policy, "site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}/"
    yield site
    server.shutdown()
    server.server_close()


def lay_out(folder: Path, site: Path, built: Built) -> Path:
    """The page of search of a built site with another index, in a folder of its own."""
    page = (site / "tim-kiem/index.html").read_text(encoding="utf-8")
    page = re.sub(
        r'data-index="[^"]+" data-shards="\d+"',
        f'data-index="../{built.index.address}" data-shards="{built.index.shards}"',
        page,
    )
    files: dict[str, bytes] = {path: text.encode() for path, text in built.files.items()}
    files |= {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "theme").iterdir()}
    for path, octets in {**files, "tim-kiem/index.html": page.encode()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(octets)
    return folder


@dataclass(frozen=True)
class Answer:
    """What a cold query gave. found: addresses in their order, ten at most; octets: received for it with heads, the scripts of
    search included, the page itself not; seconds: from opening the page to the results."""

    found: tuple[str, ...]
    octets: int
    requests: int
    seconds: float

    def rank(self, right: str) -> int:
        """Place of the right page from 1; 99 if it is not among the ten."""
        return self.found.index(right) + 1 if right in self.found else 99


_OURS = "() => !/^$|Đang/.test(document.querySelector('.results__said').textContent)"
_FOUND = "() => [...document.querySelectorAll('.hit a')].map(link => link.getAttribute('href').replace('../', ''))"


def ask(browser: Browser, site: Site, text: str) -> Answer:
    """Opens the page of search of a served site with a query, nothing in any cache."""
    with _fresh(browser) as page:
        site.sent.clear()
        started = time.monotonic()
        page.goto(f"{site.address}tim-kiem/?q={quote(text)}")
        page.wait_for_function(_OURS, timeout=60_000)
        seconds = time.monotonic() - started
        return _answer(page.evaluate(_FOUND), site, r"/chi-muc/|/theme/search-", seconds)


_PAGEFIND = """async text => {
    const pagefind = await import('/pagefind/pagefind.js')
    const { results } = await pagefind.search(text)
    const ten = await Promise.all(results.slice(0, 10).map(result => result.data()))
    return ten.map(one => one.url.replace(/^[/]/, ''))
}"""


def ask_pagefind(browser: Browser, site: Site, text: str) -> Answer:
    """The same question to Pagefind's own client, which needs no page of its own."""
    with _fresh(browser) as page:
        page.goto(f"{site.address}empty.html")
        site.sent.clear()
        started = time.monotonic()
        found = page.evaluate(_PAGEFIND, text)
        return _answer(found, site, r"/pagefind/", time.monotonic() - started)


def _answer(found: list[str], site: Site, pattern: str, seconds: float) -> Answer:
    octets = [octets for path, octets in site.sent if re.search(pattern, path)]
    return Answer(tuple(found), sum(octets), len(octets), seconds)


@contextmanager
def _fresh(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()
