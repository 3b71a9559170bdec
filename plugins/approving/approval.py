"""One file: what is to be approved, whether it can be, and the approval itself."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.approving.front_lines import with_keys
from plugins.checks import approval_holds
from plugins.model.approval import digest, pictures_of, same
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.reading.publication import read_body, read_front

# Problems that approving mends; all others must be mended before.
_MENDED = {code.code for code in vars(approval_holds).values() if isinstance(code, Code)}


@dataclass(frozen=True)
class Submitted:
    """A publication that somebody may approve. path: its file; octets: as they were read."""

    item: Publication
    path: Path
    octets: bytes
    pictures: tuple[str, ...]
    digest: str

    @property
    def holds(self) -> bool:
        """Whether this text is the approved one."""
        return same(self.item.matter.approved_text, self.digest)

    @property
    def words(self) -> int:
        return len(f"{self.item.title} {self.item.summary} {self.item.body.text}".split())


def submitted(item: Publication, content: Content, root: Path) -> Submitted:
    """Raises OSError if the file cannot be read. root: the folder content/."""
    path = root / item.path
    return Submitted(item, path, path.read_bytes(), pictures_of(item), digest(item, content.pictures))


def in_the_way(problems: tuple[Problem, ...], item: Publication) -> tuple[Problem, ...]:
    """Problems of the file that must be mended before anybody approves it."""
    own = (problem for problem in problems if problem.place.path == f"content/{item.path}")
    return tuple(sorted(problem for problem in own if problem.stops and problem.code not in _MENDED))


def remarks(problems: tuple[Problem, ...], item: Publication) -> tuple[Problem, ...]:
    """What the checks say of the file besides, stopping nothing."""
    own = (problem for problem in problems if problem.place.path == f"content/{item.path}")
    return tuple(sorted({problem for problem in own if not problem.stops and problem.code not in _MENDED}))


def approved(given: Submitted, post: str, today: date, content: Content) -> bytes | None:
    """The file with the three keys; None if they cannot be written so that all else stays what it is."""
    values = {"approved_by": post, "approved_on": today.isoformat(), "approved_text": given.digest}
    octets = with_keys(given.octets, values)
    return octets if octets and _says(octets, given, post, today, content) else None


def _says(octets: bytes, given: Submitted, post: str, today: date, content: Content) -> bool:
    """Reads the result as a build would: it must be the approved text, approved by this post today."""
    manuscript, _ = read_front(given.item.path, octets)
    if manuscript is None or manuscript.matter is None:
        return False
    urls = {item.path: item.url for item in content.publications}
    again, _ = read_body(manuscript, lambda path: urls.get(path, path))
    if again is None:
        return False
    approval = again.matter.approved_by, again.matter.approved_on
    return approval == (post, today) and digest(again, content.pictures) == given.digest


def write(given: Submitted, octets: bytes) -> bool:
    """Puts the new file in the place of the old one, whole or not at all; False if somebody changed it meanwhile."""
    handle, temporary = tempfile.mkstemp(dir=given.path.parent, prefix=".duyet-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(octets)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(given.path, temporary)
        if given.path.read_bytes() != given.octets:
            return False
        os.replace(temporary, given.path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return True
