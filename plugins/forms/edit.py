"""./run edit: Sveltia CMS on this machine only, with nothing from elsewhere. It edits the files through the browser's own
access to the folder that the editor chooses; this server hands out the program and its configuration, and writes nothing."""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.catalogue.intake import AGENCY
from plugins.forms.cms import configuration
from plugins.forms.export import choices_of
from plugins.forms.guide import guide
from plugins.forms.schema import schemas
from plugins.model.agency import Agency
from plugins.model.problem import Exit
from plugins.reading.data import read_data
from plugins.words import Words

PORT = 8010
PACKAGES = Path("requirements/edit/node_modules")
_CMS = "/vendor/@sveltia/cms/npm/index.js"
_IMPORTS = {  # what the program asks for by name when it needs it: data of photographs, pasted text, drawings
    "exifr/dist/lite.esm.mjs": "/vendor/exifr/dist/lite.esm.mjs",
    "immutable": "/vendor/immutable/dist/immutable.es.js",
    "svgo/browser": "/vendor/svgo/dist/svgo.browser.js",
    "turndown/lib/turndown.browser.es.js": "/vendor/turndown/lib/turndown.browser.es.js",
}
_ELSEWHERE, _FONTS = b"https://cdn.jsdelivr.net/fontsource/fonts/", "/fonts/"  # the same letters lie in the package
_IMPORT_MAP = json.dumps({"imports": _IMPORTS})
_PAGE = f"""\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Biểu mẫu biên tập</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="importmap">{_IMPORT_MAP}</script>
<script type="module" src="/start.js"></script>
</head>
<body><noscript>Biểu mẫu cần JavaScript. Không có thì sửa tệp trong content/ bằng trình soạn thảo.</noscript></body>
</html>
"""
_START = f"""\
const key = "sveltia-cms.prefs";
const prefs = JSON.parse(localStorage.getItem(key) ?? "{{}}");
localStorage.setItem(key, JSON.stringify({{locale: "vi", ...prefs}}));
const [cms, answer] = await Promise.all([import("{_CMS}"), fetch("/config.json", {{cache: "no-store"}})]);
cms.init({{config: await answer.json()}});
"""
_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#96241B" d="M2 1h12v14H2z"/></svg>'
_HASH = base64.b64encode(hashlib.sha256(_IMPORT_MAP.encode()).digest()).decode()
POLICY = (  # which of these words Sveltia needs, and for what: docs/decisions.md
    "default-src 'none'; "
    f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{_HASH}'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src blob:; font-src 'self' data:; "
    "connect-src 'self' blob: data:; worker-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "text/javascript",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".png": "image/png",
}


@dataclass(frozen=True)
class Answer:
    """What is sent for an address."""

    kind: str
    octets: bytes


def configuration_of(content: Path) -> bytes:
    """The configuration for what content/ holds now."""
    profile = content / AGENCY
    agency, _ = read_data(Agency, AGENCY, profile.read_bytes() if profile.is_file() else b"")
    name, folder = agency.short_name if agency else "tòa soạn", content.resolve().parent.name
    made = configuration(schemas(choices_of(content), guide()), name, folder)
    return json.dumps(made, ensure_ascii=False).encode()


def answer(path: str, content: Path, packages: Path) -> Answer | None:
    """What stands at a path; None if nothing does."""
    if path.startswith("/vendor/"):
        return _vendor(path.removeprefix("/vendor/"), packages)
    if path.startswith(_FONTS):
        return _font(path.removeprefix(_FONTS), packages)
    own = {
        "/": lambda: Answer("text/html; charset=utf-8", _PAGE.encode()),
        "/start.js": lambda: Answer("text/javascript; charset=utf-8", _START.encode()),
        "/icon.svg": lambda: Answer("image/svg+xml", _ICON.encode()),
        "/config.json": lambda: Answer("application/json", configuration_of(content)),
    }
    return own[path]() if path in own else None


def _vendor(name: str, packages: Path) -> Answer | None:
    """A file of the installed packages. Translations are JSON that the program imports, which browsers do only as a module."""
    file = (packages / unquote(name)).resolve()
    if not file.is_relative_to(packages.resolve()) or file.suffix not in _TYPES or not file.is_file():
        return None
    octets = file.read_bytes().replace(_ELSEWHERE, _FONTS.encode())
    return Answer(_TYPES[file.suffix], b"export default " + octets if file.suffix == ".json" else octets)


def _font(name: str, packages: Path) -> Answer | None:
    """A font by its address at the network that Sveltia would ask: 'noto-mono@5.3.0/latin-400-normal.woff2'."""
    family, subset = re.match(r"([\w-]*)(?:[:@][^/]*)?/?([\w-]*)", unquote(name)).groups()  # type: ignore[union-attr]
    files = sorted((packages / "@sveltia/cms/npm/assets").glob(f"{family}-{subset}-*.woff2"))
    return Answer(_TYPES[".woff2"], files[0].read_bytes()) if files else None


class Handler(BaseHTTPRequestHandler):
    """Answers only who calls this machine by its own name, so that no page of elsewhere can read along."""

    content = Path("content")
    packages = PACKAGES

    def do_GET(self) -> None:
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in (f"127.0.0.1:{port}", f"localhost:{port}"):
            return self._send(421, Answer("text/plain; charset=utf-8", "Chỉ dùng trên máy này.".encode()))
        found = answer(urlsplit(self.path).path, self.content, self.packages)
        return self._send(200, found) if found else self._send(404, Answer("text/plain", b""))

    def _send(self, code: int, what: Answer) -> None:
        self.send_response(code)
        headers = {
            "Content-Type": what.kind,
            "Content-Length": str(len(what.octets)),
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(what.octets)

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: editors look at the page, not at requests."""


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    words = Words(prog="./run edit", description="Sửa bài bằng biểu mẫu trong trình duyệt, chỉ trên máy này.")
    words.add_argument("--port", type=int, default=PORT, help=f"cổng (mặc định {PORT})")
    return words


def run(options: argparse.Namespace) -> int:
    """Serves until Ctrl-C. Exit codes: 69 without the packages, 130 after Ctrl-C. Raises OSError if the port is taken."""
    if not (PACKAGES / "@sveltia/cms").is_dir():
        print("Thiếu Sveltia CMS.\n  Cách sửa: chạy  ./run edit  (lệnh này tự cài khi có mạng).", file=sys.stderr)
        return Exit.TOOL_MISSING
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    print(f"Mở http://127.0.0.1:{server.server_address[1]}/ bằng Chrome, Edge hoặc Cốc Cốc (dừng: Ctrl-C).")
    print("Bấm “Làm việc với kho mã nguồn cục bộ” rồi chọn thư mục này:", Path().resolve(), flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    finally:
        server.server_close()
    return Exit.DONE
