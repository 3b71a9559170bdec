"""Which strings of letters can be a Vietnamese syllable: onset, rime and at most one tone, as school books list them."""

from __future__ import annotations

import re
import unicodedata

from plugins.model.vietnamese import TONES

_ONSETS = [
    "b",
    "ch",
    "c",
    "d",
    "đ",
    "gh",
    "gi",
    "g",
    "h",
    "kh",
    "k",
    "l",
    "m",
    "ngh",
    "ng",
    "nh",
    "n",
    "ph",
    "p",
    "qu",
    "r",
    "s",
    "th",
    "tr",
    "t",
    "v",
    "x",
]
_ENDINGS = {  # what may follow each vowel, or pair of vowels; "" is nothing
    "a": " c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": " c m n ng o p t",
    "ê": " ch m n nh p t u",
    "i": " a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": " c i m n ng p t",
    "oa": " c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": " n o t",
    "oo": "c ng",
    "ô": " c i m n ng p t",
    "ơ": " i m n p t",
    "u": " a c i m n ng p t",
    "uâ": "n ng t y",
    "uê": " ch n nh",
    "uô": "c i m n ng t",
    "uơ": " ",
    "uy": " a ch n nh p t u",
    "uyê": "n t",
    "ư": " a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    "y": " ",
    "yê": "m n ng t u",
}
_RIMES = "|".join(f"{vowel}(?:{'|'.join(ends.split(' '))})" for vowel, ends in _ENDINGS.items())
_SYLLABLE = re.compile(f"(?:{'|'.join(_ONSETS)})?(?:{_RIMES})|g(?:i|in|êt)")


def is_syllable(text: str) -> bool:
    """Whether `text` could be a Vietnamese syllable, in either way of placing tones: 'hòa', 'hoà', 'Đường'."""
    marks = unicodedata.normalize("NFD", text.lower())
    if sum(marks.count(tone) for tone in TONES) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    return _SYLLABLE.fullmatch(bare) is not None
