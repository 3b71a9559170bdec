"""Builds of whole sites in a folder of their own, as the build command does them."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from support.site import ROOT

PARTS = ("theme", "plugins", "pelicanconf.py", "publishconf.py")
KEPT = ("press", "images", "fonts")  # caches addressed by content: sharing them cannot change a result


def workspace(folder: Path, content: Path | None = None, share_cache: bool = True) -> Path:
    """A folder that looks like the project: links to its code, and to `content` (default: the sample content)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        (folder / name).symlink_to(ROOT / name)
    if content or not (folder / "content").exists():
        (folder / "content").symlink_to(content or ROOT / "content")
    cache = folder / ".cache"
    cache.mkdir()
    for name in KEPT if share_cache else ():
        (ROOT / ".cache" / name).mkdir(parents=True, exist_ok=True)
        (cache / name).symlink_to(ROOT / ".cache" / name)
    return folder


def build(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m plugins.build in a workspace."""
    return run("plugins.build", folder, *words, **environment)


def run(module: str, folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command of ours in a workspace."""
    return subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=290,
        check=False,
    )


def built_once(
    folder: Path, prepare: Callable[[Path], object] = lambda _: None, share_cache: bool = True, **environment: str
) -> Path:
    """A site's output, built by whichever test process comes first; the others wait for it. prepare: writes content/ into
    the workspace; left out, it is the sample content."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        output = folder / "site" / "output"
        if not output.exists():
            prepare(folder / "site")
            result = build(workspace(folder / "site", share_cache=share_cache), **environment)
            assert result.returncode == 0, result.stdout + result.stderr
    return output


def tree(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
