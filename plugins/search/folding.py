"""Words as readers type them and as texts spell them. theme/static/js/search.js folds in the same way; a test holds the two
together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"(?:[a-z0-9đðɖ][\u0300-\u036f]*)+")
_SIGN = re.compile(r"[^a-z0-9]")
_FINAL_Y = re.compile(r"(?:[hklmst]|qu)y")
PAIR = 3  # the first word's marks count so many times in a pair: "đa dạ" is not "da đạ"


class Word(NamedTuple):
    """A syllable or number. folded: letters a–z and digits only; marks: sum of the code points of its tone, shapes and bars,
    the same wherever the tone is put (hòa, hoà), 0 for a word without marks."""

    folded: str
    marks: int


def words(text: str) -> list[Word]:
    """Every word of a text in any Unicode form: 'Đầm Dơi' folds to dam, doi; '42/2022/NĐ-CP' to 42, 2022, nd, cp. A final y
    that sounds as i is one (kỹ, kĩ). Letters of other scripts are no words."""
    return [_folded(found) for found in _WORD.findall(unicodedata.normalize("NFD", text).lower())]


def pairs(run: Sequence[Word]) -> list[Word]:
    """Neighbours as one word each: what tells 'cải cách' from a page with both words far apart."""
    return [Word(f"{left.folded} {right.folded}", left.marks * PAIR + right.marks) for left, right in pairwise(run)]


@lru_cache(maxsize=1 << 16)
def _folded(found: str) -> Word:
    signs = _SIGN.findall(found)
    letters = _SIGN.sub(lambda sign: "d" if sign[0] < "\u0300" else "", found)
    if _FINAL_Y.fullmatch(letters):
        letters = letters[:-1] + "i"
    return Word(letters, sum(map(ord, signs)))
