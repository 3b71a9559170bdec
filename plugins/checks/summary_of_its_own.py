"""The summary says more than the title: both stand one below the other in every list."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.vietnamese import slugify

SAME = Code(
    "E286",
    "Tóm tắt lặp lại tên bài.",
    "viết trong  summary  một, hai câu nói người đọc được gì ở bài này.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.matter.status != "nháp" and slugify(item.summary, 400) == slugify(item.title, 400):
            yield SAME.at(item.place("summary"))
