"""The server answers this machine alone, under the policy, and lets go of a closed page."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from serving.conftest import SECTION, Open
from support.site import article

from plugins.serving.__main__ import greeting, section_path
from plugins.serving.additions import ROOM
from plugins.serving.server import EVENTS, Server, opened


@pytest.fixture
def server(preview_of: Open) -> Iterator[Server]:
    with opened(preview_of({}), 8700) as running:
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        yield running
        running.shutdown()


def get(server: Server, path: str) -> HTTPResponse:
    """The answer of the channel, which ends with its connection."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path)
    return connection.getresponse()


def head(server: Server, path: str, host: str = "localhost:8000") -> HTTPResponse:
    """The answer, read to its end."""
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.request("GET", path, headers={"Host": host})
        answer = connection.getresponse()
        answer.read()
    return answer


@pytest.mark.parametrize(
    ("host", "status"), [("localhost", 200), ("127.0.0.1:8000", 200), ("la.example", 403), ("", 403)]
)
def test_only_names_of_this_machine_are_answered(server: Server, host: str, status: int) -> None:
    assert head(server, SECTION, host).status == status


def test_nothing_is_kept_and_the_policy_holds(server: Server) -> None:
    headers = head(server, SECTION).headers
    assert (headers["Cache-Control"], headers["Content-Security-Policy"]) == ("no-store", "default-src 'self'")


def test_it_listens_to_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_gives_the_next(server: Server) -> None:
    with opened(server.RequestHandlerClass.args[0], server.server_port) as second:  # type: ignore[attr-defined]
        assert second.server_port > server.server_port


def test_an_old_page_is_told_at_once(server: Server) -> None:
    assert b"event: moi" in get(server, f"{EVENTS}?trang={SECTION}&ban=cu").read()


def test_an_open_page_is_told_when_its_text_changes(server: Server, preview_of: Open) -> None:
    answers = preview_of({})
    path = f"{SECTION}tin-bai/bai-mot/"
    news = get(server, f"{EVENTS}?trang={path}&ban={answers.version(path)}")
    assert news.readline() == b":\n"
    preview_of({"tin-bai/bai-mot.md": article(body="Chữ vừa lưu.")})
    assert b"event: moi" in news.read()


def test_the_terminal_names_the_address_that_opens_the_section_and_the_desk(preview_of: Open) -> None:
    answers = preview_of({})
    told = greeting(8000, 8000, section_path(answers.preview.content))
    assert told == f"Trang: http://127.0.0.1:8000{SECTION}\nBàn biên tập: http://127.0.0.1:8000{ROOM}\nDừng: Ctrl-C"
    for address in re.findall(r"http://[\d.]+:\d+(\S+)", told):
        assert answers.answer(address).status == 200, "opens without a redirect"


def test_a_section_whose_profile_cannot_be_read_is_named_by_its_host(tmp_path: Path) -> None:
    assert section_path(tmp_path) == ""


def test_a_port_that_is_taken_is_said() -> None:
    assert greeting(8001, 8000, "").startswith("Cổng 8000 đang bận, dùng cổng 8001.\nTrang: http://127.0.0.1:8001/\n")
