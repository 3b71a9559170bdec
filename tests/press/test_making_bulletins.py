"""Whole bulletins: their pages, what they must say, and what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.imprints import OLD_PRESS_LAW, profiles
from support.pdf_reading import page_texts, ua_faults
from support.printed import (
    a_bulletin,
    a_job,
    a_poster,
    an_article,
    pdf_facts,
)

from plugins.press.bulletin_setting import set_bulletin
from plugins.press.documents import described
from plugins.press.job import Made
from plugins.press.making import make, set_for_press


@pytest.fixture(scope="module")
def issue():
    articles = [an_article(f"bai-{n}", words=380) for n in range(5)]
    entries = [("mở đầu", articles[0]), *(("bài", item) for item in articles[1:]), ("tin ngắn", an_article("ngan"))]
    job = a_job(a_bulletin(pages="8"), entries=tuple(entries), notices=(a_poster(),), legal=profiles()[OLD_PRESS_LAW])
    made = make(job)
    assert not made.problems, made.problems
    return made


def test_bulletin_pages(issue: Made):
    facts = pdf_facts(issue.pdf)
    assert facts.sizes == ((190, 270),) * 8
    assert facts.outline[0] == "Cải cách hành chính Thử Nghiệm"
    assert {"Hướng dẫn bai-0", "Hướng dẫn bai-4", "Tin ngắn"} <= set(facts.outline)


def test_bulletin_says_what_the_law_asks(issue: Made):
    pages = [" ".join(text.split()) for text in page_texts(issue.pdf)]
    for words in ("BẢN TIN", "Cải cách hành chính Thử Nghiệm", "Số 7", "Ngày 02 tháng 3 năm 2026", "Văn phòng Ủy ban"):
        assert words in pages[0]
    for words in ("12/GP-MẪU", "Cơ sở in Mẫu", "1.500 bản", "3 tháng một kỳ", "Chịu trách nhiệm xuất bản"):
        assert words in pages[-1]


def test_contents_name_true_pages(issue: Made):
    pages = [" ".join(text.split()) for text in page_texts(issue.pdf)]
    for number in range(1, 5):
        at = next(n for n, text in enumerate(pages[1:], start=2) if f"Hướng dẫn bai-{number}" in text)
        assert f"{at} Cải cách thể chế Hướng dẫn bai-{number}" in pages[0]


def test_the_web_is_told_on_which_page_an_article_begins(issue: Made):
    entries = (*(("bài", an_article(f"bai-{n}", words=380)) for n in range(5)), ("tin ngắn", an_article("ngan")))
    document = described(a_bulletin(pages="8"), issue, entries)
    pages = [" ".join(text.split()) for text in page_texts(issue.pdf)]
    for number in range(1, 5):
        assert f"Hướng dẫn bai-{number}" in pages[document.page_of(f"tin-bai/bai-{number}/") - 1]
    assert document.page_of("tin-bai/khong-co/") == 0


def test_bulletin_accessible(issue: Made, tmp_path: Path):
    assert ua_faults(issue.pdf, tmp_path) == ""


@pytest.mark.parametrize(
    ("pages", "words"), [pytest.param("4", "dài hơn 4 trang", marks=pytest.mark.all), ("40", "còn trống khoảng")]
)
def test_wrong_length_is_a_problem(pages: str, words: str):
    entries = tuple(("bài", an_article(f"bai-{n}", words=420)) for n in range(7))
    typeset = set_bulletin(a_job(a_bulletin(pages=pages), entries=entries))
    assert typeset.layout is None
    (problem,) = typeset.problems
    assert problem.code == "E404"
    assert pages in problem.what


@pytest.mark.all
def test_a_notice_without_room_is_left_out_with_a_warning():
    articles = [an_article(f"bai-{n}", words=430) for n in range(5)]
    entries = (("mở đầu", articles[0]), *(("bài", item) for item in articles[1:]))
    posters = tuple(a_poster(slug=f"ap-{n}") for n in range(6))
    paths = [poster.path for poster in posters]
    typeset = set_for_press(a_job(a_bulletin(pages="8", notices=paths), entries=entries, notices=posters))
    assert typeset.problems == ()
    assert {warning.code for warning in typeset.warnings} == {"W006"}
    assert f"Áp phích {paths[-1]} không còn chỗ" in typeset.warnings[-1].what


def test_an_issue_of_any_length_fills_its_sheets():
    made = make(a_job(a_bulletin(), entries=(("mở đầu", an_article("bai-0", words=120)),)))
    assert made.problems == ()
    assert len(made.pages) == 4
