"""What the sample site tells machines is there: every address of ours in what they read has its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SECTION = "https://lamgiang.example/cai-cach-hanh-chinh/"
ADDRESS = re.compile(re.escape(SECTION) + r'([^"<>\s#?\\]*)')
STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
NETWORKS = re.compile(r'<meta property="og:[a-z:]+" content="([^"]*)">')


def machine_texts(site: Path) -> Iterator[tuple[str, str]]:
    """Path and text of all that machines read."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if name.startswith("nhung/") or path.suffix in (".xml", ".json", ".txt"):
            yield name, path.read_text("utf-8")
        elif path.suffix == ".html":
            html = path.read_text("utf-8")
            yield name, "\n".join(STRUCTURED.findall(html) + NETWORKS.findall(html))


def test_every_address_of_ours_that_machines_read_is_there(sample_site: Path) -> None:
    told = {(name, address) for name, text in machine_texts(sample_site) for address in ADDRESS.findall(text)}
    files = {path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*") if path.is_file()}
    pages = {path.removesuffix("index.html") for path in files}
    assert [(name, address) for name, address in sorted(told) if address not in files | pages] == []
    assert len({address for _, address in told}) > 150


@pytest.mark.parametrize(
    "name", ["nhung/moi-nhat.html", "nhung/moi-nhat.json", ".well-known/security.txt", "sitemap-tin.xml"]
)
def test_the_sample_shows_it_all(sample_site: Path, name: str) -> None:
    assert (sample_site / name).stat().st_size > 100


def test_structured_data_is_light(sample_site: Path) -> None:
    """Pages have 14,000 bytes in all, gzipped; this is what is left for machines, plain."""
    sizes = {
        path: len("".join(STRUCTURED.findall(path.read_text("utf-8"))).encode()) for path in sample_site.rglob("*.html")
    }
    assert max(sizes.values()) < 6_000
