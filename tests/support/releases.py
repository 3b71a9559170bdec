"""A small finished site with its manifest, as a build leaves them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

BASE_PATH = "/cai-cach-hanh-chinh"
SITE: Mapping[str, str] = {
    "index.html": '<h1 id="dau">A</h1><a href="tin-bai/a/">A</a><img src="anh/a.svg" srcset="anh/a.svg 1x, anh/a.svg 2x">',
    "tin-bai/a/index.html": '<a href="../../">Đầu</a><a href="../../#dau">Đầu</a><a href="#muc">M</a><p id="muc">B</p>',
    "anh/a.svg": "<svg/>",
}


def write_site(folder: Path, files: Mapping[str, str] | None = None) -> dict[str, str]:
    """Writes SITE with `files` added or replaced to `folder`; gives its manifest: path to SHA-256."""
    site = {**SITE, **(files or {})}
    for path, text in site.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return {path: hashlib.sha256(text.encode("utf-8")).hexdigest() for path, text in site.items()}


def built(folder: Path, files: Mapping[str, str] | None = None) -> tuple[Path, Path]:
    """folder/output and folder/.cache/manifest.json as a build leaves them."""
    manifest = {"base_path": BASE_PATH, "files": dict(sorted(write_site(folder / "output", files).items()))}
    file = folder / ".cache" / "manifest.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(manifest), encoding="utf-8")
    return folder / "output", file
