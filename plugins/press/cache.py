"""Keeps made documents under the digest of everything that went into them: unchanged in, unchanged out, nothing done."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from plugins.model.problem import Place, Problem
from plugins.press.job import DrawnPage, Job, Made

_PACKAGES = ("weasyprint", "pydyf", "tinycss2", "fonttools", "pikepdf", "pypdfium2", "pillow", "segno", "jinja2")
_LIBRARIES = (("libpango-1.0.so.0", "pango_version_string"), ("libharfbuzz.so.0", "hb_version_string"))
_SECONDS_KEPT = 30 * 24 * 3600  # an entry that no build has asked for in so long is dropped
_ROOMS = ("press", "model", "templates", "images/encode.py")


@dataclass(frozen=True)
class Cache:
    """folder: made on demand; one folder for each document in it."""

    folder: Path

    def get(self, job: Job) -> Made | None:
        """The finished document, or None if it is not there or not whole."""
        entry = self._entry(job)
        try:
            index = json.loads((entry / "index.json").read_text(encoding="utf-8"))
            pages = tuple(_page(entry, item) for item in index["pages"])
            made = Made((entry / "document.pdf").read_bytes(), pages, warnings=tuple(map(_problem, index["warnings"])))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if index["digest"] != _digest(made):
            return None
        os.utime(entry)
        return made

    def put(self, job: Job, made: Made) -> None:
        """Keeps a document; a half-written one is never seen, because the folder gets its name last."""
        self.folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix="new-", dir=self.folder))
        (stage / "document.pdf").write_bytes(made.pdf)
        for number, page in enumerate(made.pages, start=1):
            (stage / f"{number}").write_bytes(page.body)
        pages = [{"file": f"{n}", "width": p.width, "height": p.height} for n, p in enumerate(made.pages, start=1)]
        index = {"digest": _digest(made), "pages": pages, "warnings": [asdict(problem) for problem in made.warnings]}
        (stage / "index.json").write_text(json.dumps(index), encoding="utf-8")
        entry = self._entry(job)
        shutil.rmtree(entry, ignore_errors=True)
        stage.rename(entry)

    def prune(self) -> None:
        """Drops what no build has asked for in a month, and what an interrupted run left half-written."""
        if not self.folder.is_dir():
            return
        oldest = time.time() - _SECONDS_KEPT
        for entry in sorted(self.folder.iterdir()):
            if entry.stat().st_mtime < oldest:
                shutil.rmtree(entry, ignore_errors=True)

    def _entry(self, job: Job) -> Path:
        return self.folder / job.digest(tools(), code(), templates(job.theme))


def _page(entry: Path, item: dict[str, str | int]) -> DrawnPage:
    return DrawnPage(int(item["width"]), int(item["height"]), (entry / str(item["file"])).read_bytes())


def _problem(kept: dict[str, Any]) -> Problem:
    return Problem(**{**kept, "place": Place(**kept["place"])})


def _digest(made: Made) -> str:
    digest = sha256(made.pdf)
    for page in made.pages:
        digest.update(page.body)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def tools() -> str:
    """Versions of the packages and system libraries that decide what a page looks like."""
    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    return " ".join(packages + [_library_version(file, function) for file, function in _LIBRARIES])


def _library_version(file: str, function: str) -> str:
    try:
        ask = getattr(ctypes.CDLL(file), function)
    except (OSError, AttributeError):
        return f"{file} ?"
    ask.restype = ctypes.c_char_p
    return f"{file} {ask().decode()}"


@lru_cache(maxsize=2)
def code(*more: str) -> str:
    """Digest of our own modules that have a say; more: rooms beside those of the screen documents."""
    plugins = Path(__file__).resolve().parents[1]
    return _digest_of(sorted(file for room in (*_ROOMS, *more) for file in _modules(plugins / room)))


def _modules(room: Path) -> list[Path]:
    return [room] if room.is_file() else list(room.glob("*.py"))


def templates(theme: Path) -> str:
    """Digest of the print templates."""
    return _digest_of(sorted((theme / "templates" / "print").glob("*.html")))


def _digest_of(files: list[Path]) -> str:
    digest = sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
