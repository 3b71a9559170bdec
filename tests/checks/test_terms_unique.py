"""An abbreviation and a foreign word are listed once each."""

from __future__ import annotations

from support.content import content, found

from plugins.checks.terms_unique import check
from plugins.model.agency import Abbreviation, ForeignTerm

LISTED = (Abbreviation(short="UBND", full="Ủy ban nhân dân"), Abbreviation(short="TTHC", full="thủ tục hành chính"))


def test_an_abbreviation_that_is_listed_twice_is_found() -> None:
    twice = (*LISTED, Abbreviation(short="UBND", full="ủy ban"))
    assert found(check, content({}, abbreviations=twice)) == [
        "du-lieu/viet-tat.yml:1:1: E245 Chữ viết tắt “UBND” ghi hai lần.\n  Cách sửa: giữ một dòng, xóa dòng kia."
    ]


def test_a_foreign_word_that_is_listed_twice_is_found_whatever_its_capitals() -> None:
    terms = (ForeignTerm(term="Email"), ForeignTerm(term="email"))
    assert found(check, content({}, foreign_terms=terms)) == [
        "du-lieu/tieng-nuoc-ngoai.yml:1:1: E246 Từ nước ngoài “email” ghi hai lần.\n"
        "  Cách sửa: giữ một dòng, xóa dòng kia."
    ]


def test_lists_without_repetition_pass() -> None:
    assert found(check, content({}, abbreviations=LISTED, foreign_terms=(ForeignTerm(term="email"),))) == []
