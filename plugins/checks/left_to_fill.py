"""What was left for a person to fill in, by the importer or in a new file, is not published."""

from __future__ import annotations

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

_SHOWN = 40  # letters after the mark


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.matter.status != "nháp":
            for figure in item.body.figures:
                if MARK in figure.picture.alt:
                    yield LEFT.at(figure.place, words=_from_mark(figure.picture.alt))
            yield from (
                LEFT.at(item.place(key), words=_from_mark(text)) for key, text in _written(item) if MARK in text
            )


def _written(item: Publication) -> Iterator[tuple[str, str]]:
    """The words of a publication, by the key that they stand under; the body under its title."""
    for key, value in item.matter:
        yield from ((key, text) for _, text in texts(value))
    yield "title", "\n".join(part.html for part in item.body.parts if not isinstance(part, Figure))


def _from_mark(text: str) -> str:
    return text[text.index(MARK) :][:_SHOWN].split("\n", maxsplit=1)[0].rstrip(".…")
