"""Text of the fonts before Unicode, pasted without its font: 'C¶i c¸ch' (TCVN3), 'Caûi caùch' (VNI). Known by words that are no
Vietnamese syllable as they stand and are one when read in the old code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.problem import Code, Problem
from plugins.model.syllables import is_syllable
from plugins.reading.legacy_fonts import BEYOND, Legacy, to_unicode
from plugins.reading.source import Source

LEGACY = Code(
    "E068",
    "Chữ của phông cũ {font}: “{found}” lẽ ra là “{meant}”.",
    "đổi sang Unicode rồi dán lại (UniKey: Ctrl+Shift+F6, bảng mã nguồn {font}), hoặc đưa tệp Word gốc vào bằng "
    "./run import tep.docx",
)

_WORD = re.compile(
    r"(?=[A-Za-z]*[\u00a1-\u00ff])(?=[^A-Za-z]*[A-Za-z])[A-Za-z\u00a1-\u00ff]{2,12}(?![\w\u00a1-\u00ff])"
)
_UNITS = {"µm", "µg", "µl", "µs"}
_CODES = (Legacy.TCVN3, Legacy.VNI)
_WITNESSES = 2  # on one line: a single word may be a foreign name


@dataclass(frozen=True)
class Garbled:
    """A word, where it stands, and the old code in which it is a syllable."""

    offset: int
    found: str
    legacy: Legacy


def is_legacy(text: str) -> bool:
    """Whether a text holds passages of an old code."""
    return next(_garbled_lines(text), None) is not None


def legacy_problems(source: Source) -> list[Problem]:
    """One problem for a file, at the first such passage."""
    witnesses = next(_garbled_lines(source.text), None)
    if witnesses is None:
        return []
    first, last = witnesses[0], witnesses[:3][-1]
    found = source.text[first.offset : last.offset + len(last.found)]
    meant = to_unicode(found, first.legacy)
    return [LEGACY.at(source.place(first.offset), font=first.legacy.value, found=found, meant=meant)]


def _garbled_lines(text: str) -> Iterator[list[Garbled]]:
    """The garbled words of each line that has enough of them, in the code that explains most. A line with letters that only
    Unicode has was typed in Unicode."""
    offset = 0
    for line in text.splitlines(keepends=True):
        if not line.isascii() and not BEYOND.search(line):
            words = list(_garbled(line, offset))
            by_code = [[word for word in words if word.legacy is legacy] for legacy in _CODES]
            best = max(by_code, key=len)
            if len({word.found for word in best}) >= _WITNESSES:
                yield best
        offset += len(line)


def _garbled(line: str, offset: int) -> Iterator[Garbled]:
    for match in _WORD.finditer(line):
        word = match.group()
        if word in _UNITS or is_syllable(word):
            continue
        for legacy in _CODES:
            meant = to_unicode(word, legacy)
            if meant != word and is_syllable(meant):
                yield Garbled(offset + match.start(), word, legacy)
