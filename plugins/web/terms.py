"""Finds in plain text what a page must explain or announce: abbreviations, foreign words, document numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from plugins.model.agency import Abbreviation, ForeignTerm
from plugins.web.no_break import LONGEST

# A term stands alone: not in a longer word, an address, or a document number such as 12/QĐ-UBND.
_ALONE_BEFORE, _ALONE_AFTER = r"(?<![\w\u0300-\u036f/\-@.#&])", r"(?![\w\u0300-\u036f/\-@]|\.\w)"
_SIGN = r"[A-ZĐ]\w*"
_DOCUMENT = re.compile(
    rf"{_ALONE_BEFORE}\d{{1,5}}(?:(?:/\d{{4}})?/{_SIGN}(?:-{_SIGN})*|-{_SIGN}/{_SIGN}){_ALONE_AFTER}"
)


@dataclass(frozen=True)
class Mark:
    """A stretch of text and the tags around it. needs_words: only where a reader reads, not in headings or links;
    once: name under which it is marked only once a page, '' for everywhere."""

    start: int
    end: int
    open: str
    close: str
    needs_words: bool = False
    once: str = ""


@lru_cache(maxsize=4)
def _listed(abbreviations: tuple[Abbreviation, ...], foreign: tuple[ForeignTerm, ...]) -> Terms:
    full = {line.short: line.full for line in abbreviations}
    languages = {line.term.casefold(): line.lang for line in foreign}
    return Terms(full, languages, _alone(full), _alone(languages, re.IGNORECASE))


@dataclass(frozen=True, eq=False)
class Terms:
    """The agency's lists, ready to be looked for. The same lists give the same object."""

    abbreviations: Mapping[str, str]
    languages: Mapping[str, str]
    short: re.Pattern[str]
    foreign: re.Pattern[str]

    @staticmethod
    def listed(abbreviations: Iterable[Abbreviation], foreign: Iterable[ForeignTerm]) -> Terms:
        """From viet-tat.yml and tieng-nuoc-ngoai.yml."""
        return _listed(tuple(abbreviations), tuple(foreign))

    def marks(self, text: str) -> Iterator[Mark]:
        """Everything found, the more important kind first; stretches may overlap."""
        for found in _DOCUMENT.finditer(text):
            if found.end() - found.start() <= LONGEST:
                yield Mark(*found.span(), '<span class="nowrap">', "</span>")
        for found in self.short.finditer(text):
            term = _plain(found.group())
            opened, closed = self._foreign(term)
            title = escape(self.abbreviations[term])
            yield Mark(*found.span(), f'<abbr title="{title}">{opened}', f"{closed}</abbr>", True, term)
        for found in self.foreign.finditer(text):
            yield Mark(*found.span(), *self._foreign(_plain(found.group())))

    def _foreign(self, term: str) -> tuple[str, str]:
        """Tags that announce a foreign term; nothing for Vietnamese."""
        lang = self.languages.get(term.casefold())
        return (f'<span lang="{lang}">', "</span>") if lang else ("", "")


def _plain(text: str) -> str:
    """A term as it stands in its list, whatever blanks the text has."""
    return " ".join(text.split())


def _alone(terms: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Any of the terms, the longest first; a pattern that never matches if there is none."""
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    choice = "|".join(re.escape(term).replace(r"\ ", r"\s") for term in longest_first) or r"(?!)"
    return re.compile(f"{_ALONE_BEFORE}(?:{choice}){_ALONE_AFTER}", flags)
