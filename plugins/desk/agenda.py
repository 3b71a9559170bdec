"""The desk as a whole: a table of sections, each filled by one question to the content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from plugins.desk.deadlines import lapsing, licences, taken_back
from plugins.desk.entries import Entry, View
from plugins.desk.gaps import bare_quarters, quiet_fields
from plugins.desk.packages import packages
from plugins.desk.waiting import drafts, problems, scheduled, unapproved
from plugins.model.standing import next_change


@dataclass(frozen=True)
class Topic:
    """One heading of the desk. key: for machines; calm: what is said where there is nothing."""

    key: str
    heading: str
    calm: str
    ask: Callable[[View], tuple[Entry, ...]]


TOPICS = (
    Topic("problems", "Lỗi và lưu ý", "Không có.", problems),
    Topic("drafts", "Bản nháp", "Không có bản nháp.", drafts),
    Topic("unapproved", "Chờ duyệt", "Không có bài chờ duyệt.", unapproved),
    Topic("scheduled", "Chờ đến ngày đăng", "Không có bài hẹn ngày.", scheduled),
    Topic("lapsing", "Hết hạn: vừa qua và trong 30 ngày tới", "Không có bài nào.", lapsing),
    Topic("taken_back", "Thu hồi, hết hạn đăng trong 30 ngày qua", "Không có.", taken_back),
    Topic("licences", "Giấy phép sắp hết hiệu lực", "Không có.", licences),
    Topic("packages", "Bộ tệp in cần làm lại hoặc bỏ", "Không có.", packages),
    Topic("quiet_fields", "Lĩnh vực chưa có tin bài trong quý này", "Lĩnh vực nào cũng có tin bài.", quiet_fields),
    Topic("bare_quarters", "Quý chưa có chuyên đề", "Quý nào cũng có chuyên đề.", bare_quarters),
)


@dataclass(frozen=True)
class Section:
    """A topic with what there is to it."""

    topic: Topic
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Agenda:
    """The desk at a moment. next_change: when something appears or leaves the site by itself; None if nothing will."""

    now: datetime
    next_change: datetime | None
    sections: tuple[Section, ...]


def agenda(view: View) -> Agenda:
    """Every section, also the empty ones: that there is nothing to do is worth knowing."""
    moments = (next_change(item, view.now) for item in view.content.publications)
    coming = min((moment for moment in moments if moment), default=None)
    return Agenda(view.now, coming, tuple(Section(topic, topic.ask(view)) for topic in TOPICS))
