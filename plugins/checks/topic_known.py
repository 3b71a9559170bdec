"""A topic that a publication names stands in chuyen-de.yml, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

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


def guess(name: str, names: list[str]) -> str:
    """The name that was probably meant, as an aside; nothing if none is like it."""
    close = get_close_matches(name, names, n=1)
    return f" (có phải là “{close[0]}”?)" if close else ""


def listed(names: list[str]) -> str:
    """All names for the editor to choose from."""
    return "; ".join(names) or "chưa có tên nào"
