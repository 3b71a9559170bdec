"""From passages to postings: which publication has which word, how much it says about it, as a small whole number."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.search.abbreviations import Abbreviations
from plugins.search.folding import Word, pairs, words
from plugins.search.passages import Passage

LEVELS = 15
# Okapi BM25's two constants: how soon more occurrences stop to count, and how much a long text is held back. Weighted
# occurrences (a title counts 12) are many, so saturation comes late.
_SATURATION, _LENGTH = 8.0, 0.4

Postings = Mapping[int, int]  # place of the publication to its level, 1 to LEVELS
Index = Mapping[str, Mapping[int, Postings]]  # folded word or pair to marks to postings


def weigh(publications: Sequence[Iterable[Passage]], known: Abbreviations) -> Index:
    """Levels of every word and pair of every publication, in the order given. A level is Okapi BM25 on a scale that ends at
    LEVELS for a word that only one publication has, again and again."""
    counts: dict[str, dict[int, dict[int, int]]] = {}
    lengths = []
    for place, found in enumerate(publications):
        terms: Counter[Word] = Counter()
        for passage in found:
            for term in _terms(passage.text, known):
                terms[term] += passage.weight
        lengths.append(sum(terms.values()))
        for (folded, marks), count in terms.items():
            counts.setdefault(folded, {}).setdefault(marks, {})[place] = count
    usual = sum(lengths) / max(1, len(lengths))
    holds = [_SATURATION * (1 - _LENGTH + _LENGTH * length / usual) for length in lengths]
    return {folded: dict(_levelled(spellings, holds)) for folded, spellings in sorted(counts.items())}


def _levelled(spellings: Mapping[int, Mapping[int, int]], holds: Sequence[float]) -> Iterator[tuple[int, Postings]]:
    carriers = set().union(*spellings.values())
    scale = LEVELS * math.log(1 + len(holds) / len(carriers)) / math.log(1 + len(holds))
    for marks, counts in sorted(spellings.items()):
        yield (
            marks,
            {place: max(1, round(scale * count / (count + holds[place]))) for place, count in sorted(counts.items())},
        )


def _terms(text: str, known: Abbreviations) -> Iterator[Word]:
    """Words and pairs of one passage, those of other forms included, with their neighbours on both sides."""
    run = words(text)
    yield from run
    yield from pairs(run)
    for before, number in zip(run, run[2:], strict=False):
        if number.folded.isdigit() and before.folded.isalpha():
            yield from pairs((before, number))  # "Nghị định số 42" is asked for as "nghị định 42"
    for start, end, other in known.other_forms(run):
        yield from other
        yield from pairs((*run[max(0, start - 1) : start], *other, *run[end : end + 1]))
