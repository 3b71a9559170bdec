"""Where a publication stands at a moment: drafted, waiting, public, lapsed or withdrawn; whether what it says still holds; and
when that changes by itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import Enum

from plugins.model.publication import Publication
from plugins.model.values import starts_at


class Standing(Enum):
    """DRAFT and SCHEDULED leave no trace in what is published; LAPSED and WITHDRAWN leave a page that says so, no more."""

    DRAFT = "nháp"
    SCHEDULED = "chờ đăng"
    PUBLIC = "đang đăng"
    LAPSED = "hết hạn đăng"
    WITHDRAWN = "đã thu hồi"


NO_LONGER_HOLDS = "hết hiệu lực"  # public, with a page that says so


def standing(publication: Publication, now: datetime) -> Standing:
    """Where it stands at `now`. What was withdrawn stays so, also if its time would have lapsed."""
    if publication.matter.status == "nháp":
        return Standing.DRAFT
    if publication.date and publication.date > now:
        return Standing.SCHEDULED
    withdrawal = publication.matter.withdrawn
    if withdrawal and starts_at(withdrawal.date) <= now:
        return Standing.WITHDRAWN
    expires = publication.matter.expires
    return Standing.LAPSED if expires and expires <= now else Standing.PUBLIC


def ended(publication: Publication) -> datetime | None:
    """When it stopped or will stop being public: its withdrawal or its expiry, whichever comes first; None if neither."""
    matter = publication.matter
    withdrawn = starts_at(matter.withdrawn.date) if matter.withdrawn else None
    return min((moment for moment in (withdrawn, matter.expires) if moment), default=None)


def first_day_without_force(publication: Publication) -> date | None:
    """The day from which its text no longer holds: the one after `valid_until`; None if no end is set."""
    last: date | None = getattr(publication.matter, "valid_until", None)  # a standing page has none
    return last + timedelta(days=1) if last else None


def holds(publication: Publication, now: datetime) -> bool:
    """Whether its text still has force at `now`, as far as `valid_until` says."""
    day = first_day_without_force(publication)
    return day is None or now < starts_at(day)


def shown_as(publication: Publication, now: datetime) -> str:
    """What readers meet at `now`, in a word: its standing, or that it is public and no longer holds."""
    at = standing(publication, now)
    return NO_LONGER_HOLDS if at is Standing.PUBLIC and not holds(publication, now) else at.value


def next_change(publication: Publication, now: datetime) -> datetime | None:
    """The next moment after `now` at which its page changes without anybody's doing; None if there is none."""
    matter, day = publication.matter, first_day_without_force(publication)
    withdrawn = starts_at(matter.withdrawn.date) if matter.withdrawn else None
    moments = (publication.date, withdrawn, matter.expires, starts_at(day) if day else None)
    current = shown_as(publication, now)
    later = sorted(moment for moment in moments if moment and moment > now)
    return next((moment for moment in later if shown_as(publication, moment) != current), None)
