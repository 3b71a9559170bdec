"""A copy that a file manager made is not published beside its original."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem

COPY = Code(
    "E288",
    "Tệp này trông như bản sao của {other}.",
    "xóa bản thừa; nếu là bài khác thì đổi tên tệp, ví dụ  {named}",
)

# What Windows, macOS and mail programs add to the name of a copy, in English and Vietnamese.
_ADDED = re.compile(r"(?: - copy| - bản sao| - sao chép|[ _-]copy|[ _-]bản sao)?(?: ?\(\d+\))?(?=\.md$)", re.IGNORECASE)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        original = _ADDED.sub("", item.path)
        if original != item.path and original in content.by_path:
            named = f"{item.slug}-ten-khac.md"
            yield COPY.at(Place(f"content/{item.path}"), other=f"content/{original}", named=named)
