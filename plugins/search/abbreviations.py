"""Abbreviations both ways: a text that says CCHC is found by 'cải cách hành chính', and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.model.agency import Abbreviation
from plugins.search.folding import Word, words

_AFTERTHOUGHT = re.compile(r"\s*\(.*?\)")


@dataclass(frozen=True)
class Abbreviations:
    """The list of viet-tat.yml, ready for lookup. full_of, short_of: first word to pairs of (what stands there, what it stands
    for), longest first."""

    full_of: dict[Word, list[tuple[list[Word], list[Word]]]]
    short_of: dict[Word, list[tuple[list[Word], list[Word]]]]
    aliases: dict[str, str]

    def other_forms(self, run: Sequence[Word]) -> list[tuple[int, int, list[Word]]]:
        """For every abbreviation and every full form in a run of words: where it begins and ends, and its other form."""
        found = []
        for start, word in enumerate(run):
            for table in (self.full_of, self.short_of):
                for form, other in table.get(word, ()):
                    end = start + len(form)
                    if list(run[start:end]) == form:
                        found.append((start, end, other))
                        break
        return found


def abbreviations(listed: Iterable[Abbreviation]) -> Abbreviations:
    """Makes the tables. 'Căn cước công dân (nay là thẻ căn cước)' counts without what stands in brackets."""
    tables = Abbreviations({}, {}, {})
    for entry in listed:
        full = _AFTERTHOUGHT.sub("", entry.full)
        short_words, full_words = words(entry.short), words(full)
        tables.full_of.setdefault(short_words[0], []).append((short_words, full_words))
        tables.short_of.setdefault(full_words[0], []).append((full_words, short_words))
        if len(short_words) == 1:
            tables.aliases.setdefault(short_words[0].folded, full)
    for table in (tables.full_of, tables.short_of):
        for forms in table.values():
            forms.sort(key=lambda form: -len(form[0]))
    return tables
