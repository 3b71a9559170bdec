"""Dates and strictness of front matter."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.front_matter import Article
from plugins.model.strict import read
from plugins.model.values import VIETNAM

VALUES = {
    "title": "Một bài",
    "summary": "Một câu tóm tắt đủ dài cho bài.",
    "date": "2026-04-03",
    "category": "Cải cách thể chế",
}


def kinds_of(**changes: object) -> set[str]:
    return {finding.kind for finding in read(Article, {**VALUES, **changes})[1]}


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2045, 12, 31)))
def test_a_written_moment_is_read_back(moment: datetime) -> None:
    article, findings = read(Article, {**VALUES, "date": moment.strftime("%Y-%m-%d %H:%M")})
    assert findings == ()
    assert article is not None
    assert article.date == moment.replace(second=0, microsecond=0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("03/04/2026", "date_ambiguous"),
        ("25/12/2026", "date_day_first"),
        ("4/4/2026", "date_day_first"),
        ("2026", "date_form"),
        ("10:30", "date_form"),
        ("01/03/26", "date_form"),
        ("ngày 5 tháng 3", "date_form"),
        ("2026-02-30", "date_impossible"),
        ("2026-01-01 25:00", "date_impossible"),
        ("2062-01-01", "date_year"),
        ("", "date_form"),
    ],
)
def test_other_dates_are_refused(text: str, kind: str) -> None:
    assert kinds_of(date=text) == {kind}


@given(st.text(max_size=30))
def test_no_text_breaks_the_date_reader(text: str) -> None:
    assert kinds_of(date=text) <= {"date_ambiguous", "date_day_first", "date_form", "date_impossible", "date_year"}


def test_unknown_keys_and_later_changes_are_refused() -> None:
    assert kinds_of(titel="x") == {"extra_forbidden"}
    article, _ = read(Article, VALUES)
    assert article is not None
    with pytest.raises(ValueError, match="frozen"):
        article.title = "Khác"
