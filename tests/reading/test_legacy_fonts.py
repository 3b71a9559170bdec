"""Old codes to Unicode: the whole alphabet, written down here a second time and the other way round."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st
from support.word_draft import Draft, fonted
from support.word_letters import TCVN3_SAMPLE, VNI_SAMPLE

from plugins.importing.conversion import Imported, import_word
from plugins.importing.matter import Setting
from plugins.model.kinds import ARTICLE
from plugins.reading.legacy_fonts import TCVN3, Legacy, legacy_of, to_unicode

VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0309\u0303\u0301\u0323"
LOWER = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)] + ["đ"]
# TCVN 5712:1993, VN3: each accented letter and its code, from the standard's table
CODES = dict(zip("ăâêôơưđ", range(0xA8, 0xAF), strict=True)) | dict(
    zip(
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        [
            *(0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB),
            *(0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE),
            *(0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE),
            *(0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE),
        ],
        strict=True,
    )
)
# VNI for Windows: what is typed after the vowel; ơ, ư, đ and the accented i, and ỵ, have letters of their own
VNI_TONE = dict(zip(TONES, "øûõùï", strict=True))
VNI_CIRCUMFLEX = dict(zip(TONES, "àåãáä", strict=True)) | {"": "â"}
VNI_BREVE = dict(zip(TONES, "èúüéë", strict=True)) | {"": "ê"}
VNI_WHOLE = {"đ": "ñ", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "í": "í", "ị": "ò", "ỵ": "î"}


def in_vni(letter: str) -> str:
    """A letter as VNI writes it."""
    if letter.lower() in VNI_WHOLE:
        return VNI_WHOLE[letter]
    marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in TONES), "")
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark != tone))
    if base in "âêô":
        return {"â": "a", "ê": "e", "ô": "o"}[base] + VNI_CIRCUMFLEX[tone]
    if base == "ă":
        return "a" + VNI_BREVE[tone]
    return {"ơ": "ô", "ư": "ö"}.get(base, base) + VNI_TONE.get(tone, "")


def in_tcvn3(letter: str) -> str:
    return chr(CODES[letter]) if letter in CODES else letter


@pytest.mark.parametrize("letter", LOWER)
def test_every_letter_comes_back(letter: str) -> None:
    assert to_unicode(in_tcvn3(letter), Legacy.TCVN3) == letter
    assert to_unicode(in_tcvn3(letter), Legacy.TCVN3_CAPITALS) == letter.upper()
    assert to_unicode(in_vni(letter), Legacy.VNI) == letter
    assert to_unicode(in_vni(letter).upper(), Legacy.VNI) == letter.upper()


def test_the_table_has_every_letter_once() -> None:
    capitals = set("ĂÂÊÔƠƯĐ")
    assert set(TCVN3.values()) == capitals | {letter for letter in LOWER if not letter.isascii()}


@given(st.lists(st.text(st.sampled_from([letter for letter in LOWER if letter not in "ùø"]), max_size=3), max_size=5))
def test_words_come_back_in_tcvn3(words: list[str]) -> None:
    text = " ".join(words)
    old = "".join(map(in_tcvn3, text))
    assert to_unicode(old, Legacy.TCVN3) == text


@given(st.lists(st.sampled_from([c + v for c in ("b", "ngh", "đ", "tr") for v in LOWER]), max_size=6))
def test_syllables_come_back_in_vni(syllables: list[str]) -> None:
    text = " ".join(syllables)
    assert to_unicode("".join(map(in_vni, text)), Legacy.VNI) == text


def test_sentences_as_they_stand_in_old_files() -> None:
    assert to_unicode(TCVN3_SAMPLE[0], Legacy.TCVN3) == TCVN3_SAMPLE[1]
    assert to_unicode(VNI_SAMPLE[0], Legacy.VNI) == VNI_SAMPLE[1]


def test_text_that_is_unicode_already_stays() -> None:
    assert to_unicode("Người dân µ", Legacy.TCVN3) == "Người dân µ"


def test_a_soft_hyphen_of_word_is_a_letter_of_tcvn3() -> None:
    draft = Draft()
    paragraph = draft.document.add_paragraph()
    fonted(paragraph, "§", ".VnTime")
    paragraph.runs[0]._r.append(parse_xml(f"<w:softHyphen {nsdecls('w')}/>"))
    fonted(paragraph, "êng lµng s¹ch h¬n n¨m ngo¸i.", ".VnTime")
    made = import_word("a.docx", draft.octets(), Setting(ARTICLE, ("Cải cách thể chế",), date(2026, 11, 21)))
    assert isinstance(made, Imported)
    assert "Đường làng sạch hơn năm ngoái." in made.text


def test_codes_of_symbol_fonts_are_the_same_codes() -> None:
    assert to_unicode("c\uf0b6i", Legacy.TCVN3) == "cải"


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        (".VnTimeH", Legacy.TCVN3_CAPITALS),
        (".vnarial", Legacy.TCVN3),
        ("VNI-Times", Legacy.VNI),
        ("Times New Roman", None),
        ("Vni", None),
        ("", None),
    ],
)
def test_a_font_names_its_code(font: str, legacy: Legacy | None) -> None:
    assert legacy_of(font) is legacy
