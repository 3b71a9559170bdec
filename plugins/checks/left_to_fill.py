"""What was left for a person to fill in, by the importer or in a new file, is not published; nor is what a
program guessed and nobody has looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Figure, Publication
from plugins.model.strict import texts

MARK = "CẦN ĐIỀN"  # stands in drafts where only a person knows what to write
LEFT = Code(
    "E720",
    "Bài đã đăng mà còn chỗ “{words}…”.",
    "viết vào chỗ ấy, hoặc để lại status: nháp cho đến khi viết xong.",
)
UNSEEN = Code(
    "E278",
    "Bài đã đăng mà dòng “CẦN XEM {words}” vẫn còn: chỗ ấy máy đoán, chưa ai xem.",
    "xem lại mục ấy, sửa nếu sai rồi xóa dòng  # CẦN XEM …",
)

_GUESS = re.compile(r"#[ \t]*CẦN XEM[ \t]*([^\n]*)")  # a comment where the importer or ./run new had to guess
_SHOWN = 40  # letters after the mark


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.matter.status != "nháp":
            for figure in item.body.figures:
                if MARK in figure.picture.alt:
                    yield LEFT.at(figure.place, words=_from_mark(figure.picture.alt))
            yield from _guesses(item)
            yield from (
                LEFT.at(item.place(key), words=_from_mark(text)) for key, text in _written(item) if MARK in text
            )


def _guesses(item: Publication) -> Iterator[Problem]:
    """Comments in front matter that ask somebody to look."""
    if item.written:
        for found in _GUESS.finditer(item.written.text, 0, item.written.body):
            yield UNSEEN.at(item.written.at(found.start()), words=found[1][:_SHOWN].rstrip(" ;:.…"))


def _written(item: Publication) -> Iterator[tuple[str, str]]:
    """The words of a publication, by the key that they stand under; the body under its title."""
    for key, value in item.matter:
        yield from ((key, text) for _, text in texts(value))
    yield "title", "\n".join(part.html for part in item.body.parts if not isinstance(part, Figure))


def _from_mark(text: str) -> str:
    return text[text.index(MARK) :][:_SHOWN].split("\n", maxsplit=1)[0].rstrip(".…")
