"""Where a publication stands at a moment: drafted, waiting, public, lapsed or withdrawn; and when that changes by itself."""

from __future__ import annotations

from datetime import datetime
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


def next_change(publication: Publication, now: datetime) -> datetime | None:
    """The next moment after `now` at which its standing changes without anybody's doing; None if there is none."""
    matter = publication.matter
    withdrawn = starts_at(matter.withdrawn.date) if matter.withdrawn else None
    moments = sorted(moment for moment in (publication.date, withdrawn, matter.expires) if moment and moment > now)
    current = standing(publication, now)
    return next((moment for moment in moments if standing(publication, moment) is not current), None)
