"""Abbreviations and foreign words are listed once each: a page could not tell which of two lines to follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem

ABBREVIATION = Code("E245", "Chữ viết tắt “{name}” ghi hai lần.", "giữ một dòng, xóa dòng kia.")
FOREIGN = Code("E246", "Từ nước ngoài “{name}” ghi hai lần.", "giữ một dòng, xóa dòng kia.")


def check(content: Content) -> Iterator[Problem]:
    for name in _twice(line.short for line in content.abbreviations):
        yield ABBREVIATION.at(Place("content/du-lieu/viet-tat.yml"), name=name)
    for name in _twice(line.term.casefold() for line in content.foreign_terms):
        yield FOREIGN.at(Place("content/du-lieu/tieng-nuoc-ngoai.yml"), name=name)


def _twice(names: Iterator[str]) -> list[str]:
    return [name for name, count in sorted(Counter(names).items()) if count > 1]
