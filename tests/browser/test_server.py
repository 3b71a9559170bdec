"""What docs/server.md says of a server holds for nginx set up with its lines."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.client import HTTPResponse, HTTPSConnection
from pathlib import Path

import pytest
from support.agency_server import FOREVER, POLICY, PREFIX, SHORT, TYPES
from support.nginx import served_by_nginx, throw_away_certificate

pytestmark = pytest.mark.all

PACKED = (".html", ".css", ".js", ".json", ".xml", ".txt", ".svg")


@pytest.fixture(scope="module")
def port(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("nginx")
    with served_by_nginx(sample_site, folder, throw_away_certificate(folder, "localhost")) as number:
        yield number


def get(port: int, path: str) -> HTTPResponse:
    connection = HTTPSConnection("127.0.0.1", port, context=ssl._create_unverified_context(), timeout=10)
    connection.request("GET", f"{PREFIX}/{path}", headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


def example(site: Path, ending: str) -> str:
    """One file of the site with this ending."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob(f"*{ending}"))[0]


@pytest.mark.parametrize("ending", sorted({*TYPES} - {".avif", ".jpg", ".webp", ".bin"}))
def test_type_and_compression(port: int, sample_site: Path, ending: str) -> None:
    response = get(port, example(sample_site, ending))
    kind = TYPES[ending].replace("text/javascript", "application/javascript").replace("application/xml", "text/xml")
    assert response.headers["Content-Type"].split(";")[0] == kind.split(";")[0]
    assert response.headers["Content-Encoding"] == ("gzip" if ending in PACKED else None)


@pytest.mark.parametrize("path", ["khong-co", "tin-bai/khong-co/", "a/b/c/d.html"])
def test_a_missing_page_is_missing_at_any_depth(port: int, path: str) -> None:
    response = get(port, path)
    assert (response.status, response.headers["Content-Security-Policy"]) == (404, POLICY)


def test_how_long_a_copy_may_be_kept(port: int, sample_site: Path) -> None:
    lasting = get(port, example(sample_site, ".woff2")).headers["Cache-Control"]
    assert (lasting, get(port, "").headers["Cache-Control"]) == (FOREVER, SHORT)


@pytest.mark.parametrize("path", ["", "feed.json", "tim-kiem/"])
def test_policy_on_every_answer(port: int, path: str) -> None:
    headers = get(port, path).headers
    assert (headers["Content-Security-Policy"], headers["X-Content-Type-Options"]) == (POLICY, "nosniff")


def test_a_folder_without_its_slash_is_sent_on(port: int) -> None:
    response = get(port, "tim-kiem")
    assert (response.status, response.headers["Location"]) == (301, f"{PREFIX}/tim-kiem/")


def test_an_old_address_leads_on(port: int) -> None:
    response = get(port, "tin-bai/nop-ho-so-qua-mang/")
    assert (response.status, response.headers["Location"]) == (301, f"{PREFIX}/tin-bai/nop-ho-so-truc-tuyen/")


def test_what_is_gone_is_gone_and_says_so(port: int) -> None:
    response = get(port, "tin-bai/nop-ho-so-dung-noi-cu-tru/")
    assert (response.status, response.headers["Content-Security-Policy"]) == (410, POLICY)
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
