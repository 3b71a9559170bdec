"""Changes that readers are told of lie between publication and today, and `updated` is not before the last of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication

UPDATED_BEFORE = Code(
    "E258",
    "updated ({updated}) sớm hơn lần sửa cuối ghi ở changes ({last}).",
    "viết  updated: {last}  hoặc bỏ dòng updated: máy lấy ngày của lần sửa cuối.",
)
NOT_YET = Code("E259", "Lần sửa ghi ngày {day}, sau hôm nay.", "ghi ngày đã sửa, không ghi trước ngày sẽ sửa.")
BEFORE_PUBLICATION = Code(
    "E260",
    "Lần sửa ghi ngày {day}, trước ngày đăng ({published}).",
    "changes chỉ ghi những lần sửa sau khi đăng; xem lại ngày, hoặc bỏ mục này.",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        yield from _days(item, content.today)
        updated, days = item.matter.updated, [change.date for change in item.matter.changes]
        if updated and days and updated < max(days):
            yield UPDATED_BEFORE.at(item.place("updated"), updated=updated, last=max(days))


def _days(item: Publication, today: date | None) -> Iterator[Problem]:
    for number, change in enumerate(item.matter.changes):
        place = item.place("changes", number, "date")
        if today and change.date > today:
            yield NOT_YET.at(place, day=change.date)
        elif item.date and change.date < item.date.date():
            yield BEFORE_PUBLICATION.at(place, day=change.date, published=item.date.date())
