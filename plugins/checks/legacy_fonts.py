"""Text of the time before Unicode (TCVN3, VNI) looks like Vietnamese only in its own font; elsewhere it is noise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.written import Line, Written

NOISE = Code(
    "E289",
    "Chữ ở đây còn ở phông cũ (TCVN3 hoặc VNI): “{words}”.",
    "đưa tệp Word gốc vào bằng ./run import, hoặc dùng công cụ chuyển mã của bộ gõ (Unikey: Ctrl + Shift + F6).",
)

# Signs within words that Unicode Vietnamese never has there: of TCVN3 (C¶i c¸ch hµnh chÝnh), of VNI (Caûi caùch haønh chính).
_TCVN3 = r"[A-Za-z]*[¸µ¶·¹¨©®«¬¾»¼½Æ][A-Za-z]+|[A-Za-z]+[¸µ¶·¹¨©®«¬¾»¼½Æ][A-Za-zÝÞßÐ]*"
_VNI = r"[A-Za-z]*(?:[aA][ùûõïøåäëÙÛÕÏØ]|[eEoO][ûøïäåëÛØÏ])[a-z]*"
_WORD = re.compile(rf"(?<!\w)(?:{_TCVN3}|{_VNI})(?!\w)")
_WORDS_BEFORE = 3  # fewer may be a foreign name


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content):
        found = list(_words(written))
        if len(found) >= _WORDS_BEFORE:
            line, column, _ = found[0]
            yield NOISE.at(written.place(line, column), words=" ".join(word for _, _, word in found[:4]))


def _words(written: Written) -> Iterator[tuple[Line, int, str]]:
    for line in written.lines():
        for word in _WORD.finditer(line.text):
            yield line, word.start(), word.group()
