"""Characters that look right and are not: those without width, letters that look like Đ, spaces that do not break. Where they
stand is decided here, for those who name them (hygiene.py) and those who mend them (mending.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.syllables import is_syllable
from plugins.reading.prose import FIXED

WIDTHLESS = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]")
ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
LIKE_D = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ"}
_LIKE_D = re.compile("[ÐƉð]")
_LIKE_D_WORD = re.compile("[^\\W\\d_]*[ÐƉð][^\\W\\d_]*")
_JOINED = re.compile("[\u200c\u200d\ufe0f]|[\u2190-\u2bff\U0001f000-\U0001faff]")  # signs that a joiner makes one of
_NOTATION = set("_*`[](){}<>|&#\\!:=~^-+\"'%@.0123456789")  # beside these a character may be part of YAML or Markdown
_KEY = re.compile(r"[ \t]*(?:- )?[a-z_]+:[ \t]*")
_SUSPECTS = re.compile(f"{WIDTHLESS.pattern}|{ODD_SPACE.pattern}|[ÐƉð]")


def suspicious(text: str) -> bool:
    """Whether there is anything to look for: most texts have nothing, and need no cover."""
    return _SUSPECTS.search(text) is not None


def widthless(text: str, cover: bytearray) -> Iterator[int]:
    """Offsets of characters without width that only hide: not those that join signs to one."""
    for match in WIDTHLESS.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if cover[match.start()] != FIXED and not (_JOINED.match(before) or _JOINED.match(after)):
            yield match.start()


def like_d(text: str, cover: bytearray) -> Iterator[int]:
    """Offsets of letters that stand for Đ or đ: the small ð only where the word is Vietnamese with đ."""
    for word in _LIKE_D_WORD.finditer(text):
        read = "".join(LIKE_D.get(letter, letter) for letter in word.group())
        capital = word.group().isupper() or is_syllable(read)
        for match in _LIKE_D.finditer(text, word.start(), word.end()):
            if cover[match.start()] != FIXED and capital:
                yield match.start()


def odd_spaces(text: str, cover: bytearray) -> Iterator[int]:
    """Offsets of spaces that should be plain ones. Beside a digit or a mark they may stay: '10 km', 'Điều 5', '5 %' are
    rightly kept together."""
    for match in ODD_SPACE.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if cover[start] == FIXED or before in _NOTATION or after in _NOTATION or not (before + after).strip():
            continue
        if not _KEY.fullmatch(text, text.rfind("\n", 0, start) + 1, start):  # YAML takes it for nothing
            yield start


def may_go(text: str, offset: int) -> bool:
    """Whether a character can be taken out without making YAML or Markdown of what is beside it."""
    line = text.rfind("\n", 0, offset) + 1
    before, after = text[line:offset], text[offset + 1 : offset + 2]
    if _KEY.fullmatch(before):
        return after.isalpha()
    return not (before[-1:] in _NOTATION or after in _NOTATION) and (bool(before.strip()) or after.isalpha())
