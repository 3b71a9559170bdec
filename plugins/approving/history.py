"""What was changed since the last approval, as far as git knows it."""

from __future__ import annotations

import subprocess
from difflib import unified_diff
from pathlib import Path


def since(path: Path, approved_text: str, now: str) -> tuple[str, ...] | None:
    """Lines that differ between the file as it was approved (when `approved_text` came into it) and `now`, with - and + before
    them; None if git knows no such version, or is not there."""
    log = _git(path, "log", "--format=%H", f"-Sapproved_text: {approved_text}", "--", path.name)
    if not log:
        return None
    before = _git(path, "show", f"{log.split()[-1]}:./{path.name}")
    if before is None:
        return None
    lines = unified_diff(before.splitlines(), now.splitlines(), lineterm="", n=0)
    return tuple(line for line in list(lines)[2:] if not line.startswith(("@@", "+approved_", "-approved_")))


def _git(path: Path, *words: str) -> str | None:
    """What git says in the folder of the file; None if it cannot."""
    command = ["git", "--no-pager", *words]
    try:
        done = subprocess.run(command, cwd=path.parent, capture_output=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
