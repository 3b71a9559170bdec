"""Problems as text: for people, for programs, for GitHub's workflow runs, and one line each for editors such as VS Code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from plugins.model.problem import Problem, report


def _json(problems: Iterable[Problem]) -> str:
    found = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "stops": problem.stops,
            "what": problem.what,
            "fix": problem.fix,
        }
        for problem in sorted(set(problems))
    ]
    return json.dumps(found, ensure_ascii=False, indent=1)


def _github(problems: Iterable[Problem]) -> str:
    return "\n".join(_command(problem) for problem in sorted(set(problems)))


def _command(problem: Problem) -> str:
    """A workflow command, as docs.github.com (Workflow commands for GitHub Actions) gives its form."""
    level = "error" if problem.stops else "warning"
    place = problem.place
    file, title = _property(place.path), _property(f"{problem.code} {problem.what}")
    data = _data(f"{problem.what}\nCách sửa: {problem.fix}")
    return f"::{level} file={file},line={place.line},col={place.column},title={title}::{data}"


def _data(text: str) -> str:
    """Escaped as the runner unescapes the text of a command: the percent sign first."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as the runner unescapes a property, in which colon and comma would end it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(problems: Iterable[Problem]) -> str:
    return "\n".join(f"{problem.place}: {problem.code} {_line(problem.what)}" for problem in sorted(set(problems)))


def _line(text: str) -> str:
    return " ".join(text.split())


# 'text' is what a person reads; all others go to standard output whatever is found, and hold nothing else.
FORMS: dict[str, Callable[[Iterable[Problem]], str]] = {
    "text": report,
    "json": _json,
    "github": _github,
    "plain": _plain,
}
