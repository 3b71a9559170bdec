"""Titles and headings break evenly, keep their words whole and take the room they are given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.printed import resources

from plugins.press.headings import evened, evened_steps, fitted
from plugins.press.resources import BASE
from plugins.press.widths import slogan_size
from plugins.press.wordbreaks import JOINER, held_numbers

FONT = resources()[f"{BASE}press/fonts/BeVietnamPro-Bold.ttf"].body
_WORDS = st.lists(
    st.sampled_from(["hồ", "sơ", "trực", "tuyến", "tại", "nhà,", "giấy", "tờ", "A"]), min_size=1, max_size=12
)


def _lines(html: str) -> list[str]:
    """The lines of a heading: words that are not held together may break."""
    return (
        html.replace(f" {JOINER}", "\0")
        .replace("<h2>", "")
        .replace("</h2>", "")
        .replace(" ", "|")
        .replace("\0", " ")
        .split("|")
    )


def test_title_breaks_evenly_at_its_words():
    assert fitted(FONT, "Nộp hồ sơ trực tuyến tại nhà", 82, 50, 42).lines == ("Nộp hồ sơ", "trực tuyến", "tại nhà")


def test_title_grows_to_its_limit_in_one_line():
    title = fitted(FONT, "Một cửa", 82, 50, 20)
    assert (title.lines, title.size) == (("Một cửa",), 20)


def test_a_line_less_is_worth_a_little_size():
    assert len(fitted(FONT, "Gửi phản ánh, kiến nghị", 88, 60, 42).lines) == 2


@settings(max_examples=40, deadline=None)
@given(_WORDS, st.floats(40, 180), st.floats(15, 80))
def test_title_stays_within_its_room(words: list[str], width: float, height: float):
    title = fitted(FONT, " ".join(words), width, height, 60)
    assert title.size <= slogan_size(FONT, title.lines, width * 1.03, height)
    assert title.text.replace(JOINER, "") == " ".join(words)


def test_heading_in_two_even_lines():
    html, lines = evened(FONT, "<h2>Viết sao cho dễ xử lý?</h2><p>A</p>", 76, 26.5)
    assert lines == 2
    assert _lines(html.removesuffix("<p>A</p>")) == ["Viết sao cho", "dễ xử lý?"]


def test_text_without_heading_has_no_heading_lines():
    assert evened(FONT, "<p>Gọi tổng đài.</p>", 76, 26.5) == ("<p>Gọi tổng đài.</p>", 0)


def test_escaped_letters_stay_escaped():
    assert evened(FONT, "<h2>Phí &amp; lệ phí</h2>", 200, 20)[0].startswith("<h2>Phí ")
    assert "&amp;" in evened(FONT, "<h2>Phí &amp; lệ phí</h2>", 200, 20)[0]


def test_names_of_steps_break_evenly():
    html = evened_steps(FONT, "<ol><li><strong>Điền mẫu, đính kèm giấy tờ.</strong> Soát lại.</li></ol>", 50, 15)
    assert f"<strong>Điền {JOINER}mẫu, đính {JOINER}kèm {JOINER}giấy {JOINER}tờ.</strong> Soát lại." in html


@pytest.mark.parametrize(
    ("before", "after"),
    [("1900 0368", f"1900 {JOINER}0368"), ("năm 2026 có", "năm 2026 có"), ("số 2 tôi", "số 2 tôi")],
)
def test_telephone_numbers_hold(before: str, after: str):
    assert held_numbers(before) == after
