"""A reform field that a publication or a bulletin's query names stands in linh-vuc.yml, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.topic_known import guess, listed
from plugins.model.content import Content
from plugins.model.kinds import BULLETIN
from plugins.model.problem import Code, Place, Problem

UNKNOWN = Code(
    "E201",
    "Không có lĩnh vực “{name}”{guess}.",
    "chép đúng một tên trong content/du-lieu/linh-vuc.yml: {names}.",
)


def check(content: Content) -> Iterator[Problem]:
    names = [field.name for field in content.fields]
    for name, place in _named(content):
        if name not in names:
            yield UNKNOWN.at(place, name=name, guess=guess(name, names), names=listed(names))


def _named(content: Content) -> Iterator[tuple[str, Place]]:
    for item in content.publications:
        if item.category is not None:
            yield item.category, item.place("category")
        if item.kind is BULLETIN:
            for index, entry in enumerate(item.matter.contents):
                if entry.query and entry.query.category is not None:
                    yield entry.query.category, item.place("contents", index, "query", "category")
