"""A picture stands once on a page."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem

TWICE = Code("W074", "Ảnh {file} dùng hai lần trong một bài.", "bỏ một chỗ, hoặc thay bằng ảnh khác.")


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        seen = {item.image.file} if item.image else set()
        for figure in item.body.figures:
            if figure.picture.file in seen:
                yield TWICE.at(figure.place, file=figure.picture.file)
            seen.add(figure.picture.file)
