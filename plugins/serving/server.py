"""The server of the preview: for this machine alone, under the agency's policy, with nothing kept by browsers."""

from __future__ import annotations

import errno
import sys
import traceback
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from plugins.serving.additions import ROOM
from plugins.serving.answers import Answer, Answers, request_path

HOST = "127.0.0.1"
POLICY = "default-src 'self'"
HOSTS = frozenset({"localhost", HOST})
EVENTS = f"{ROOM}su-kien"  # the reload channel
PULSE = 2.0  # s between two signs of life, by which a closed page is noticed
_TRIES = 20  # ports


class PortsTaken(OSError):
    """No free port near the one that was asked for."""


class Server(ThreadingHTTPServer):
    """Threads that wait for news of a page do not hold up its end."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is nothing to tell of."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; refuses names of other hosts, which a page from elsewhere could have led here (DNS rebinding)."""

    protocol_version = "HTTP/1.1"

    def __init__(self, answers: Answers, *connection: object) -> None:
        self.answers = answers
        super().__init__(*connection)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """The file, the page, or the channel of news."""
        if not self._of_this_machine():
            return self._send(Answer(403, "text/plain; charset=utf-8", "Chỉ mở tại localhost.".encode()))
        path = request_path(self.path)
        if path == EVENTS:
            return self._tell_news()
        return self._send(self._answered(path))

    do_HEAD = do_GET  # noqa: N815 – the library's name

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: editors look at the page, not at requests."""

    def _of_this_machine(self) -> bool:
        name = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        return name in HOSTS

    def _answered(self, path: str) -> Answer:
        try:
            return self.answers.answer(path)
        except Exception:
            traceback.print_exc()
            said = "Lỗi của chương trình, không phải của bài viết. Xem cửa sổ dòng lệnh."
            return Answer(500, "text/plain; charset=utf-8", said.encode())

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self._head(answer.kind)
        self.send_header("Content-Length", str(len(answer.octets)))
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.octets)

    def _head(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")

    def _tell_news(self) -> None:
        """Says once that the page of ?trang is no longer that of ?ban, and signs of life until then."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        page, version = asked.get("trang", "/"), asked.get("ban", "")
        self.close_connection = True
        self.send_response(200)
        self._head("text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        preview = self.answers.preview
        try:
            with preview.audience.looking_at(page):
                preview.proofing.look_again()
                heard = preview.audience.rung
                while self.answers.version(page) == version:
                    self.wfile.write(b":\n\n")
                    preview.audience.wait(heard, PULSE)
                    heard = preview.audience.rung
                self.wfile.write(b"event: moi\ndata:\n\n")
        except (ConnectionError, TimeoutError):
            return


def opened(answers: Answers, port: int) -> Server:
    """A server at a port, or at the next free one. Raises PortsTaken."""
    for number in range(port, port + _TRIES):
        try:
            return Server((HOST, number), partial(Handler, answers))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise PortsTaken(f"các cổng {port} đến {port + _TRIES - 1} đều đang bận")
