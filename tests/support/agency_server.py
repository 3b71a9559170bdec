"""The agency's web server as docs/server.md asks for it, on loopback: the section under its path, gzip, types, cache
headers, the strict content security policy on every answer, 404.html with status 404."""

from __future__ import annotations

import gzip
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

PREFIX = "/cai-cach-hanh-chinh"
POLICY = "default-src 'self'"
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif",
    ".woff2": "font/woff2", ".pdf": "application/pdf", ".bin": "application/octet-stream",
}  # fmt: skip
PACKED = {".html", ".css", ".js", ".json", ".xml", ".txt", ".svg"}  # the rest is compressed by its own kind
# The name tells the content (theme/site-1a2b3c4d.css, anh/cho-1a2b3c4d-360.avif): it may be kept for good.
NAMED_BY_CONTENT = re.compile(r"-[0-9a-f]{8}(-[0-9x-]+)?\.[a-z0-9]+$")
FOREVER, SHORT = "public, max-age=31536000, immutable", "public, max-age=300"


@dataclass(frozen=True)
class Answer:
    """What is sent. body: as it goes over the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def answer(root: Path, address: str, accepts_gzip: bool) -> Answer:
    """The answer to GET of this address (path and query), from the finished site in `root`."""
    path = unquote(urlsplit(address).path)
    if path == PREFIX:
        return Answer(301, {"Location": PREFIX + "/"})
    inside = path.removeprefix(PREFIX + "/")
    if not path.startswith(PREFIX + "/") or ".." in inside.split("/"):
        return _file(root / "404.html", 404, accepts_gzip)
    target = root / inside
    if target.is_dir() and not path.endswith("/"):
        return Answer(301, {"Location": path + "/"})
    if target.is_dir():
        target /= "index.html"
    return _file(target, 200, accepts_gzip) if target.is_file() else _file(root / "404.html", 404, accepts_gzip)


def _file(file: Path, status: int, accepts_gzip: bool) -> Answer:
    headers = {
        "Content-Type": TYPES[file.suffix],
        "Cache-Control": FOREVER if NAMED_BY_CONTENT.search(file.name) else SHORT,
    }
    octets = file.read_bytes()
    if file.suffix in PACKED:
        headers["Vary"] = "Accept-Encoding"
        if accepts_gzip:
            return Answer(status, {**headers, "Content-Encoding": "gzip"}, packed(octets))
    return Answer(status, headers, octets)


@cache
def packed(octets: bytes) -> bytes:
    """gzip -9, with no date in it."""
    return gzip.compress(octets, 9, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    """Writes answers; `root` and `delays` (seconds by ending) are set by `served`."""

    protocol_version = "HTTP/1.1"
    root: ClassVar[Path]
    delays: ClassVar[Mapping[str, float]]

    def do_GET(self) -> None:
        given = answer(self.root, self.path, "gzip" in self.headers.get("Accept-Encoding", ""))
        time.sleep(self.delays.get(Path(urlsplit(self.path).path).suffix, 0))
        self.send_response(given.status)
        always = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
        for name, value in {**given.headers, **always, "Content-Length": str(len(given.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(given.body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: what a test wants to know it asks the browser."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a page in the middle of an answer is no fault."""


@dataclass(frozen=True)
class Served:
    """A running server. section: address of the section, with closing slash; port: on loopback."""

    port: int
    section: str = field(default="")


@contextmanager
def served(root: Path, delays: Mapping[str, float] | None = None) -> Iterator[Served]:
    """Serves the finished site in `root`. delays: seconds that files with an ending are held back."""
    handler = type("SectionHandler", (_Handler,), {"root": root, "delays": delays or {}})
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(server.server_port, f"http://127.0.0.1:{server.server_port}{PREFIX}/")
    finally:
        server.shutdown()
        server.server_close()
