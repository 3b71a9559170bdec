"""Writes the files of a build below one folder and remembers what each must be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from plugins.model.problem import Exit


class WriteFailed(Exception):
    """The disk did not take a file (full, read-only). Ends the run with exit 74."""

    exitcode = Exit.INPUT_OUTPUT


class WrittenTwice(Exception):
    """Two rooms want the same path: a bug of ours. Ends the run with exit 70."""

    exitcode = Exit.OUR_BUG


@dataclass
class Outlet:
    """root: the folder of the site; written: path within it to the SHA-256 of what was written."""

    root: Path
    written: dict[str, str] = field(default_factory=dict)

    def write(self, path: str, octets: bytes | str) -> None:
        """Writes one file. path: within the site, with '/'. Raises WriteFailed, WrittenTwice."""
        if path in self.written:
            raise WrittenTwice(path)
        data = octets.encode("utf-8") if isinstance(octets, str) else octets
        self.written[path] = hashlib.sha256(data).hexdigest()
        target = self.root / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        except OSError as error:
            raise WriteFailed(f"{path}: {error.strerror}") from error

    def manifest(self) -> str:
        """Everything written as JSON, sorted by path."""
        return json.dumps(dict(sorted(self.written.items())), ensure_ascii=False, indent=0)
