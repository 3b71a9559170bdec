"""Reform fields have names and addresses of their own."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem

SAME = Code("E225", "Hai lĩnh vực cùng tên hoặc cùng địa chỉ “{value}”.", "đổi name hoặc slug của một lĩnh vực.")


def check(content: Content) -> Iterator[Problem]:
    for values in ([f.name for f in content.fields], [f.slug for f in content.fields]):
        for value in sorted({value for value in values if values.count(value) > 1}):
            yield SAME.at(Place("content/du-lieu/linh-vuc.yml"), value=value)
