"""The test's own server does what docs/server.md asks of the agency's."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from support.agency_server import FOREVER, PREFIX, SHORT, answer, packed


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in {
        "index.html": "nhà",
        "404.html": "lạc",
        "tin-bai/index.html": "tin",
        "theme/site-1a2b3c4d.css": "a{}",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    (tmp_path / "anh-1a2b3c4d-4x3-50-0-360.avif").write_bytes(b"anh")
    return tmp_path


def test_a_page_is_html_packed_and_kept_for_a_short_time(site: Path) -> None:
    given = answer(site, PREFIX + "/tin-bai/?q=1", accepts_gzip=True)
    assert (given.status, gzip.decompress(given.body).decode()) == (200, "tin")
    assert given.headers["Content-Type"] == "text/html; charset=utf-8"
    assert given.headers["Cache-Control"] == SHORT


@pytest.mark.parametrize("path", ["/theme/site-1a2b3c4d.css", "/anh-1a2b3c4d-4x3-50-0-360.avif"])
def test_what_is_named_by_its_content_is_kept_for_good(site: Path, path: str) -> None:
    assert answer(site, PREFIX + path, accepts_gzip=False).headers["Cache-Control"] == FOREVER


@pytest.mark.parametrize("path", ["/khong-co/", PREFIX + "/khong/co/", PREFIX + "/../index.html", "/"])
def test_what_is_not_there_is_answered_with_the_error_page(site: Path, path: str) -> None:
    given = answer(site, path, accepts_gzip=False)
    assert (given.status, given.body.decode()) == (404, "lạc")


def test_a_folder_without_its_slash_is_sent_on(site: Path) -> None:
    given = answer(site, PREFIX + "/tin-bai", accepts_gzip=False)
    assert (given.status, given.headers["Location"]) == (301, PREFIX + "/tin-bai/")


def test_packing_twice_gives_the_same_bytes() -> None:
    assert packed(b"a" * 1000) == gzip.compress(b"a" * 1000, 9, mtime=0)
