"""Files that need not be made twice: kept under a name that says all they depend on, and never half there."""

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
