"""Remembers a whole run of the press: the same bytes in, the same words, no date passed since – then nothing is read,
checked or compared again but the packages themselves. Imports little, because that is the point."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from plugins.printshop.shelf import Shelf


def fingerprint(folders: Iterable[Path], *more: str) -> str:
    """Hex digest of every file in some folders, by path and bytes, and of `more`."""
    digest = sha256("\n".join(more).encode())
    for folder in folders:
        for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            octets = file.read_bytes()
            digest.update(f"{file.relative_to(folder)}\0{len(octets)}\0".encode("utf-8", "surrogateescape") + octets)
    return digest.hexdigest()


@dataclass(frozen=True)
class Memo:
    """folder: one note for each way to call the press."""

    folder: Path

    def recall(self, words: Sequence[str], inputs: str, moment: datetime, shelf: Shelf) -> tuple[int, str] | None:
        """How many packages a run with these words gave, and what it warned of, if it would do the same again and all
        of them stand unharmed."""
        try:
            note = json.loads(self._file(words).read_text(encoding="utf-8"))
            stale = note["inputs"] != inputs or (note["until"] and moment >= datetime.fromisoformat(note["until"]))
            if stale or any(shelf.kept(place, digest) is None for place, digest in note["packages"].items()):
                return None
            return len(note["packages"]), str(note["said"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(
        self, words: Sequence[str], inputs: str, packages: Mapping[str, str], said: str, until: datetime | None
    ) -> None:
        """Notes a run that went well."""
        self.folder.mkdir(parents=True, exist_ok=True)
        note = {
            "inputs": inputs,
            "until": until.isoformat() if until else None,
            "packages": dict(packages),
            "said": said,
        }
        self._file(words).write_text(json.dumps(note), encoding="utf-8")

    def _file(self, words: Sequence[str]) -> Path:
        return self.folder / f"{sha256(json.dumps(list(words)).encode()).hexdigest()[:16]}.json"
