"""A link says where it leads: many listen to the links of a page alone, one after the other (WCAG 2.4.4, 2.4.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.manuscripts import lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

SAYS_NOTHING = Code(
    "W073",
    "Chữ của liên kết “{text}” không nói dẫn tới đâu.",
    "đặt liên kết vào tên của trang sẽ mở, ví dụ  [Lịch tiếp công dân](tin-bai/lich-tiep-cong-dan.md)",
)
EMPTY = Code(
    "E280",
    "Liên kết tới {href} không có chữ nào để nhấn.",
    "viết chữ trong ngoặc vuông, ví dụ  [Lịch tiếp công dân]({href})",
)

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\(([^()\s]*)[^()\n]*\)")
_VAGUE = re.compile(
    r"(?:(?:xem|bấm|nhấn|nhấp|kích|click|vào|tải|đọc|ở|tại|về) ?)*"
    r"(?:đây|thêm|tiếp|chi tiết|link|liên kết|click|xem|này)?",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Problem]:
    for written, line in lines(content):
        for link in _LINK.finditer(line.raw):
            text = link[1].strip(" *_.…»>“”")
            place = written.place(line, link.start())
            if not text:
                yield EMPTY.at(place, href=link[2])
            elif _VAGUE.fullmatch(text):
                yield SAYS_NOTHING.at(place, text=text)
