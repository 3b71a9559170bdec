"""The security notice of co-quan.yml (RFC 9116) is neither out of date nor valid for longer than somebody will look at it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from plugins.model.content import Content
from plugins.model.problem import Code, Place, Problem
from plugins.model.vietnamese import short_date

LAPSED = Code(
    "W044",
    "Địa chỉ báo lỗi bảo mật hết hạn từ ngày {day}, người phát hiện lỗi sẽ bỏ qua địa chỉ này.",
    "gửi thử một thư tới security.contact, nếu có người nhận thì đặt lại security.expires, xa nhất là {latest}.",
)
ENDS_SOON = Code(
    "W045",
    "Địa chỉ báo lỗi bảo mật chỉ còn dùng được đến hết ngày {day}.",
    "xem lại security.contact rồi đặt lại security.expires, xa nhất là {latest}.",
)
TOO_FAR = Code(
    "W046",
    "security.expires ghi ngày {day}, xa hơn một năm.",
    "đặt không quá {latest}, để mỗi năm có người xem lại địa chỉ này một lần.",
)
FILE = Place("content/du-lieu/co-quan.yml")
SOON, YEAR = timedelta(days=30), timedelta(days=365)  # section 2.5.5 advises less than a year


def check(content: Content) -> Iterator[Problem]:
    """Warnings only: a site must not stop because a day has passed."""
    notice, today = content.agency.security, content.today
    if notice is None or today is None:
        return
    words = {"day": short_date(notice.expires), "latest": (today + YEAR).isoformat()}
    if notice.expires < today:
        yield LAPSED.at(FILE, **words)
    elif notice.expires - today <= SOON:
        yield ENDS_SOON.at(FILE, **words)
    elif notice.expires - today > YEAR:
        yield TOO_FAR.at(FILE, **words)
