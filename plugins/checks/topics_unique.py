"""Topics have names and addresses of their own."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem

SAME = Code("E241", "Hai chuyên đề cùng tên hoặc cùng địa chỉ “{value}”.", "đổi name hoặc slug của một chuyên đề.")


def check(content: Content) -> Iterator[Problem]:
    for values in ([topic.name for topic in content.topics], [topic.slug for topic in content.topics]):
        for value in sorted({value for value in values if values.count(value) > 1}):
            yield SAME.at(Place("content/du-lieu/chuyen-de.yml"), value=value)
