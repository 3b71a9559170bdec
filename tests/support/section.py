"""A finished site served under the section's path, as the agency's server should."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from pathlib import Path


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under the section's path and answers a missing page with 404.html, as the agency's server should."""

    base_path = ""
    policy = "default-src 'self'"

    def translate_path(self, path: str) -> str:
        """The file for an address; whatever is outside the section is not there."""
        inside = path == self.base_path or path.startswith(self.base_path + "/")
        return super().translate_path(path[len(self.base_path) :] if inside else "/không-có")

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent."""

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
