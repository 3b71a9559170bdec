"""A release: a folder that is complete or not there, and a link `current` that changes in one atomic step."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.model.problem import Exit


class Locked(Exception):
    """Another run holds the lock."""

    exitcode = Exit.LOCKED


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Holds an exclusive lock on a file; raises Locked at once if another process has it. The kernel frees it with the process."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Locked(str(path)) from error
        yield


def copy_durably(source: Path, target: Path) -> None:
    """Copies a folder and has every file and folder on the disk before it returns. `target` must not exist."""
    shutil.copytree(source, target, copy_function=_copy_and_sync)
    for folder, _, _ in os.walk(target, topdown=False):
        _sync_folder(Path(folder))


def make_current(releases: Path, name: str) -> None:
    """Points releases/current to the release `name` by one rename."""
    fresh = releases / ".current.part"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(name)
    fresh.rename(releases / "current")
    _sync_folder(releases)


def _copy_and_sync(source: str, target: str) -> str:
    shutil.copyfile(source, target)
    with open(target, "rb") as handle:
        os.fsync(handle.fileno())
    return target


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
