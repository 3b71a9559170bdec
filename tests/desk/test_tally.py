"""The count for a report agrees with what is public, and opens in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from support.content import content
from support.site import article

from plugins.desk.entries import View
from plugins.desk.quarters import Quarter
from plugins.desk.tally import as_csv, by_field_and_kind
from plugins.model.values import VIETNAM

NOW = datetime(2026, 8, 1, tzinfo=VIETNAM)
SECOND = Quarter(2026, 2)
FILES = {
    "tin-bai/mot.md": article("Bài một", date="2026-04-01"),
    "tin-bai/hai.md": article("=1+1; và hai", date="2026-06-30"),
    "tin-bai/truoc.md": article("Bài trước", date="2026-03-31"),
    "tin-bai/nhap.md": article("Bài nháp", date="2026-05-01", status="nháp"),
}


def test_the_count_by_field_and_kind() -> None:
    head, reform, procedures, total = by_field_and_kind(View(content(FILES), (), NOW), SECOND)
    assert (head[1], head[-1]) == ("Tin bài", "Cộng")
    assert (reform[0], reform[1], procedures[1], total[-1]) == ("Cải cách thể chế", "2", "0", "2")


def test_the_list_names_each_item_with_its_address_and_no_formula() -> None:
    text = as_csv(View(content(FILES), (), NOW), SECOND)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:]), delimiter=";"))
    assert [row[3] for row in rows[1:]] == ["Bài một", "'=1+1; và hai"]
    assert rows[1][4] == "https://thunghiem.example/cai-cach-hanh-chinh/tin-bai/mot/"


def test_an_empty_quarter_is_a_head_alone() -> None:
    assert len(as_csv(View(content(FILES), (), NOW), Quarter(2025, 1)).splitlines()) == 1
