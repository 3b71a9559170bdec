"""On the day on which a publication comes out its licence has been given and has not lapsed."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.printed import over_printed
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.front_matter import Imprint
from plugins.model.legal import LegalProfile, last_day_of_licence
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import short_date

TOO_LATE = Code(
    "W030",
    "Giấy phép ghi ngày cấp {given}, sau ngày ra ấn phẩm ({day}).",
    "xem lại license_date và date: có giấy phép rồi mới được in và phát hành.",
)
EXPIRED = Code(
    "W031",
    "Giấy phép cấp ngày {given} chỉ dùng được đến hết ngày {until}, trước ngày ra ấn phẩm ({day}).",
    "xin cấp lại giấy phép rồi sửa license_number, license_date. Thời hạn: {law}.",
)
BACKWARDS = Code(
    "W032",
    "Giấy phép hết hiệu lực ({until}) trước ngày cấp ({given}).",
    "xem lại license_until và license_date theo giấy phép.",
)


def check(content: Content) -> Iterator[Problem]:
    yield from over_printed(content, lapsed)


def lapsed(item: Publication, catalogue: Catalogue, profile: LegalProfile) -> Iterator[Problem]:
    """The licence's own last day counts, and never more than the months that the law allows."""
    imprint: Imprint = item.matter.imprint
    given, stated = imprint.license_date, imprint.license_until
    assert item.date is not None
    day, place = item.date.date(), item.place("imprint", "license_date")
    if given and stated and stated < given:
        yield BACKWARDS.at(item.place("imprint", "license_until"), until=short_date(stated), given=short_date(given))
    elif given and given > day:
        yield TOO_LATE.at(place, given=short_date(given), day=short_date(day))
    elif given and day > (until := last_day_of_licence(given, stated, profile.limits.licence_valid_months)):
        words = {"given": short_date(given), "until": short_date(until), "day": short_date(day)}
        law = "ghi trong giấy phép" if until == stated else profile.name
        yield EXPIRED.at(place, law=law, **words)
