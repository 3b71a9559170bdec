"""The proof that nothing was dropped: every paragraph of the Word file is in the article, in a field, or in the report."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Figure, Publication
from plugins.model.vietnamese import nfc
from plugins.reading.publication import read_body, read_front

LOST = Code(
    "W714",
    "Không tìm thấy đoạn này trong bài: “{text}”.",
    "mở tệp Word, chép đoạn này vào bài nếu cần; và báo cho người phụ trách kỹ thuật.",
)

_LEFT_OUT = re.compile(r"^\s*(?:\d{1,3}[.)]|về việc|v/v)\s", re.IGNORECASE)  # a list counts; a title begins at once
_ALIKE = str.maketrans("ÐƉðɖ", "ĐĐđđ")


def proof_problems(
    words: Iterable[tuple[int, str]], path: str, text: str, said: Iterable[Problem], source: str
) -> list[Problem]:
    """What our own reading has against the article, and paragraphs that are nowhere. words: by number of the paragraph;
    path: of the article, relative to content/; said: what the report tells; source: path of the Word file."""
    publication, problems = _read(path, text)
    if publication is None:
        return problems
    haystack = _letters(" ".join([*_shown(publication), *(problem.what for problem in said)]))
    lost = [(number, piece) for number, piece in words if not _found(piece, haystack)]
    return [*problems, *(LOST.at(Place(source, number), text=" ".join(piece.split())) for number, piece in lost)]


def _found(piece: str, haystack: str) -> bool:
    """Whether words are there, perhaps without what nobody misses."""
    return _letters(piece) in haystack or _letters(_LEFT_OUT.sub("", piece)) in haystack


def _read(path: str, text: str) -> tuple[Publication | None, list[Problem]]:
    manuscript, problems = read_front(path, text.encode())
    if manuscript is None:
        return None, problems
    publication, more = read_body(manuscript, lambda target: target)
    return publication, [*problems, *more]


def _shown(publication: Publication) -> Iterable[str]:
    """All words that the article shows somewhere."""
    matter = publication.matter
    yield from (matter.title, matter.summary, *(source.title for source in matter.sources))
    yield getattr(matter, "author", "")
    yield publication.body.text
    for part in publication.body.parts:
        if isinstance(part, Figure):
            yield f"{part.picture.caption} {part.picture.credit}"


def _letters(text: str) -> str:
    """Letters and figures alone: signs, spaces and capitals may change on the way."""
    return "".join(letter for letter in nfc(html.unescape(text)).translate(_ALIKE).casefold() if letter.isalnum())
