"""A title has no full stop at its end."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem

STOPPED = Code("W076", "Tên bài kết thúc bằng dấu chấm.", "xóa dấu chấm ở cuối  title")

_ABBREVIATED = ("v.v.", "...")


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.title.endswith(".") and not item.title.endswith(_ABBREVIATED):
            yield STOPPED.at(item.place("title"))
