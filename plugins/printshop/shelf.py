"""The folder press/: each package whole or not at all, and not made again while nothing that it was made from changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.model.problem import Place, Problem
from plugins.output.outlet import WriteFailed
from plugins.output.packages import TEXTS, note_of


@dataclass(frozen=True)
class Shelf:
    """folder: press/; notes: where the digests of what stands there are kept; stage: where a package is written first."""

    folder: Path
    notes: Path
    stage: Path

    def kept(self, place: str, digest: str) -> tuple[Problem, ...] | None:
        """The warnings of the package in `place` (below the folder) if it was made from `digest` and is unharmed."""
        try:
            note = json.loads(self._note(place).read_text(encoding="utf-8"))
            whole = note["digest"] == digest and _sums(self.folder / place) == note["files"]
            return tuple(map(_problem, note["warnings"])) if whole else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def places(self) -> tuple[str, ...]:
        """Every package that stands there, in order."""
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob("*/*")))

    def put(
        self,
        place: str,
        digest: str,
        files: Mapping[str, bytes],
        warnings: tuple[Problem, ...],
        texts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Puts a package in its place in one step; what stood there before goes. texts: as in output.packages. Raises
        WriteFailed."""
        stage, target, note = self.stage / place, self.folder / place, self._note(place)
        try:
            shutil.rmtree(stage, ignore_errors=True)
            stage.mkdir(parents=True)
            for name, octets in files.items():
                (stage / name).write_bytes(octets)
            note.unlink(missing_ok=True)  # from here on, until the end, nothing is known to stand there
            old = stage.with_name(f"{stage.name}.old")
            shutil.rmtree(old, ignore_errors=True)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                target.rename(old)
            stage.rename(target)
            shutil.rmtree(old, ignore_errors=True)
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(json.dumps({**_noted(digest, files, warnings), TEXTS: dict(texts)}), encoding="utf-8")
        except OSError as error:
            raise WriteFailed(f"{target}: {error.strerror}") from error

    def _note(self, place: str) -> Path:
        return note_of(self.notes, place)


def _noted(digest: str, files: Mapping[str, bytes], warnings: tuple[Problem, ...]) -> dict[str, object]:
    return {
        "digest": digest,
        "files": {name: sha256(octets).hexdigest() for name, octets in sorted(files.items())},
        "warnings": [
            {"place": [item.place.path, item.place.line, item.place.column], **_words(item)} for item in warnings
        ],
    }


def _words(problem: Problem) -> dict[str, str]:
    return {"code": problem.code, "what": problem.what, "fix": problem.fix}


def _problem(kept: dict[str, Any]) -> Problem:
    return Problem(Place(*kept["place"]), kept["code"], kept["what"], kept["fix"])


def _sums(folder: Path) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}
