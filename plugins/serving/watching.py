"""Which files changed: by asking for their times again and again, which also works on network drives and in containers."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

WATCHED = ("content", "theme", "plugins")
PAUSE = 0.2  # s between two looks
_PATIENCE = 4  # a walk that takes long (a slow drive) is followed by a pause this many times as long
_NEVER = ("__pycache__",)

Times = Mapping[str, tuple[int, int]]


def times(roots: tuple[str, ...] = WATCHED) -> dict[str, tuple[int, int]]:
    """Path of every file to its time (ns) and size. Hidden files and what goes away meanwhile are left out."""
    return {path: (seen.st_mtime_ns, seen.st_size) for root in roots for path, seen in _files(root)}


def changed(before: Times, after: Times) -> frozenset[Path]:
    """Files that are new, gone, or other than before."""
    return frozenset(Path(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def changes(roots: tuple[str, ...] = WATCHED, pause: float = PAUSE) -> Iterator[frozenset[Path]]:
    """What changed since the last look, after each look; often nothing. Never ends."""
    before = times(roots)
    while True:
        started = time.monotonic()
        after = times(roots)
        taken = time.monotonic() - started
        yield changed(before, after)
        before = after
        time.sleep(max(pause, _PATIENCE * taken))


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _NEVER:
            continue
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False)
        except OSError:
            continue
