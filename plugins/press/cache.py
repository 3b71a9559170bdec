"""Keeps made documents under the digest of everything that went into them: unchanged in, unchanged out, nothing done."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.model.problem import Place, Problem
from plugins.press.job import DrawnPage, Job, Made
from plugins.press.origins import made_with

_SECONDS_KEPT = 30 * 24 * 3600  # an entry that no build has asked for in so long is dropped


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
            warnings = tuple(map(_problem, index["warnings"]))
            pdf, large = (entry / "document.pdf").read_bytes(), (entry / "large.pdf").read_bytes()
            made = Made(pdf, pages, (), warnings, large, int(index["large_pages"]))
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
        (stage / "large.pdf").write_bytes(made.large_print)
        for number, page in enumerate(made.pages, start=1):
            (stage / f"{number}").write_bytes(page.body)
        pages = [{"file": f"{n}", "width": p.width, "height": p.height} for n, p in enumerate(made.pages, start=1)]
        warnings = [asdict(problem) for problem in made.warnings]
        index = {"digest": _digest(made), "pages": pages, "warnings": warnings, "large_pages": made.large_pages}
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
        return self.folder / job.digest(*made_with(job.theme))


def _page(entry: Path, item: dict[str, str | int]) -> DrawnPage:
    return DrawnPage(int(item["width"]), int(item["height"]), (entry / str(item["file"])).read_bytes())


def _problem(kept: dict[str, Any]) -> Problem:
    return Problem(**{**kept, "place": Place(**kept["place"])})


def _digest(made: Made) -> str:
    digest = sha256(made.pdf)
    digest.update(made.large_print)
    for page in made.pages:
        digest.update(page.body)
    return digest.hexdigest()
