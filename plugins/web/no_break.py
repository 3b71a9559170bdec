"""Spaces of running text at which a line must not end: '30 ngày', 'khoản 1 Điều 5', 'ngày 5 tháng 8', '1900 0368'.

Rules go from the most to the least important, and none makes a run of more than LONGEST letters: on a phone of 320 px
such a run would leave a hole in the line before it. Longer words that are addresses may break after their signs instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.model.telephone import grouped

LONGEST = 20  # letters that cannot be torn apart; about 200 px in body text
NBSP = "\u00a0"
_GAP = r"[ \n]"
_BEFORE_NUMBERS = """khoản điều điểm mục chương phần mẫu số bước trang ngày mùng tháng năm quý kỳ lúc hơn gần khoảng đài quyết án
    lục tuổi hạng cấp mức đợt lần tập khóa nhóm bảng hình biểu câu đến từ"""
_UNITS = """ngày giờ phút giây tuần tháng quý đồng nghìn ngàn triệu tỷ tỉ trang bản bước phần người lần câu điểm mục khoản
    điều giấy việc hồ thủ xã phường tỉnh km m cm mm kg g MB kB GB px pt m² km² ha tuổi"""
_DOCUMENTS = "Nghị định|Nghị quyết|Quyết định|Thông tư|Thông báo|Chỉ thị|Công văn|Công điện|Kế hoạch|Luật"


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split())


_RULES = tuple(
    re.compile(rule, re.IGNORECASE if fold else 0)
    for rule, fold in (
        (rf"(?<=\d){_GAP}(?=\d{{3,4}}(?!\d))", False),  # groups of a telephone number, of thousands
        (rf"(?<!\w)(?:{_any(_BEFORE_NUMBERS)})({_GAP})(?=\d)", True),
        (rf"(?<=\d){_GAP}(?=[%‰]|°C)", False),
        (rf"(?<!\w)(?:chương|phần|quý|khóa|mục){_GAP}(?=[IVXL]+(?!\w))", True),
        (rf"(?<!\w)điểm{_GAP}(?=[a-zđ](?!\w))", True),
        (rf"(?<!\w)(?:thứ{_GAP}(?=(?:hai|ba|tư|năm|sáu|bảy)(?!\w))|chủ{_GAP}(?=nhật(?!\w)))", True),
        (rf"(?<!\w)(?:[A-ZĐ]|TP|TS|ThS|PGS|GS)\.{_GAP}(?=[A-ZĐ])", False),  # initials and titles before a name
        (rf"(?<=\d){_GAP}(?=(?:{_any(_UNITS)}|năm(?!\s\d))(?!\w))", True),
        (rf"(?<=\d[ \n\u00a0])(?:nghìn|ngàn|triệu|tỷ|tỉ)({_GAP})(?=đồng(?!\w))", True),
        (
            rf"(?<!\w)(?:{_DOCUMENTS})\ssố\s(?=\d)".replace(" ", _GAP),
            True,
        ),  # all of it: 'Nghị | định số 5' would be worse
        (rf"(?<=[^\s]){_GAP}(?=–(?:\s|$))", False),  # no line begins with a dash
    )
)
_LONG_WORD = re.compile(rf"[^\s{NBSP}]{{{LONGEST + 1},}}")
_SIGNS = re.compile(r"(?:[/.@_?&=#]|(?<=\w)-)(?=\w)")


def ties(text: str) -> frozenset[int]:
    """Positions of the spaces that are to become no-break spaces."""
    letters = list(text)
    for rule in _RULES:
        for found in rule.finditer(text):
            places = [at for at in range(*found.span()) if letters[at] in " \n"]
            for at in places:
                letters[at] = NBSP
            if places and _run(letters, places[0]) > LONGEST:
                for at in places:
                    letters[at] = text[at]
    return frozenset(place for place, letter in enumerate(letters) if letter != text[place])


@lru_cache(maxsize=16384)
def tied(text: str) -> str:
    """Plain text as it is set, hotlines in groups and with its no-break spaces: summaries, facts."""
    text = grouped(text)
    places = ties(text)
    return "".join(NBSP if place in places else letter for place, letter in enumerate(text))


def breaks(text: str) -> Iterator[int]:
    """Positions within long words before which a line may end: after the signs of an address."""
    for word in _LONG_WORD.finditer(text):
        yield from (sign.end() for sign in _SIGNS.finditer(text, word.start(), word.end()))


def _run(letters: list[str], place: int) -> int:
    """Length of what could not be torn apart if the space at `place` were tied; stops counting beyond LONGEST."""
    start, end = place, place + 1
    while start and not _parts(letters[start - 1]) and end - start <= LONGEST:
        start -= 1
    while end < len(letters) and not _parts(letters[end]) and end - start <= LONGEST:
        end += 1
    return end - start


def _parts(letter: str) -> bool:
    """Whether a line may end at the letter."""
    return letter.isspace() and letter != NBSP
