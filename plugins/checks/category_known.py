"""A publication's reform field stands in linh-vuc.yml, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.model.content import Content
from plugins.model.problem import Code, Problem

UNKNOWN = Code(
    "E201",
    "Không có lĩnh vực “{name}”{guess}.",
    "chép đúng một tên trong content/du-lieu/linh-vuc.yml: {names}.",
)


def check(content: Content) -> Iterator[Problem]:
    names = [field.name for field in content.fields]
    for item in content.publications:
        if item.category is not None and item.category not in names:
            close = get_close_matches(item.category, names, n=1)
            guess = f" (có phải là “{close[0]}”?)" if close else ""
            yield UNKNOWN.at(item.place("category"), name=item.category, guess=guess, names="; ".join(names))
