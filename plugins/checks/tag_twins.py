"""Two tags never differ only in marks, capitals or spaces: they would share one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.vietnamese import slugify

TWIN = Code(
    "E204",
    "Từ khóa “{name}” chỉ khác “{other}” ở dấu, chữ hoa hoặc khoảng trắng.",
    "viết thống nhất một cách, ví dụ  {other}",
)
TWICE = Code("E213", "Từ khóa “{name}” ghi hai lần trong một bài.", "xóa bớt một lần.")
NO_LETTER = Code("E214", "Từ khóa “{name}” không có chữ nào để làm địa chỉ trang.", "viết bằng chữ.")


def check(content: Content) -> Iterator[Problem]:
    usual = _usual_spellings(content)
    for item in content.publications:
        for index, name in enumerate(item.tags):
            place = item.place("tags", index)
            if not slugify(name):
                yield NO_LETTER.at(place, name=name)
            elif name in item.tags[:index]:
                yield TWICE.at(place, name=name)
            elif name != usual[slugify(name)]:
                yield TWIN.at(place, name=name, other=usual[slugify(name)])


def _usual_spellings(content: Content) -> dict[str, str]:
    """For each address, the spelling that most publications use; between equals the first read."""
    counts = Counter(name for item in content.publications for name in item.tags)
    usual: dict[str, str] = {}
    for name, _ in counts.most_common():
        usual.setdefault(slugify(name), name)
    return usual
