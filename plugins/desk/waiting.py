"""What waits for somebody or for its day: drafts, approvals, items with a date to come, problems."""

from __future__ import annotations

from plugins.checks.approval_holds import faults
from plugins.desk.entries import Entry, View, by_day, entry
from plugins.model.standing import Standing, standing
from plugins.model.values import VIETNAM
from plugins.model.vietnamese import short_date


def drafts(view: View) -> tuple[Entry, ...]:
    """Everything with status nháp; a date already past says how long it has been lying there."""
    found = []
    for item in view.standing_at(Standing.DRAFT):
        late = (view.today - item.date.date()).days if item.date else 0
        note = f"ngày dự kiến đã qua {late} ngày" if late > 0 else "xong thì xóa dòng status: nháp"
        found.append(entry(item, note, item.date.date() if item.date else None))
    return by_day(found)


def unapproved(view: View) -> tuple[Entry, ...]:
    """Where approval is the rule: drafts and released items without one that holds."""
    gone = (Standing.LAPSED, Standing.WITHDRAWN)
    covered = [item for item in view.content.publications if view.content.agency.approval.covers(item.kind.folder)]
    waiting = [item for item in covered if standing(item, view.now) not in gone]
    found = ((item, next(faults(item, view.content), None)) for item in waiting)
    return by_day([entry(item, fault.what, item.date.date() if item.date else None) for item, fault in found if fault])


def scheduled(view: View) -> tuple[Entry, ...]:
    """What becomes public by itself at the next build after its moment."""
    found = []
    for item in view.standing_at(Standing.SCHEDULED):
        assert item.date is not None
        moment = item.date.astimezone(VIETNAM)
        found.append(entry(item, f"hiện ra lúc {moment:%H:%M} ngày {short_date(moment)}", moment.date()))
    return by_day(found)


def problems(view: View) -> tuple[Entry, ...]:
    """What check found: first what stops a build."""
    ordered = sorted(view.problems, key=lambda problem: (not problem.stops, problem))
    return tuple(
        Entry(f"{one.code} {one.what}", f"Cách sửa: {one.fix}", one.place.path, one.place.line) for one in ordered
    )
