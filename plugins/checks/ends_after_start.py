"""A publication is withdrawn or lapses after it was published, never before: it would leave a page for what nobody saw."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.problem import Code, Problem
from plugins.model.values import VIETNAM

BEFORE = Code(
    "E261",
    "{key} ghi {end}, không sau ngày đăng ({start}).",
    "xem lại hai ngày; bài chưa muốn đăng thì viết  status: nháp",
)


def check(content: Content) -> Iterator[Problem]:
    for item in content.publications:
        if item.date is None:
            continue
        withdrawn, expires = item.matter.withdrawn, item.matter.expires
        if withdrawn and withdrawn.date < item.date.date():
            yield BEFORE.at(
                item.place("withdrawn", "date"), key="withdrawn", end=withdrawn.date, start=item.date.date()
            )
        if expires and expires <= item.date:
            end, start = (f"{moment.astimezone(VIETNAM):%Y-%m-%d %H:%M}" for moment in (expires, item.date))
            yield BEFORE.at(item.place("expires"), key="expires", end=end, start=start)
