"""What --fix would do, and does: plans by file, each proved to mean the same, and the writing, all or nothing for each file."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.catalogue import files
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import nfc
from plugins.reading.mending import Mended, Mending, mend
from plugins.reading.proof import same_data, same_text
from plugins.reading.source import LARGEST

NOT_MENDED = Code(
    "W017",
    "Tệp không tự sửa được: {why}.",
    "sửa bằng tay những chỗ ./run check báo.",
)
MOVED = Code(
    "W018",
    "Tệp đã đổi từ lúc máy đọc nên không ghi đè.",
    "đóng tệp trong chương trình soạn thảo, rồi chạy lại ./run check --fix.",
)
_UNSEEN = re.compile("[\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\t]| +$")
_CONFLICT = re.compile(rb"^(<{7} |>{7} |={7}\r?$)", re.MULTILINE)


@dataclass(frozen=True)
class Plan:
    """One file: path relative to content/ and on disk, its bytes as they were read, and what they should be."""

    file: str
    path: Path
    before: bytes
    mended: Mended

    @property
    def after(self) -> bytes:
        """The bytes to write."""
        return self.mended.text.encode("utf-8")

    @property
    def count(self) -> int:
        """How many places are mended."""
        return sum(mending.count for mending in self.mended.mendings)


def within(file: str, named: Sequence[str]) -> bool:
    """Whether `file` is what one of these paths (of paths_of) names, or lies in it; without any, all files are meant."""
    paths = [nfc(path) for path in named]
    return not paths or any(path in (".", file) or file.startswith(f"{path}/") for path in paths)


def plans(root: Path, only: Iterable[str] = ()) -> tuple[list[Plan], list[Problem]]:
    """What can be mended in the texts and data of content/ (`root`), and files that cannot be. only: paths relative to content/,
    files or folders ('.' for all of it); none means all."""
    found, wanted = files.find(root), tuple(only)
    problems: list[Problem] = []
    made = []
    for file, path in sorted({**found.texts, **_data_files(found)}.items()):
        if not within(file, wanted):
            continue
        plan = _plan(file, path, problems)
        made += [plan] if plan else []
    return made, problems


def _data_files(found: files.Found) -> dict[str, Path]:
    return {file: path for file, path in found.data.items() if file.endswith((".yml", ".yaml"))}


def _plan(file: str, path: Path, problems: list[Problem]) -> Plan | None:
    octets, unreadable = files.read(path, f"content/{file}")
    why = "còn dấu trộn dở của git" if _CONFLICT.search(octets) else ""
    if unreadable or len(octets) > LARGEST:
        return None  # check tells the same, better
    try:
        text = octets.decode("utf-8")
    except UnicodeDecodeError:
        return None
    data = file.startswith(f"{files.DATA}/")
    mended = mend(text, data)
    if mended.text == text:
        return None
    if why:
        problems.append(NOT_MENDED.at(Place(f"content/{file}"), why=why))
        return None
    same = same_data if data else same_text
    if not same(file, octets, mended.text.encode("utf-8")):
        mended = mend(text, data, letters=False)
        problems.append(NOT_MENDED.at(Place(f"content/{file}"), why="có chỗ sửa rồi thì bài hiểu khác đi"))
    return Plan(file, path, octets, mended) if mended.text != text else None


def difference(plan: Plan) -> str:
    """The plan as a unified diff under a line in Vietnamese. Characters that nobody sees are written as their code; line ends,
    which would show every line twice, are only counted."""
    told = ", ".join(f"{mending.what}: {mending.count}" for mending in _by_count(plan.mended.mendings))
    head = f"content/{plan.file}: {plan.count} chỗ ({told})"
    before, after = (_lines(octets) for octets in (plan.before, plan.after))
    changes = list(difflib.unified_diff(before, after, "trước", "sau", n=0, lineterm=""))
    return "\n".join([head, *changes])


def _by_count(mendings: tuple[Mending, ...]) -> list[Mending]:
    return sorted(mendings, key=lambda mending: -mending.count)


def _lines(octets: bytes) -> list[str]:
    lines = re.split(r"\r\n|\r|\n", octets.decode("utf-8"))
    return [
        _UNSEEN.sub(lambda match: "".join(f"‹U+{ord(letter):04X}›" for letter in match.group()), line) for line in lines
    ]


def perform(made: Iterable[Plan]) -> tuple[list[Plan], list[Problem]]:
    """Writes each plan whose file is still as it was read. Gives those written, and a problem for each other. Raises OSError where
    a folder cannot be written."""
    written, problems = [], []
    for plan in made:
        if _write(plan):
            written.append(plan)
        else:
            problems.append(MOVED.at(Place(f"content/{plan.file}")))
    return written, problems


def _write(plan: Plan) -> bool:
    """A new file beside the old one, durable, with its mode, takes its place; False if somebody else has written it since."""
    mode = plan.path.stat().st_mode & 0o7777
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=plan.path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(plan.after)
            os.fchmod(file.fileno(), mode)
            file.flush()
            os.fsync(file.fileno())
        now, _ = files.read(plan.path, plan.file)
        if now != plan.before:
            return False
        os.replace(name, plan.path)
        return True
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


def count_of(root: Path, problems: Iterable[Problem]) -> int:
    """How many places of the files that have these problems could be mended."""
    paths = sorted({problem.place.path.removeprefix("content/") for problem in problems})
    return sum(plan.count for plan in plans(root, paths)[0]) if paths else 0


def paths_of(words: Iterable[str], root: Path) -> Iterator[str]:
    """Paths as the editor writes them (content/tin-bai/a.md, tin-bai/a.md, or from the root of the disk), relative to content/;
    '.' is all of content/."""
    for word in words:
        path = Path(os.path.normpath(word))
        if path.is_absolute() and not root.is_absolute():
            path = Path(
                os.path.relpath(os.path.realpath(path))
            )  # the working folder may have been reached by another name
        yield (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
