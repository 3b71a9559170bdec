"""What docs/problems keeps of a code: why it matters, and files that have the problem, with what the check says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROBLEMS = Path(__file__).resolve().parents[2] / "docs" / "problems"

_FINDING = re.compile(r"^content/(?P<path>.+):(?P<line>\d+):(?P<column>\d+): (?P<code>[EW]\d{3}) ")
_AROUND = 2  # lines shown before and after the place
_SHOWN = 100  # letters of a line


@dataclass(frozen=True)
class Example:
    """One problem as the check tells it (message, two lines), and the lines of the file around its place, numbered from
    `first`. lines is empty for pictures and for files that are not there."""

    message: str
    first: int = 1
    lines: tuple[str, ...] = ()
    line: int = 1
    column: int = 1


def why(code: str, problems: Path = PROBLEMS) -> str:
    """The words of why.md; empty where there are none."""
    file = problems / code / "why.md"
    return file.read_text(encoding="utf-8").strip() if file.exists() else ""


def example(code: str, problems: Path = PROBLEMS) -> Example | None:
    """The first case of the code, preferring those that can be shown in their file; None for codes of the press or of the
    import, which have no case."""
    found = [case for folder in sorted((problems / code).glob("*/")) for case in _of_case(folder, code)]
    return next((case for case in found if case.lines), found[0] if found else None)


def _of_case(folder: Path, code: str) -> Iterator[Example]:
    expected = folder / "expected.txt"
    said = expected.read_text(encoding="utf-8").splitlines() if expected.exists() else []
    for index, line in enumerate(said):
        place = _FINDING.match(line)
        if place and place["code"] == code:
            message = "\n".join(said[index : index + 2])
            yield _shown(folder / "in" / place["path"], message, int(place["line"]), int(place["column"]))


def _shown(file: Path, message: str, line: int, column: int) -> Example:
    """The message with the lines around it, if the file is text that a terminal can show."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Example(message)
    lines = text.splitlines()
    if not lines or file.suffix not in (".md", ".yml"):
        return Example(message)
    first = max(1, line - _AROUND)
    shown = tuple(_visible(each) for each in lines[first - 1 : line + _AROUND])
    return Example(message, first, shown, line, column)


def _visible(line: str) -> str:
    """No character of an example moves the cursor; what has no width shows as a box."""
    seen = "".join(letter if letter.isprintable() or letter == "\t" else "□" for letter in line)
    return seen.replace("\t", " ")[:_SHOWN]
