"""The index as text files: one line a word or pair, numbers in letters. docs/search.md describes the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.search.weighing import LEVELS, Index, Postings

_FIRST, _RADIX = 40, 43  # "(" to "R" end a number, "S" to "}" go on with it: printable, no quotes, no white space
SHARD_OCTETS = 1500  # about how long a shard should be, uncompressed
_PRIMES = (1, 7, 13, 31, 61, 127, 251, 509, 1021, 2039)


def shards(index: Index, aliases: Mapping[str, str]) -> tuple[str, ...]:
    """The text of every shard; a term stands in the shard of its number. Their count is a prime that grows with the index.
    aliases: folded abbreviations to full forms, which stand at the end of the abbreviation's line behind a ~."""
    lines = {folded: _line(folded, spellings, aliases.get(folded)) for folded, spellings in index.items()}
    total = sum(map(len, lines.values()))
    count = next((prime for prime in _PRIMES if prime * SHARD_OCTETS >= total), _PRIMES[-1])
    filed: list[list[str]] = [[] for _ in range(count)]
    for folded, line in lines.items():
        filed[shard_of(folded, count)].append(line)
    return tuple("".join(of_one) for of_one in filed)


def shard_of(folded: str, count: int) -> int:
    """Number of the shard, 0 to count - 1, that has a word or pair."""
    number = 0
    for letter in folded:
        number = (number * 33 + ord(letter)) % count
    return number


def written(numbers: Iterable[int]) -> str:
    """Numbers from 0 as letters, most significant digit first, the last of each marked by being small."""
    return "".join(map(_letters, numbers))


def _letters(number: int) -> str:
    letters = chr(_FIRST + number % _RADIX)
    while number := number // _RADIX:
        letters = chr(_FIRST + _RADIX + number % _RADIX) + letters
    return letters


def _line(folded: str, spellings: Mapping[int, Postings], alias: str | None) -> str:
    streams = (written((marks, *_gaps(postings))) for marks, postings in spellings.items())
    return "\t".join((folded, *streams)) + (f"~{alias}" if alias else "") + "\n"


def _gaps(postings: Postings) -> Iterator[int]:
    """Each publication as its distance from the one before, with its level."""
    last = -1
    for place, level in postings.items():
        yield (place - last) * (LEVELS + 1) + level
        last = place
