"""Word files as offices write them, made with python-docx, each with the sentences that must be found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from support import word_letters, word_official, word_shapes
from support.word_draft import Draft


@dataclass(frozen=True)
class WordFile:
    """A finished file, and what must be found again in article or report."""

    name: str
    octets: bytes
    said: tuple[str, ...]


_MAKERS: dict[str, Callable[[], Draft]] = {
    "ke-hoach": word_official.plan,
    "quyet-dinh": word_official.decision,
    "cong-van": word_official.letter,
    "o-gop": word_shapes.merged_cells,
    "tcvn3": word_letters.tcvn3,
    "vni": word_letters.vni,
    "nfd": word_letters.decomposed,
    "chu-thich": word_shapes.footnotes,
    "danh-sach": word_shapes.nested_lists,
    "anh": word_shapes.pictures,
    "theo-doi-sua": word_shapes.tracked,
    "dai": word_official.long_mixed,
}
NAMES = tuple(_MAKERS)


@cache
def word_file(name: str) -> WordFile:
    """One of the twelve by name."""
    draft = _MAKERS[name]()
    octets = draft.octets()
    return WordFile(name, word_shapes.with_notes(octets) if name == "chu-thich" else octets, tuple(draft.said))
