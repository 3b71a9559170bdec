"""The Vietnamese language: slugs, collation, dates, numbers. Pure functions that never ask the machine's locale."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the dictionary's order
_LETTER_RANK = {letter: rank for rank, letter in enumerate(LETTERS, start=100)}
_TONE_RANK = {tone: rank for rank, tone in enumerate(TONES, start=1)}
_DIGIT_RANK = {digit: rank for rank, digit in enumerate("0123456789", start=50)}
_D_LOOKALIKES = str.maketrans("ÐƉðɖ", "ĐĐđđ")
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


def nfc(text: str) -> str:
    """Composed form: every Vietnamese letter is one code point."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without tones, shapes and the bar of đ: 'Đầm Dơi' becomes 'dam doi'."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D_LOOKALIKES).lower())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.replace("đ", "d")


def slugify(text: str, longest: int = 80) -> str:
    """ASCII for addresses: 'Nghị định 118/2025/NĐ-CP' becomes 'nghi-dinh-118-2025-nd-cp'. Cut at a hyphen."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rsplit("-", 1)[0][:longest]


def collation_key(text: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Sort key: syllable by syllable, letters first (a ă â … d đ …), then tones."""
    return tuple(_syllable_key(syllable) for syllable in re.findall(r"\w+", nfc(text.translate(_D_LOOKALIKES)).lower()))


@lru_cache(maxsize=8192)
def _syllable_key(syllable: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for letter in syllable:
        base, tone = _split_tone(letter)
        letters.append(_LETTER_RANK.get(base) or _DIGIT_RANK.get(base) or 1000 + ord(base[0]))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(letter: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", letter)
    tone = next((_TONE_RANK[mark] for mark in marks if mark in _TONE_RANK), 0)
    base = nfc("".join(mark for mark in marks if mark not in _TONE_RANK))
    return base, tone


def short_date(day: date) -> str:
    """05/01/2026: for bylines and lists."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def official_date(day: date) -> str:
    """'ngày 05 tháng 02 năm 2026', 'ngày 15 tháng 7 năm 2021': a zero before days under 10 and months 1 and 2 only (NĐ 30/2020/NĐ-CP)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def long_date(moment: datetime) -> str:
    """'Thứ Hai, 05/01/2026 08:30 (GMT+7)', without the hour when it is midnight."""
    hour = "" if (moment.hour, moment.minute) == (0, 0) else f" {moment.hour:02}:{moment.minute:02} (GMT+7)"
    return f"{WEEKDAYS[moment.weekday()]}, {short_date(moment)}{hour}"


def number(value: int | float, decimals: int = 0) -> str:
    """1.234.567,8: full stops between thousands, a comma before decimals."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def file_size(octets: int) -> str:
    """'48 kB', '1,2 MB': decimal units as phones show them."""
    if octets < 1_000_000:
        return f"{max(1, round(octets / 1000))} kB"
    return f"{number(octets / 1_000_000, 1)} MB"
