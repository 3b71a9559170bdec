"""Cuts a leaflet's body into panels at lines such as === Bìa ===: a cut line that looks like Word's page break."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.model.problem import Code

NO_PANELS = Code(
    "E008",
    "Tờ rơi chưa chia trang.",
    "đặt trên mỗi trang một dòng  === Mặt trước ===  (tờ gấp: === Bìa ===, === Trong 1 === …).",
)

_CUT = re.compile(r"^={3,}[ \t]*(\S[^\n]*?)[ \t]*={3,}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A panel's name, its Markdown, and the offset of its cut line in the file."""

    name: str
    text: str
    offset: int


def cut(text: str, start: int) -> list[Section]:
    """The sections of a body that begins at offset `start` of the file; empty if there is no cut line.

    Text before the first cut line belongs to the first panel, so that nothing is lost.
    """
    marks = list(_CUT.finditer(text))
    if not marks:
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    sections = [Section(m.group(1), text[m.end() : end], start + m.start()) for m, end in zip(marks, ends, strict=True)]
    first = sections[0]
    return [Section(first.name, text[: marks[0].start()] + first.text, first.offset), *sections[1:]]
