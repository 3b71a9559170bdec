"""The one form of every error: what is wrong, where, and how to mend it, in the editor's language (design.md section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command; the numbers follow sysexits.h."""

    DONE = 0
    BAD_CONTENT = 65
    TOOL_MISSING = 69
    OUR_BUG = 70
    INPUT_OUTPUT = 74
    LOCKED = 75
    INTERRUPTED = 130
    UNREAD = 141  # the reader of the output went away, as `| head` does


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source file. `path` is relative to the project and uses '/'; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. Codes that begin with E stop the build; codes that begin with W are only shown."""

    place: Place
    code: str
    what: str
    fix: str

    @property
    def stops(self) -> bool:
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.what}\n  Cách sửa: {self.fix}"


@dataclass(frozen=True)
class Code:
    """A kind of problem: its number, never given out twice, and its two sentences with named gaps.

    Rules keep their own Code beside the rule; tests collect them all and compare with the editors' guide.
    """

    code: str
    what: str
    fix: str

    def at(self, place: Place, **values: object) -> Problem:
        """The problem at `place`, the gaps of both sentences filled from `values`."""
        return Problem(place, self.code, self.what.format(**values), self.fix.format(**values))


@dataclass
class ContentError(Exception):
    """The content cannot be built; carries every problem that was found, not only the first."""

    problems: tuple[Problem, ...]
    exitcode: int = field(default=Exit.BAD_CONTENT)

    def __str__(self) -> str:
        return report(self.problems)


def report(problems: Iterable[Problem]) -> str:
    """Every problem once, by file and line, and a closing count, ready to print."""
    found = sorted(set(problems))
    errors = sum(problem.stops for problem in found)
    lines = [str(problem) for problem in found]
    lines.append(f"{errors} lỗi, {len(found) - errors} lưu ý.")
    return "\n".join(lines)
