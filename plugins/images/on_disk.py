"""Where a picture lies on disk: some systems (macOS, old archives) store names with decomposed marks."""

from __future__ import annotations

from pathlib import Path

from plugins.model.vietnamese import nfc


def on_disk(content: Path, file: str) -> Path:
    """The path of the picture `file` (composed, relative to `content`), whichever way its name is stored."""
    path = content
    for name in file.split("/"):
        stored = path / name
        if not stored.exists() and path.is_dir():
            stored = next((entry for entry in sorted(path.iterdir()) if nfc(entry.name) == name), stored)
        path = stored
    return path
