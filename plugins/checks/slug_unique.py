"""No two publications of a kind share a slug: they would overwrite each other's page."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem

SAME = Code(
    "E203",
    "Trùng địa chỉ “{url}” với {other}.",
    "thêm dòng  slug: ten-khac  vào một trong hai bài, hoặc đổi tên tệp.",
)
NO_SLUG = Code(
    "E211",
    "Tên tệp không có chữ hay số nào để làm địa chỉ trang.",
    "đổi tên tệp, hoặc thêm dòng  slug: ten-bai",
)
RESERVED = Code("E212", "Địa chỉ “{url}” là trang danh sách của chuyên trang.", "đổi slug hoặc tên tệp.")
_RESERVED_SLUGS = ("trang",)


def check(content: Content) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for item in content.publications:
        if not item.slug:
            yield NO_SLUG.at(item.place())
        elif item.slug in _RESERVED_SLUGS:
            yield RESERVED.at(item.place("slug"), url=item.url)
        elif item.url in first:
            yield SAME.at(item.place("slug"), url=item.url, other=f"content/{first[item.url]}")
        first.setdefault(item.url, item.path)
