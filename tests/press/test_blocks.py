"""Bodies are cut into blocks, and blocks where a line ends, without losing a letter."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from support.printed import a_figure

from plugins.model.publication import Prose
from plugins.press.blocks import article_blocks, blocks, excerpt, letters, lowered, paragraph_ends, runs, split

TABLE = "<div><table><tr><th>a</th><th>b</th><th>c</th></tr></table></div>"
LONG = f"<p>{'mười chữ ' * 80}</p>"
LIST = '<ol id="x"><li><strong>Một hai.</strong> Ba bốn</li>\n<li>Năm &amp; sáu <a href="y">bảy tám</a></li>\n<li>chín</li></ol>'


def _text(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", html))


def test_top_level_elements():
    html = "<p>một <em>hai</em></p>\n<ul>\n<li>ba</li>\n</ul>\n<hr>\n<p>bốn</p>"
    assert blocks(html) == ("<p>một <em>hai</em></p>", "<ul>\n<li>ba</li>\n</ul>", "<hr>", "<p>bốn</p>")


def test_ids_become_its_own_and_headings_lower():
    html = '<h2 id="muc">A</h2><p><a href="#muc">x</a> <a href="https://x.example/#y">y</a></p>'
    assert lowered(html, "bai-1") == (
        '<h3 id="bai-1-muc">A</h3><p><a href="#bai-1-muc">x</a> <a href="https://x.example/#y">y</a></p>'
    )


def test_wide_table_takes_its_heading_along():
    found = runs((LONG, "<h3>Bảng</h3>", TABLE, "<p>b</p>"))
    assert [(run.wide, run.parts) for run in found] == [
        (False, (LONG,)),
        (True, ("<h3>Bảng</h3>", TABLE)),
        (False, ("<p>b</p>",)),
    ]


def test_a_few_words_before_a_table_are_set_wide_too():
    assert [run.wide for run in runs(("<p>a</p>", TABLE, LONG))] == [True, False]


def test_figures_stay_between_and_paragraphs_after_them_are_flush():
    figure = a_figure()
    parts = (Prose("<p>a</p><p>b</p>"), figure, Prose("<p>c</p>"))
    assert article_blocks(parts, "k") == ('<p class="flush">a</p>', "<p>b</p>", figure, '<p class="flush">c</p>')


def test_footnotes_lose_their_way_back():
    (block,) = article_blocks((Prose('<p>a <a class="footnote-backref" href="#r">↩</a></p>'),), "k")
    assert "↩" not in str(block)


def test_letters_count_what_is_seen():
    assert letters("hồ\u2060 sơ \u200b") == 4


def test_paragraphs_and_items_end_where_their_letters_do():
    assert paragraph_ends(LIST) == {12, 25, 29}


def test_a_list_goes_on_with_its_number():
    first, second = split(LIST, 12)
    assert first.endswith("Ba bốn</li></ol>")
    assert second.startswith('<ol start="2" class="resumed"><li>Năm')


def test_an_item_goes_on_without_its_mark():
    first, second = split(LIST, 16)
    assert first.endswith("<li>Năm &amp;</li></ol>")
    assert second.startswith('<ol start="2" class="resumed"><li class="resumed">sáu <a href="y">')


def test_an_id_is_not_given_twice():
    first, second = split(LIST, 16)
    assert 'id="x"' in first
    assert "id=" not in second


@given(st.integers(0, 30))
def test_both_parts_are_the_whole(count: int):
    first, second = split(LIST, count)
    assert _text(first) + _text(second) == _text(LIST)
    for part in (first, second):
        assert part.count("<li") == part.count("</li>")


@given(st.integers(0, 29), st.integers(0, 29))
def test_an_excerpt_has_its_letters(begin: int, end: int):
    low, high = sorted((begin, end))
    whole = _text(LIST).replace("&amp;", "&")
    assert _text(excerpt(LIST, low, high)).replace("&amp;", "&") == whole[low:high]


def test_a_space_goes_into_the_element_after_it():
    (block,) = article_blocks((Prose('<p>xem <a href="x">bài này</a> và <strong>nhớ</strong></p>'),), "k")
    assert block == '<p class="flush">xem<a href="x"> bài này</a> và<strong> nhớ</strong></p>'
