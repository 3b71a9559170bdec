"""The desk tells what there is to do, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from support.content import content, topic
from support.site import article

from plugins.desk.agenda import TOPICS, agenda
from plugins.desk.entries import View
from plugins.desk.wording import as_text, coming
from plugins.model.content import Content
from plugins.model.problem import Code, Place
from plugins.model.records import ApprovalRule
from plugins.model.values import VIETNAM

NOW = datetime(2026, 5, 20, 9, 0, tzinfo=VIETNAM)
FRESH = {"tin-bai/mot.md": article(date="2026-05-02"), "tin-bai/hai.md": article(date="2026-05-03", category="Cải cách thủ tục hành chính")}  # fmt: skip


def told(given: Content, key: str, now: datetime = NOW, problems: tuple = ()) -> list[tuple[str, str]]:
    """Titles and notes of one section."""
    sections = {section.topic.key: section for section in agenda(View(given, problems, now)).sections}
    return [(one.title, one.note) for one in sections[key].entries]


def test_a_calm_section_has_nothing_but_quarters_without_a_topic() -> None:
    desk = agenda(View(content(FRESH), (), NOW))
    assert {one.topic.key for one in desk.sections if one.entries} == {"bare_quarters"}


def test_every_topic_has_a_section_also_when_empty() -> None:
    assert [one.topic for one in agenda(View(content(FRESH), (), NOW)).sections] == list(TOPICS)


@pytest.mark.parametrize(
    ("day", "note"), [("2026-05-10", "ngày dự kiến đã qua 10 ngày"), ("2026-06-01", "xong thì xóa dòng status: nháp")]
)
def test_a_draft(day: str, note: str) -> None:
    given = content({**FRESH, "tin-bai/nhap.md": article("Bài đang viết", status="nháp", date=day)})
    assert told(given, "drafts") == [("Bài đang viết", note)]


def test_where_approval_is_the_rule_what_lacks_it_waits() -> None:
    given = content({**FRESH, "tin-bai/nhap.md": article("Bài đang viết", status="nháp")})
    assert told(given, "unapproved") == []
    agency = given.agency.model_copy(update={"approval": ApprovalRule(required="có", kinds=("tin-bai",))})
    assert told(replace(given, agency=agency), "unapproved") == [
        ("Bài đang viết", "Bài chưa được duyệt."),
        ("Nộp hồ sơ trực tuyến", "Bài chưa được duyệt."),
        ("Nộp hồ sơ trực tuyến", "Bài chưa được duyệt."),
    ]


def test_what_waits_for_its_moment_stands_in_order_of_moments() -> None:
    later = article("Sau", date="2026-05-22 08:30")
    sooner = article("Trước", date="2026-05-21 07:05")
    given = content({**FRESH, "tin-bai/a.md": later.replace("Sau", "Bài sau"), "tin-bai/b.md": sooner.replace("Trước", "Bài trước")})  # fmt: skip
    assert told(given, "scheduled") == [
        ("Bài trước", "hiện ra lúc 07:05 ngày 21/05/2026"),
        ("Bài sau", "hiện ra lúc 08:30 ngày 22/05/2026"),
    ]


@pytest.mark.parametrize(
    ("keys", "note"),
    [
        ({"expires": "2026-06-01 17:00"}, "tự gỡ khỏi trang ngày 01/06/2026"),
        ({"valid_until": "2026-06-19"}, "nội dung có giá trị đến hết 19/06/2026: viết lại, gia hạn hoặc thu hồi"),
        (
            {"valid_until": "2026-05-19"},
            "nội dung đã hết giá trị, ngày cuối là 19/05/2026: viết lại, gia hạn hoặc thu hồi",
        ),
    ],
)
def test_what_lapses_soon(keys: dict[str, str], note: str) -> None:
    given = content({**FRESH, "tin-bai/han.md": article("Bài có hạn", date="2026-05-01", **keys)})
    assert told(given, "lapsing") == [("Bài có hạn", note)]


def test_what_lapses_later_is_not_told() -> None:
    keys = {"expires": "2026-06-20 00:00", "valid_until": "2026-06-20"}
    assert told(content({"tin-bai/han.md": article(**keys)}), "lapsing") == []


def test_a_security_notice_that_lapses() -> None:
    given = content(FRESH)
    security = given.agency.security
    assert security is None
    changed = given.agency.model_validate(
        {**_as_written(given), "security": {"contact": "mailto:a@b.vn", "expires": "2026-06-01"}}
    )
    found = told(replace(given, agency=changed), "lapsing")
    assert [title for title, _ in found] == ["Thông báo về bảo mật (security.txt)"]


def _as_written(given: Content) -> dict[str, object]:
    agency = given.agency
    keys = ("name", "parent", "short_name", "section", "tagline", "responsible", "address", "phone", "email")
    more = {"portal": {"label": "Cổng", "url": "https://a.vn"}, "site_url": agency.site_url, "mark": "TN"}
    return {**{key: getattr(agency, key) for key in keys}, **more, "licence": agency.licence}


def test_a_field_is_quiet_until_it_has_an_article_of_this_quarter() -> None:
    old = {**FRESH, "tin-bai/hai.md": article(date="2026-03-31", category="Cải cách thủ tục hành chính")}
    assert told(content(old), "quiet_fields") == [("Cải cách thủ tục hành chính", "bài gần nhất: 31/03/2026")]


def test_a_draft_does_not_count_for_its_field() -> None:
    draft = article(date="2026-05-03", category="Cải cách thủ tục hành chính", status="nháp")
    given = content({"tin-bai/mot.md": FRESH["tin-bai/mot.md"], "tin-bai/nhap.md": draft})
    assert told(given, "quiet_fields") == [("Cải cách thủ tục hành chính", "chưa có bài nào")]


def test_quarters_without_a_topic_since_the_section_began() -> None:
    files = {
        "tin-bai/a.md": article(date="2025-11-01"),
        "tin-bai/b.md": article(date="2026-02-01", topic="Chuyên đề thử"),
        "tin-bai/c.md": article(date="2026-05-01"),
    }
    given = content(files, topics=(topic("Chuyên đề thử", "thu"),))
    assert told(given, "bare_quarters") == [("Quý II/2026", "còn đến hết 30/06/2026"), ("Quý IV/2025", "đã qua")]


def test_problems_come_with_the_errors_first() -> None:
    error = Code("E901", "Hỏng.", "sửa.").at(Place("content/b.md", 3))
    warning = Code("W901", "Lạ.", "xem.").at(Place("content/a.md"))
    found = told(content(FRESH), "problems", problems=(warning, error))
    assert found == [("E901 Hỏng.", "Cách sửa: sửa."), ("W901 Lạ.", "Cách sửa: xem.")]


def test_the_next_change_is_the_soonest_of_all() -> None:
    files = {
        **FRESH,
        "tin-bai/a.md": article(date="2026-06-02 08:00"),
        "tin-bai/b.md": article(date="2026-05-01", expires="2026-05-31 17:00"),
    }
    desk = agenda(View(content(files), (), NOW))
    assert coming(desk) == "Lần tự thay đổi kế tiếp: 17:00 ngày 31/05/2026; cần dựng lại sau lúc ấy."


def test_in_words_long_sections_are_cut_and_say_so() -> None:
    files = {f"tin-bai/n{i:02}.md": article(f"Bài nháp {i}", status="nháp") for i in range(15)}
    text = as_text(agenda(View(content(files), (), NOW)))
    assert "Bản nháp (15)" in text
    assert "… và 3 mục nữa" in text


def test_what_was_taken_back_lately() -> None:
    withdrawn = article("Bài thu hồi", date="2026-04-01", withdrawn="{date: 2026-05-01, reason: Viết sai}")
    long_ago = article("Bài cũ", date="2026-01-01", withdrawn="{date: 2026-04-01, reason: Viết sai}")
    lapsed = article("Bài hết hạn", date="2026-04-01", expires="2026-05-19 17:00")
    given = content({**FRESH, "tin-bai/a.md": withdrawn, "tin-bai/b.md": long_ago, "tin-bai/c.md": lapsed})
    assert told(given, "taken_back") == [
        ("Bài thu hồi", "thu hồi ngày 01/05/2026: Viết sai"),
        ("Bài hết hạn", "hết hạn ngày 19/05/2026"),
    ]


def test_licences_are_told_once_before_their_last_day() -> None:
    given = _with_leaflets("2026-04-02", "2026-04-03", until="2026-07-01")
    assert [title for title, _ in told(given, "licences")] == ["Giấy phép 7/GP"]
    assert told(given, "licences", datetime(2026, 4, 20, tzinfo=VIETNAM)) == []


def _with_leaflets(*days: str, until: str) -> Content:
    imprint = f"{{license_number: 7/GP, license_date: 2026-04-01, license_until: {until}}}"
    body = "=== Trang 1 ===\n\nMột câu."
    texts = {f"to-roi/t{day}.md": article("Tờ rơi thử", body, date=day, format="A5", imprint=imprint) for day in days}
    return content({**FRESH, **texts})


def test_the_heading_of_what_lapses_fits_what_lapsed_yesterday() -> None:
    heading = next(topic.heading for topic in TOPICS if topic.key == "lapsing")
    assert "vừa qua" in heading
    assert "30 ngày tới" in heading
