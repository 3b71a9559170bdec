"""What replaces a withdrawn publication exists and is public from the day of the withdrawal on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.model.values import starts_at

ABSENT = Code(
    "E262",
    "Không thấy bài thay thế {path}.",
    "ghi đường dẫn của một bài khác, viết như  tin-bai/ten-tep.md  hoặc bỏ mục replacement.",
)
NOT_PUBLIC = Code(
    "E263",
    "Bài thay thế {path} {state} vào ngày thu hồi.",
    "chọn bài đang đăng, hoặc đăng bài ấy trước khi thu hồi bài này.",
)
_STATES = {
    Standing.DRAFT: "còn là bản nháp",
    Standing.SCHEDULED: "chưa đến ngày đăng",
    Standing.LAPSED: "đã hết hạn đăng",
    Standing.WITHDRAWN: "đã bị thu hồi",
}


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        withdrawn = item.matter.withdrawn
        if withdrawn and withdrawn.replacement and withdrawn.replacement not in content.unread:
            yield from _replacement(content, item, withdrawn.replacement)


def _replacement(content: Content, item: Publication, path: str) -> Iterator[Problem]:
    other, place = content.by_path.get(path), item.place("withdrawn", "replacement")
    if other is None or other.path == item.path:
        yield ABSENT.at(place, path=path)
        return
    end_of_day = starts_at(item.matter.withdrawn.date) + timedelta(hours=23, minutes=59)
    state = standing(other, end_of_day)
    if state is not Standing.PUBLIC:
        yield NOT_PUBLIC.at(place, path=path, state=_STATES[state])
