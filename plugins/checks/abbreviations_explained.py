"""An abbreviation is explained in the text, or listed in viet-tat.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import is_row, manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.written import Line, Written

UNEXPLAINED = Code(
    "W079",
    "Chữ viết tắt “{name}” không được giải thích.",
    "lần đầu viết đủ rồi mới viết tắt trong ngoặc, hoặc thêm vào content/du-lieu/viet-tat.yml.",
)

_SHORT = re.compile(r"(?<![\w/.–-])[A-ZĐ]{3,6}(?![\w/–-]| \d+\.\d)")  # not WCAG 2.2: the name of a version
_ROMAN = re.compile(r"[IVXLCDM]+")
_COMMON = frozenset(
    {
        "PDF",
        "SMS",
        "OTP",
        "SIM",
        "USB",
        "ATM",
        "GPS",
        "NFC",
        "UBND",
        "HTML",
        "JPG",
        "PNG",
        "VND",
        "CẦN",
        "TODO",
        "TBD",
        "FIXME",
    }
)


def check(content: Content) -> Iterator[Problem]:
    names = [*(entry.short for entry in content.abbreviations), *(term.term for term in content.foreign_terms)]
    listed = {word for name in names for word in (name, *name.split())}
    for _, written in manuscripts(content):
        yield from _unexplained(written, listed | _COMMON)


def _unexplained(written: Written, known: frozenset[str] | set[str]) -> Iterator[Problem]:
    told = set(known)
    for line in written.lines():
        shorts = list(_SHORT.finditer(line.text))
        for short in shorts if shorts and not _shouted(line) else ():
            name = short.group()
            if name not in told and not _ROMAN.fullmatch(name) and not _explained(name, written.text):
                yield UNEXPLAINED.at(written.place(line, short.start()), name=name)
            told.add(name)


def _shouted(line: Line) -> bool:
    """Whether the line is all capitals, in which no abbreviation can be told (another rule names it)."""
    return is_row(line) or line.text.upper() == line.text


def _explained(name: str, text: str) -> bool:
    return re.search(rf"\([^()]*\b{name}\b[^()]*\)|\b{name}\b[”*]* (?:\(|là |, tức)", text) is not None
