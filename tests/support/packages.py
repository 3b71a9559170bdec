"""Packages for the print shop, made as the command makes them, in a folder of their own."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from support.sample import workspace
from support.site import ROOT, Files, make_site

from plugins.model.formats import print_format
from plugins.model.print_format import PrintFormat

KINDS = {"to-roi": "leaflet", "ap-phich": "poster", "ban-tin": "bulletin"}  # folder to name of the kind
SAMPLES = tuple(
    sorted(f"{folder}/{file.stem}" for folder in KINDS for file in (ROOT / "content" / folder).glob("*.md"))
)


@dataclass(frozen=True)
class Package:
    """What lies in a package's folder. place: of the folder below press/, 'to-roi/nop-ho-so'."""

    folder: Path
    place: str

    @property
    def slug(self) -> str:
        return self.folder.name

    def file(self, ending: str) -> Path:
        """'press.pdf' for <slug>.press.pdf."""
        return self.folder / f"{self.slug}.{ending}"

    def octets(self, ending: str) -> bytes:
        return self.file(ending).read_bytes()

    def facts(self, ending: str) -> dict[str, Any]:
        """A file of JSON."""
        read: dict[str, Any] = json.loads(self.file(ending).read_text(encoding="utf-8"))
        return read

    @property
    def endings(self) -> list[str]:
        return sorted(file.name.removeprefix(f"{self.slug}.") for file in self.folder.iterdir())


def package(workshop: Path, place: str) -> Package:
    """The package at a place in a workshop's press/."""
    return Package(workshop / "press" / place, place)


def pages_of(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages)


def workshop(folder: Path, files: Files | None = None) -> Path:
    """A folder that looks like the project, with the tiny site and these files as its content, and no cache."""
    make_site(folder, files)
    return workspace(folder, share_cache=False)


def press(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m plugins.printshop in a workshop."""
    return subprocess.run(
        [sys.executable, "-m", "plugins.printshop", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=290,
        check=False,
    )


def pressed_once(folder: Path) -> Path:
    """A workshop with the packages of the whole sample content, made by whichever test process comes first."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        made = folder / "workshop"
        if not (folder / "finished").exists():
            result = press(workspace(made, share_cache=False))
            assert result.returncode == 0, result.stdout + result.stderr
            (folder / "finished").touch()
    return made


def sample_entries(place: str) -> dict[str, str]:
    """Keys and values of a sample's front matter, whichever level they are on, read without the code under test; of a
    key that comes again, the first."""
    lines = (ROOT / "content" / f"{place}.md").read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    for line in lines[1 : lines.index("---", 1)]:
        key, _, value = line.strip().removeprefix("- ").partition(":")
        found.setdefault(key, value.strip().strip('"'))
    return found


def sample_format(place: str) -> PrintFormat:
    """The format that a publication of the sample content names in its file."""
    named = sample_entries(place)
    weight = named.get("weight")
    kind = KINDS[place.split("/", maxsplit=1)[0]]
    return print_format(kind, named.get("format", "19 × 27"), int(weight) if weight else None)
