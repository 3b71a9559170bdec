"""Compares a finished site with what was to be written, and follows every link in it. Reads the disk again: a full
disk, a crash or a bug of ours cannot pass for a site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.publishing.links import HtmlFile, broken_links, read_html


def faults(root: Path, manifest: Mapping[str, str], base_path: str) -> list[str]:
    """Everything wrong with the site at `root`, as English sentences for developers; empty if it is sound.

    manifest: path within the site to SHA-256. base_path: path of the section on its host ('/cai-cach-hanh-chinh').
    """
    found = [*_tree_faults(root, manifest)]
    if not found:
        found = [*_link_faults(root, manifest, base_path)]
    return found


def _tree_faults(root: Path, manifest: Mapping[str, str]) -> Iterator[str]:
    produced = {path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir()}
    yield from (f"missing: {path}" for path in sorted(set(manifest) - produced))
    yield from (f"not planned: {path}" for path in sorted(produced - set(manifest)))
    for path in sorted(produced & set(manifest)):
        if hashlib.sha256((root / path).read_bytes()).hexdigest() != manifest[path]:
            yield f"differs from what was written: {path}"


def _link_faults(root: Path, manifest: Mapping[str, str], base_path: str) -> Iterator[str]:
    pages = {path: _page(root, path) for path in manifest if path.endswith(".html")}
    for path in sorted(pages):
        yield from broken_links(path, pages, frozenset(manifest), base_path)


def _page(root: Path, path: str) -> HtmlFile:
    return read_html((root / path).read_text(encoding="utf-8"))
