"""One text puts the tones of oa, oe, uy in one way: hòa or hoà, not both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from plugins.checks.manuscripts import manuscripts
from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem
from plugins.model.written import Written

MIXED = Code(
    "W078",
    "Bài viết lẫn hai kiểu đặt dấu thanh: “{one}” và “{other}”.",
    "chọn một kiểu cho cả bài; các cơ quan thường dùng kiểu  hòa, khỏe, thủy",
)

# Open syllables only: in “hoàn”, “quý” there is one way.
_ENDS = r"[óòỏõọ][ae]|(?<![qQ])[úùủũụ]y", r"o[áàảãạéèẻẽẹ]|(?<![qQ])u[ýỳỷỹỵ]"
_VOWELS = tuple(re.compile(rf"(?:{end})\b", re.IGNORECASE) for end in _ENDS)
_WAYS = tuple(re.compile(rf"\b\w*(?:{end})\b", re.IGNORECASE) for end in _ENDS)


def check(content: Content) -> Iterator[Problem]:
    for _, written in manuscripts(content):
        found = _found(written) if _both_ways(written) else {}
        if len(found) == 2:
            rarer, usual = sorted(found.values(), key=len)
            yield MIXED.at(rarer[0][1], one=rarer[0][0], other=usual[0][0])


def _both_ways(written: Written) -> bool:
    """Whether both ways may occur at all: most texts keep to one, and a vowel is found faster than a word."""
    return all(vowels.search(written.body_text) for vowels in _VOWELS)


def _found(written: Written) -> dict[str, list[tuple[str, Place]]]:
    """Words of each way that occurs, with their places."""
    found = defaultdict(list)
    for line in written.lines():
        for way in _WAYS:
            for word in way.finditer(line.text):
                found[way.pattern].append((word.group(), written.place(line, word.start())))
    return found
