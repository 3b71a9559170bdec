"""Sites that are searched in a browser, served as an agency's server would, with every octet of an answer counted."""

from __future__ import annotations

import gzip
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser

from plugins.search.files import Built
from plugins.serve import Handler

POLICY = "default-src 'self'"
_TEXT = (".html", ".css", ".js", ".txt", ".json", ".svg")


class Server(Handler):
    """Sends the policy with every page, and text compressed if `compress` is set."""

    compress = True
    policy = POLICY
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 – the library's name
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        octets = path.read_bytes()
        self.send_response(200)
        if self.compress and path.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", ""):
            octets = gzip.compress(octets, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(octets)))
        self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(octets)
        return None


@contextmanager
def served(folder: Path, compress: bool = True, policy: str = POLICY) -> Iterator[str]:
    """Address of a folder on loopback, with closing slash."""
    handler = type("Served", (Server,), {"compress": compress, "policy": policy})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
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


def ask(browser: Browser, address: str, text: str) -> Answer:
    """Opens the page of search of a served site with a query, nothing in any cache."""
    with _counted(browser, r"/chi-muc/|/theme/search-") as (page, total):
        started = time.monotonic()
        page.goto(f"{address}tim-kiem/?q={quote(text)}")
        page.wait_for_function(_OURS, timeout=20_000)
        seconds = time.monotonic() - started
        found = tuple(page.evaluate(_FOUND))
    return Answer(found, sum(total), len(total), seconds)


_PAGEFIND = """async text => {
    const pagefind = await import('/pagefind/pagefind.js')
    const { results } = await pagefind.search(text)
    const ten = await Promise.all(results.slice(0, 10).map(result => result.data()))
    return ten.map(one => one.url.replace(/^[/]/, ''))
}"""


def ask_pagefind(browser: Browser, address: str, text: str) -> Answer:
    """The same question to Pagefind's own client, which needs no page of its own."""
    with _counted(browser, r"/pagefind/") as (page, total):
        page.goto(f"{address}empty.html")
        started = time.monotonic()
        found = tuple(page.evaluate(_PAGEFIND, text))
        seconds = time.monotonic() - started
    return Answer(found, sum(total), len(total), seconds)


@contextmanager
def _counted(browser: Browser, pattern: str) -> Iterator[tuple[Any, list[float]]]:
    """A fresh page, and octets of each answer whose address matches, filled when the block ends."""
    context = browser.new_context()
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    counted: dict[str, bool] = {}
    octets: list[float] = []

    def asked(event: dict[str, Any]) -> None:
        counted[event["requestId"]] = bool(re.search(pattern, event["request"]["url"]))

    def ended(event: dict[str, Any]) -> None:
        if counted.get(event["requestId"]):
            octets.append(event["encodedDataLength"])

    network.on("Network.requestWillBeSent", asked)
    network.on("Network.loadingFinished", ended)
    yield page, octets
    page.wait_for_timeout(20)
    context.close()
