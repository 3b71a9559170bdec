"""Letters of the time before Unicode: fonts that drew Vietnamese on Western codes. Their names tell which code it is.

TCVN3 (TCVN 5712:1993, VN3; fonts .Vn…) has one code a letter and no accented capitals: fonts whose names end in H draw
capitals on the codes of small letters. VNI (fonts VNI-…) writes a letter and then its mark.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

_TCVN3_RUNS = {  # first code: the letters from there on
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờở",
    0xEC: "ỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {chr(first + step): letter for first, letters in _TCVN3_RUNS.items() for step, letter in enumerate(letters)}

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300\u0309\u0303\u0301\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ù": _ACUTE, "ï": _DOT}
_VNI_MARKS = {
    **{mark: ("aăâeêioôơuưy", tone) for mark, tone in _VNI_TONES.items()},
    "â": ("aeo", _CIRCUMFLEX),
    "ê": ("a", _BREVE),
    "à": ("aeo", _CIRCUMFLEX + _GRAVE),
    "å": ("aeo", _CIRCUMFLEX + _HOOK),
    "ã": ("aeo", _CIRCUMFLEX + _TILDE),
    "á": ("aeo", _CIRCUMFLEX + _ACUTE),
    "ä": ("aeo", _CIRCUMFLEX + _DOT),
    "è": ("a", _BREVE + _GRAVE),
    "ú": ("a", _BREVE + _HOOK),
    "ü": ("a", _BREVE + _TILDE),
    "é": ("a", _BREVE + _ACUTE),
    "ë": ("a", _BREVE + _DOT),
}
_VNI_LETTERS = {"ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_MARKS = "".join(_VNI_MARKS)
_VNI_PAIR = re.compile(f"([aeiouyöô])([{_MARKS}])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE)
BEYOND = re.compile("[\u0100-\u036f\u1e00-\u1eff]")  # letters that only Unicode has


class Legacy(Enum):
    """A code of the time before Unicode, by the name that editors know."""

    TCVN3 = "TCVN3 (.Vn)"
    TCVN3_CAPITALS = "TCVN3 chữ hoa (.Vn…H)"
    VNI = "VNI"


def legacy_of(font: str) -> Legacy | None:
    """The code that a font's name promises; None for fonts of today."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return Legacy.TCVN3_CAPITALS if name.endswith("h") else Legacy.TCVN3
    return Legacy.VNI if re.match(r"vni[- ]", name) else None


def to_unicode(text: str, legacy: Legacy) -> str:
    """Text in composed Unicode. Text that already has letters of Unicode stays: somebody typed it with another keyboard."""
    if BEYOND.search(text):
        return text
    western = "".join(chr(ord(letter) - 0xF000) if "\uf020" <= letter <= "\uf0ff" else letter for letter in text)
    if legacy is Legacy.VNI:
        return _VNI_PAIR.sub(_vni_letter, western)
    unicode = "".join(TCVN3.get(letter, letter) for letter in western)
    return unicode.upper() if legacy is Legacy.TCVN3_CAPITALS else unicode


def _vni_letter(match: re.Match[str]) -> str:
    base, mark, alone = match.groups()
    if alone:
        return _as(_VNI_LETTERS[alone.lower()], alone)
    letter = _VNI_LETTERS.get(base.lower(), base.lower())
    bearers, marks = _VNI_MARKS[mark.lower()]
    if letter not in bearers:
        return _as(letter, base) + _VNI_PAIR.sub(_vni_letter, mark)
    return _as(unicodedata.normalize("NFC", letter + marks), base)


def _as(letter: str, example: str) -> str:
    return letter.upper() if example.isupper() else letter


def split_mark(text: str) -> tuple[str, str]:
    """A VNI mark at the start of a text, which belongs to the letter before it, and the rest."""
    found = text[:1].lower() in _VNI_MARKS and bool(text)
    return (text[:1], text[1:]) if found else ("", text)


def wants_mark(text: str) -> bool:
    """Whether a VNI text ends in a letter that a mark may follow."""
    return text[-1:].lower() in tuple("aeiouyöô")
