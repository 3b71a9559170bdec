"""What the shelf of the press notes of a package, for whoever asks later whether the package still says what its texts say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PRESS, NOTES = "press", ".cache/printshop"  # in the project's folder
TEXTS = "texts"  # key of a note: path below content/ to the code of the text that was printed


@dataclass(frozen=True)
class Package:
    """place: of its folder below press/ ('to-roi/ten-to'); texts: path to code (model.approval.digest) of everything that
    it was made from, None where that is not known any more."""

    place: str
    texts: Mapping[str, str] | None


def note_of(notes: Path, place: str) -> Path:
    """The file that holds the note of the package in `place`."""
    return notes / f"{place.replace('/', '-')}.json"


def standing_packages(project: Path) -> tuple[Package, ...]:
    """Every package in the project's press/, in order."""
    press = project / PRESS
    places = sorted(path.relative_to(press).as_posix() for path in press.glob("*/*") if path.is_dir())
    return tuple(Package(place, _texts(note_of(project / NOTES, place))) for place in places)


def _texts(note: Path) -> dict[str, str] | None:
    try:
        return {str(path): str(code) for path, code in json.loads(note.read_text(encoding="utf-8"))[TEXTS].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
