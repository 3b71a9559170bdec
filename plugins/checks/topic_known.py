"""A topic that a publication names stands in chuyen-de.yml, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.spelled import guess, listed
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

FILE = "du-lieu/chuyen-de.yml"
UNKNOWN = Code(
    "E240",
    "Không có chuyên đề “{name}”{guess}.",
    "chép đúng một tên trong content/du-lieu/chuyen-de.yml ({names}), hoặc thêm chuyên đề vào tệp ấy.",
)


def check(content: Content) -> Iterator[Problem]:
    names = [topic.name for topic in content.topics]
    if FILE in content.unread:
        return
    for item in content.publications:
        if item.topic is not None and item.topic not in names:
            yield UNKNOWN.at(item.place("topic"), name=item.topic, guess=guess(item.topic, names), names=listed(names))
