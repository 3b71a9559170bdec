"""A heading is at most one level below the one before it: who hears a page read aloud counts on that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.written import Written

SKIPPED = Code("W070", "Đề mục “{text}” nhảy cấp.", "bắt đầu dòng bằng  {right}  thay vì  {marks}")

_HEADING = re.compile(r"(#{2,4})\s+(.*?)\s*#*$")


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content):
        yield from _skipped(written)


def _skipped(written: Written) -> Iterator[Problem]:
    above = 1  # the title of the page
    for line in written.lines():
        heading = _HEADING.match(line.raw)
        if line.raw.startswith("==="):
            above = 1  # each panel of a leaflet is a new beginning
        elif heading:
            level = len(heading[1])
            if level > above + 1:
                yield SKIPPED.at(written.place(line), text=heading[2][:60], marks=heading[1], right="#" * (above + 1))
            above = level
