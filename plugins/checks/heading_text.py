"""Under every heading stands something; two headings in a row are fine where the second belongs to the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from plugins.checks.manuscripts import manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.written import Line, Written

BARE = Code("W080", "Dưới đề mục “{text}” không có chữ nào.", "viết nội dung của mục này, hoặc xóa dòng đề mục.")

_HEADING = re.compile(r"(#{2,4})\s+(.*?)\s*#*$")

_TOLD = 5  # more in one text are one mistake made many times


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content, drafts=False):
        yield from islice(_bare(written), _TOLD)


def _bare(written: Written) -> Iterator[Problem]:
    filled = [line for line in written.lines() if line.raw.strip()]
    for line, following in pairwise([*filled, None]):
        heading = _HEADING.match(line.raw) if line else None
        if line and heading and _ends(following, len(heading[1])):
            yield BARE.at(written.place(line), text=heading[2][:60])


def _ends(following: Line | None, level: int) -> bool:
    """Whether the section is over with its heading; a block of code is no line and counts as text."""
    if following is None:
        return False  # a block of code may end the file
    next_heading = _HEADING.match(following.raw)
    return following.raw.startswith("===") or (next_heading is not None and len(next_heading[1]) <= level)
