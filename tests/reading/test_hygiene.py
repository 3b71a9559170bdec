"""Letters that look right and are not, and old fonts: what is found, and what is left in peace."""

from __future__ import annotations

import pytest

from plugins.model.syllables import is_syllable
from plugins.reading.hygiene import hygiene_problems
from plugins.reading.legacy_text import is_legacy
from plugins.reading.source import Source


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Nộp hồ sơ, 10\u00a0km, số\u00a05.", []),
        ("Bảng chữ cái Кириллица và Ελληνικά.", []),
        ("góc α, Δt, 5 µm, 220 Ω", []),
        ("`a\u200bb` và https://a.example/\u00ad", []),
        ("👨\u200d👩\u200d👧", []),
        ("Garðar Hólm", []),
        ("c\u043eơ quan", ["E067"]),
        ("tr\u200bực", ["W013"]),
        ("Ðoàn", ["W014"]),
        ("Nộp\u00a0hồ", ["W015"]),
        ("Tệp ở D:\\van-ban\\a.docx.", ["W016"]),
        ("[a](file:///C:/a)", []),
        ("C¶i c¸ch h\u00adíng", ["E068"]),
    ],
)
def test_letters_give_away_what_is_wrong(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in hygiene_problems(Source("a.md", text))] == codes


@pytest.mark.parametrize(
    "text", ["Thñ tôc hµnh chÝnh c«ng", "Céng hoµ x· héi chñ nghÜa", "khoâng coù gì", "Caûi caùch haønh chaùnh"]
)
def test_old_fonts_are_known_by_their_syllables(text: str) -> None:
    assert is_legacy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Café déjà vu",
        "Orléans, Noël, être naïve, São Paulo, Müller",
        "hoà bình, hòa bình",
        "«Nộp» 5 µm, 6 µm",
        "© 2026 ® ½",
    ],
)
def test_other_languages_are_no_old_fonts(text: str) -> None:
    assert not is_legacy(text)


@pytest.mark.parametrize(
    "word",
    ["nghiêng", "quyển", "khuỷu", "giếng", "gì", "Đường", "hoà", "hòa", "thuở", "yêu", "ý", "uỷ", "quốc", "xoong"],
)
def test_a_vietnamese_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["caûi", "café", "müller", "khoâng", "étre", "ng", "q", "str", "đđ", "ngừườ"])
def test_no_vietnamese_syllable(word: str) -> None:
    assert not is_syllable(word)
