"""A file as its editor wrote it: what rules look at that are about the writing and not about what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.model.problem import Place

HIDDEN = "\ufffc"  # stands for a letter that readers do not see as text: code, an address, HTML

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# Code within a line, the address of a link or picture, HTML, a bare address.
_NO_WORDS = re.compile(r"`[^`\n]+`|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[^<>\n]+>|https?://[^\s)\]]+")


@dataclass(frozen=True)
class Line:
    """A line of the body. text: as written, with HIDDEN for each letter that is no text to a reader; raw: as written."""

    number: int
    text: str
    raw: str


@dataclass(frozen=True)
class Written:
    """path: as problems name the file; text: the whole file, clean; body: offset at which its body starts."""

    path: str
    text: str
    body: int = 0

    def place(self, line: Line, column: int = 0) -> Place:
        """The place of a letter of a line; column counts from 0."""
        return Place(self.path, line.number, column + 1)

    @property
    def body_text(self) -> str:
        return self.text[self.body :]

    def at(self, offset: int) -> Place:
        """The place of an offset."""
        line = self.text.count("\n", 0, offset) + 1
        return Place(self.path, line, offset - self.text.rfind("\n", 0, offset))

    def offset(self, place: Place) -> int:
        """The offset of a place."""
        before = self.text.split("\n", place.line - 1)[: place.line - 1]
        return sum(len(text) + 1 for text in before) + place.column - 1

    def lines(self) -> tuple[Line, ...]:
        """The lines of the body outside of blocks of code."""
        return self._lines

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(self._cut())  # once, for all the rules that ask

    def _cut(self) -> Iterator[Line]:
        fence = ""
        for number, raw in enumerate(self.text[self.body :].split("\n"), start=self.text.count("\n", 0, self.body) + 1):
            mark = _FENCE.match(raw)
            if fence:
                fence = "" if mark and mark[1].startswith(fence) else fence
            elif mark:
                fence = mark[1]
            else:
                yield Line(number, _NO_WORDS.sub(lambda found: HIDDEN * len(found.group()), raw), raw)
