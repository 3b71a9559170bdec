"""What comes to its end soon: time on the site, validity of the text, licences, the security notice."""

from __future__ import annotations

from datetime import date, timedelta

from plugins.desk.entries import Entry, View, by_day, entry
from plugins.model.legal import LegalProfile, last_day_of_licence, profile_for
from plugins.model.publication import Publication
from plugins.model.standing import Standing
from plugins.model.vietnamese import short_date

AHEAD = timedelta(days=30)  # what ends sooner is told
LICENCE_AHEAD = timedelta(days=60)  # an application takes its time
BEHIND = timedelta(days=30)  # what ended longer ago is history


def lapsing(view: View) -> tuple[Entry, ...]:
    """Public items that leave the site within 30 days, or whose text no longer holds or soon will not."""
    found = []
    for item in view.public:
        leaves = item.matter.expires.date() if item.matter.expires else None
        if leaves and leaves <= view.today + AHEAD:
            found.append(entry(item, f"tự gỡ khỏi trang ngày {short_date(leaves)}", leaves))
        holds = getattr(item.matter, "valid_until", None)
        if holds and holds <= view.today + AHEAD:
            past = holds < view.today
            note = "đã hết giá trị, ngày cuối là" if past else "có giá trị đến hết"
            found.append(entry(item, f"nội dung {note} {short_date(holds)}: viết lại, gia hạn hoặc thu hồi", holds))
    return by_day(found + _security(view))


def _security(view: View) -> list[Entry]:
    security = view.content.agency.security
    if security is None or security.expires > view.today + AHEAD:
        return []
    note = f"hết hạn ngày {short_date(security.expires)}: xem lại rồi sửa security.expires"
    return [Entry("Thông báo về bảo mật (security.txt)", note, "content/du-lieu/co-quan.yml", when=security.expires)]


def taken_back(view: View) -> tuple[Entry, ...]:
    """What was withdrawn or left the site in the last 30 days: printed copies and links elsewhere may still be about."""
    found = []
    for item in view.standing_at(Standing.WITHDRAWN):
        taken = item.matter.withdrawn
        found.append(entry(item, f"thu hồi ngày {short_date(taken.date)}: {taken.reason}", taken.date))
    for item in view.standing_at(Standing.LAPSED):
        day = item.matter.expires.date()
        found.append(entry(item, f"hết hạn ngày {short_date(day)}", day))
    return by_day([one for one in found if one.when and one.when >= view.today - BEHIND])


def licences(view: View) -> tuple[Entry, ...]:
    """Each licence once, if its last day is near or has just gone by."""
    found: dict[str, Entry] = {}
    for item in view.public:
        until = _licensed_until(view, item) if item.kind.printed else None
        if until and view.today - BEHIND <= until <= view.today + LICENCE_AHEAD:
            number = item.matter.imprint.license_number
            gone = "đã hết" if until < view.today else "hết"
            note = f"{gone} hiệu lực ngày {short_date(until)}, dùng cho “{item.full_title}”: xin cấp lại"
            found[number] = Entry(f"Giấy phép {number}", note, f"content/{item.path}", when=until)
    return by_day(list(found.values()))


def _licensed_until(view: View, item: Publication) -> date | None:
    imprint = item.matter.imprint
    if item.date is None or not imprint.license_number or imprint.license_date is None:
        return None
    profile = profile_for(view.content.legal, item.kind, item.date.date())
    months = profile.limits.licence_valid_months if isinstance(profile, LegalProfile) else None
    until = last_day_of_licence(imprint.license_date, imprint.license_until, months)
    return None if until == date.max else until
