"""A finished site is what was to be written, and every link in it leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.releases import BASE_PATH, write_site

from plugins.publishing.verification import faults


def page(body: str) -> dict[str, str]:
    return {"tin-bai/b/index.html": body}


def faults_of(folder: Path, body: str, base_path: str = BASE_PATH) -> list[str]:
    """What is wrong with the sound site and one more page with this body."""
    return faults(folder, write_site(folder, page(body)), base_path)


def test_a_sound_site_passes(tmp_path: Path) -> None:
    assert faults(tmp_path, write_site(tmp_path), BASE_PATH) == []


def test_a_missing_file_is_found(tmp_path: Path) -> None:
    manifest = write_site(tmp_path)
    (tmp_path / "anh" / "a.svg").unlink()
    assert faults(tmp_path, manifest, BASE_PATH) == ["missing: anh/a.svg"]


def test_a_file_that_nobody_planned_is_found(tmp_path: Path) -> None:
    manifest = write_site(tmp_path)
    (tmp_path / ".env").write_text("x", encoding="utf-8")
    assert faults(tmp_path, manifest, BASE_PATH) == ["not planned: .env"]


def test_a_symlink_that_nobody_planned_is_found(tmp_path: Path) -> None:
    manifest = write_site(tmp_path)
    (tmp_path / "x").symlink_to("khong-co")
    assert faults(tmp_path, manifest, BASE_PATH) == ["not planned: x"]


@pytest.mark.parametrize("text", ["<svg>", "", "<svg/>\n"])
def test_an_altered_file_is_found(text: str, tmp_path: Path) -> None:
    manifest = write_site(tmp_path)
    (tmp_path / "anh" / "a.svg").write_text(text, encoding="utf-8")
    assert faults(tmp_path, manifest, BASE_PATH) == ["differs from what was written: anh/a.svg"]


def test_all_faults_of_the_tree_come_in_one_run(tmp_path: Path) -> None:
    manifest = write_site(tmp_path)
    (tmp_path / "anh" / "a.svg").unlink()
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert len(faults(tmp_path, manifest, BASE_PATH)) == 3


BROKEN = {
    "an absent page": '<a href="../khong-co/">A</a>',
    "an absent picture": '<img src="../../anh/khong.svg" alt="">',
    "an absent rendition": '<img srcset="../../anh/a.svg 1x, ../../anh/b.svg 2x" alt="">',
    "an absent style sheet": '<link rel="stylesheet" href="../../theme/site.css">',
    "an absent document": '<object data="b.pdf"></object>',
    "a folder without its slash": '<a href="../a">A</a>',
    "a folder without a page": '<a href="../../anh/">A</a>',
    "a way out of the section": '<a href="../../../other/">A</a>',
    "an address outside the base path": '<a href="/other/">A</a>',
    "an address that only begins like the base path": '<a href="/cai-cach-hanh-chinh-cu/">A</a>',
    "an absent address under the base path": '<a href="/cai-cach-hanh-chinh/khong-co/">A</a>',
}
ANCHORS = {
    "an absent anchor": '<a href="../a/#khong-co">A</a>',
    "an absent anchor of its own": '<a href="#khong-co">A</a>',
    "an absent anchor of the home page": '<a href="../../#khong-co">A</a>',
}
SOUND = {
    "a page beside": '<a href="../a/">A</a>',
    "an anchor beside": '<a href="../a/#muc">A</a>',
    "an anchor in Vietnamese escapes": '<p id="mục">A</p><a href="#m%E1%BB%A5c">A</a>',
    "its own folder": '<a href="./">A</a>',
    "a query": '<a href="../a/?trang=2">A</a>',
    "the base path": '<a href="/cai-cach-hanh-chinh/">A</a>',
    "an address under the base path": '<a href="/cai-cach-hanh-chinh/tin-bai/a/#muc">A</a>',
    "a file": '<a href="../../anh/a.svg">A</a>',
    "other hosts": '<a href="https://a.example/x">A</a><a href="mailto:a@b.example">B</a><a href="tel:+84">C</a>',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_link_to_nothing_is_found(name: str, tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, BROKEN[name])
    assert fault.startswith("tin-bai/b/index.html: broken link ")


@pytest.mark.parametrize("name", ANCHORS)
def test_an_anchor_that_is_not_there_is_found(name: str, tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, ANCHORS[name])
    assert fault.startswith("tin-bai/b/index.html: no such anchor ")


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_link_passes(name: str, tmp_path: Path) -> None:
    assert faults_of(tmp_path, SOUND[name]) == []


def test_a_section_at_the_root_of_its_host_passes(tmp_path: Path) -> None:
    assert faults_of(tmp_path, '<a href="/">A</a><a href="/tin-bai/a/">B</a>', base_path="") == []


def test_every_broken_link_is_named(tmp_path: Path) -> None:
    assert len(faults_of(tmp_path, "".join(BROKEN.values()))) == len(BROKEN)
