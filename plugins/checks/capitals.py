"""Running capitals are slow to read, and screen readers may spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import is_row, lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

SHOUTED = Code(
    "W071", "Dòng viết toàn chữ hoa: “{text}”.", "viết chữ thường, chỉ giữ hoa ở đầu câu, tên riêng và chữ viết tắt."
)

_LETTERS_BEFORE = 14  # shorter ones are abbreviations and names of forms
_WORDS_BEFORE = 4
_SHOWN = 40


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if _shouted(item.title):
            yield SHOUTED.at(item.place("title"), text=_short(item.title))
    for written, line in lines(content):
        if not is_row(line) and not line.raw.startswith("===") and _shouted(line.text):
            words = line.text.lstrip("#>*-_ ")
            yield SHOUTED.at(written.place(line, len(line.text) - len(words)), text=_short(words))


def _short(text: str) -> str:
    bare = text.strip(" *_")
    return bare if len(bare) <= _SHOWN else f"{bare[:_SHOWN].rstrip()}…"


def _shouted(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    letters = "".join(words)
    return len(words) >= _WORDS_BEFORE and len(letters) >= _LETTERS_BEFORE and letters.isupper()
