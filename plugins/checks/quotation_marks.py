"""Quotation marks are curved: “…”."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.manuscripts import lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

STRAIGHT = Code("W077", "Dấu ngoặc kép thẳng trong bài.", "thay bằng ngoặc kép cong: “ ở đầu, ” ở cuối.")


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        for key in ("title", "summary"):
            if '"' in getattr(item, key):
                yield STRAIGHT.at(item.place(key))
    for written, line in lines(content):
        if '"' in line.text:
            yield STRAIGHT.at(written.place(line, line.text.index('"')))
