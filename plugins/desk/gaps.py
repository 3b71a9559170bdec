"""What a plan asks for and nobody has written: fields without an article, quarters without a topic."""

from __future__ import annotations

from datetime import date

from plugins.desk.entries import Entry, View
from plugins.desk.quarters import Quarter
from plugins.model.kinds import ARTICLE
from plugins.model.vietnamese import short_date

LOOKED_BACK = 4  # quarters


def quiet_fields(view: View) -> tuple[Entry, ...]:
    """Reform fields that had no article yet this quarter, the longest silent first."""
    quarter = Quarter.of(view.today)
    found = []
    for field in view.content.fields:
        articles = (item for item in view.public if item.kind is ARTICLE and item.category == field.name)
        newest = max((item.date.date() for item in articles if item.date), default=None)
        if newest is None or newest < quarter.first:
            note = f"bài gần nhất: {short_date(newest)}" if newest else "chưa có bài nào"
            found.append(Entry(field.name, note, when=newest))
    return tuple(sorted(found, key=lambda one: (one.when or date.min, one.title)))


def bare_quarters(view: View) -> tuple[Entry, ...]:
    """Quarters since the section began, at most the last four and this one, in which nothing of any topic (chuyên đề)
    came out: plans ask for one a quarter (domain.md, line 2 of the duties)."""
    days = [item.date.date() for item in view.public if item.date]
    if not days:
        return ()
    first, quarter, found = Quarter.of(min(days)), Quarter.of(view.today), []
    covered = {Quarter.of(item.date.date()) for item in view.public if item.topic and item.date}
    for _ in range(LOOKED_BACK + 1):
        if quarter >= first and quarter not in covered:
            note = f"còn đến hết {short_date(quarter.last)}" if quarter == Quarter.of(view.today) else "đã qua"
            found.append(Entry(f"Q{str(quarter)[1:]}", note, when=quarter.first))
        quarter = quarter.before
    return tuple(found)
