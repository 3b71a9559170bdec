"""Nothing is laid out with blanks: a page and a printed column are wider or narrower than the editor's screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import is_row, lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

LAID_OUT = Code(
    "W072",
    "Có nhiều dấu cách liền nhau giữa dòng.",
    "giữ một dấu cách; cần xếp thẳng cột thì dùng bảng hoặc danh sách.",
)

_RUN = re.compile(r"(?<=[^\s|])(?:[ \u00a0]{2,}|[ \u00a0]*\t\s*|(?:&nbsp;){2,})(?=[^\s|])")
_MARK = re.compile(r"\s*(?:[-*+>:]|#+|\d+[.)]|\[\^[^\]]+\]:)\s*")  # what begins a list item, a heading, a note


def check(content: Content) -> Iterator[Problem]:
    for written, line in lines(content):
        mark = _MARK.match(line.text)
        run = None if is_row(line) else _RUN.search(line.text, mark.end() if mark else 0)
        if run:
            yield LAID_OUT.at(written.place(line, run.start()))
