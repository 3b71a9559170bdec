"""python -m plugins.serve: shows output/ on this machine under the section's path, and builds anew when a file changes."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from plugins.model.agency import Agency
from plugins.reading.data import read_data

PORT = 8000
WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
OUTPUT = Path("output")


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under the section's path and answers a missing page with 404.html, as the agency's server should."""

    base_path = ""
    policy = "default-src 'self'"

    def translate_path(self, path: str) -> str:
        """The file for an address; whatever is outside the section is not there."""
        inside = path == self.base_path or path.startswith(self.base_path + "/")
        return super().translate_path(path[len(self.base_path) :] if inside else "/không-có")

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: editors look at the page, not at requests."""

    def end_headers(self) -> None:
        """The agency's policy is on here too: what it would stop there must not work here."""
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        octets = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)
        return None


def section_path() -> str:
    """Path of the section on its host, as the agency's profile has it; '' while the profile cannot be read."""
    profile = Path("content/du-lieu/co-quan.yml")
    agency, _ = read_data(Agency, "du-lieu/co-quan.yml", profile.read_bytes() if profile.exists() else b"")
    return urlsplit(agency.address_of_site).path if agency else ""


def snapshot() -> dict[str, float]:
    """Modification time of every watched file."""
    files = (path for name in WATCHED for path in [Path(name), *Path(name).rglob("*")] if path.is_file())
    return {str(path): path.stat().st_mtime for path in files if "__pycache__" not in path.parts}


def watch(interval: float = 0.5) -> None:
    """Builds in a fresh process at every change, so that changed plugins count too. Never returns."""
    seen: dict[str, float] = {}
    while True:
        current = snapshot()
        if current != seen:
            seen = current
            subprocess.run([sys.executable, "-m", "plugins.build"], check=False)
        time.sleep(interval)


def main() -> int:
    """Serves until Ctrl-C."""
    threading.Thread(target=watch, daemon=True).start()
    Handler.base_path = section_path()
    OUTPUT.mkdir(exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", PORT), partial(Handler, directory=str(OUTPUT)))
    print(f"Xem tại http://127.0.0.1:{PORT}{Handler.base_path}/ (dừng: Ctrl-C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
