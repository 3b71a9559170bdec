"""A date in the text is a day of the calendar: readers come on that day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from plugins.checks.manuscripts import lines
from plugins.model.content import Content
from plugins.model.problem import Code, Problem

NO_SUCH_DAY = Code("E284", "Không có ngày {day}/{month}/{year}.", "xem lại ngày, tháng trên văn bản gốc rồi sửa.")

_DATE = re.compile(
    r"(?<![\w/.-])(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)(?![\w/-])"
    r"|ngày (?P<day2>\d{1,2}) tháng (?P<month2>\d{1,2}) năm (?P<year2>(?:19|20)\d\d)"
)


def check(content: Content) -> Iterator[Problem]:
    for written, line in lines(content, drafts=False):
        for found in _DATE.finditer(line.text):
            day, month, year = (int(found[part] or found[f"{part}2"]) for part in ("day", "month", "year"))
            if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
                yield NO_SUCH_DAY.at(written.place(line, found.start()), day=day, month=month, year=year)
