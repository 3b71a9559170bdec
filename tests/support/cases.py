"""The mistakes of docs/problems: <CODE>/<case>/in/ lies over the tiny site, expected.txt is what the check then prints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from support.beyond_git import BEYOND_GIT
from support.site import ROOT, TINY, Files

PROBLEMS = ROOT / "docs" / "problems"


@dataclass(frozen=True)
class Case:
    """name: <CODE>/<case>."""

    name: str

    def __str__(self) -> str:
        return self.name

    @property
    def folder(self) -> Path:
        return PROBLEMS / self.name

    @property
    def golden(self) -> Path:
        return self.folder / "expected.txt"

    @cached_property
    def files(self) -> Files:
        if self.name in BEYOND_GIT:
            return BEYOND_GIT[self.name]
        laid = self.folder / "in"
        added = {path.relative_to(laid).as_posix(): path.read_bytes() for path in laid.rglob("*") if path.is_file()}
        return {**dict.fromkeys(self._taken_away), **added}

    @property
    def alone(self) -> bool:
        """It takes away or replaces what other cases need, or has a file of the same name as theirs."""
        return (self.folder / "alone.txt").exists() or not TINY.keys().isdisjoint(self.files)

    @property
    def _taken_away(self) -> list[str]:
        """alone.txt names, below its reason (#), the files of the tiny site that are not there."""
        note = self.folder / "alone.txt"
        lines = note.read_text("utf-8").splitlines() if note.exists() else []
        return [line for line in lines if line and not line.startswith("#")]

    @property
    def findings(self) -> list[str]:
        """What is expected, two lines each, without the closing count."""
        lines = self.golden.read_text("utf-8").splitlines()[:-1]
        return ["\n".join(pair) for pair in zip(lines[::2], lines[1::2], strict=True)]


def every_case() -> list[Case]:
    """All cases, by name."""
    parts = [path for part in ("in", "alone.txt") for path in PROBLEMS.glob(f"*/*/{part}")]
    written = {path.parent.relative_to(PROBLEMS).as_posix() for path in parts}
    return [Case(name) for name in sorted(written | BEYOND_GIT.keys())]
