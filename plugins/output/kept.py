"""Files that are whole or not there at all: what need not be made twice, and what an editor must not lose."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def keep(path: Path, octets: bytes) -> None:
    """Writes a file through a name of its own, so that an interrupted run leaves no half file and two runs at once do
    not write into each other's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as file:
        file.write(octets)
    os.replace(temporary, path)


def create(path: Path, octets: bytes) -> None:
    """Writes a new file, never over another. Raises FileExistsError, and OSError when it cannot be written; then nothing
    of it stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(octets)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
