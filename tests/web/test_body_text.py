"""How the text of a body is set for the screen; what stands in attributes, code and tags is never touched."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.model.agency import Abbreviation, ForeignTerm
from plugins.web.body_text import dressed
from plugins.web.terms import Terms

TERMS = Terms.listed(
    [
        Abbreviation(short="UBND", full="Ủy ban nhân dân"),
        Abbreviation(short="KT-XH", full="kinh tế – xã hội"),
        Abbreviation(short="DVC", full="dịch vụ công"),
        Abbreviation(short="DVCQG", full='Dịch vụ công "quốc gia" & hơn'),
        Abbreviation(short="QĐ", full="quyết định"),
        Abbreviation(short="PAR INDEX", full="Chỉ số cải cách hành chính"),
    ],
    [
        ForeignTerm(term="email"),
        ForeignTerm(term="PAR INDEX"),
        ForeignTerm(term="R&D"),
        ForeignTerm(term="mail", lang="fr"),
    ],
)
UBND = '<abbr title="Ủy ban nhân dân">UBND</abbr>'
EMAIL = '<span lang="en">email</span>'


def on_screen(html: str) -> str:
    return dressed(html, TERMS, frozenset())[0].replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>UBND tỉnh, UBND xã</p>", f"<p>{UBND} tỉnh, UBND xã</p>"),
        ("<p>(UBND)</p>\n<p>UBND</p>", f"<p>({UBND})</p>\n<p>UBND</p>"),
        ("<h2>UBND</h2><p>UBND</p>", f"<h2>UBND</h2><p>{UBND}</p>"),
        (
            '<p><a href="x">UBND</a>, <code>UBND</code>, UBND</p>',
            f'<p><a href="x">UBND</a>, <code>UBND</code>, {UBND}</p>',
        ),
        ("<p>Cổng DVCQG</p>", '<p>Cổng <abbr title="Dịch vụ công &quot;quốc gia&quot; &amp; hơn">DVCQG</abbr></p>'),
        ("<p>Số 12/QĐ-UBND</p>", '<p>Số_<span class="nowrap">12/QĐ-UBND</span></p>'),
        ("<p>Theo 118/2025/NĐ-CP.</p>", '<p>Theo <span class="nowrap">118/2025/NĐ-CP</span>.</p>'),
        (
            "<p>Số 57-NQ/TW, 148/2025/QH15</p>",
            '<p>Số_<span class="nowrap">57-NQ/TW</span>, <span class="nowrap">148/2025/QH15</span></p>',
        ),
        ("<p>UBNDX, XUBND, ƯUBND, UBND-HĐND, UBND.vn</p>", "<p>UBNDX, XUBND, ƯUBND, UBND-HĐND, UBND.vn</p>"),
        ("<p><strong>UBND</strong>T</p>", "<p><strong>UBND</strong>T</p>"),
        ("<p>KT-XH</p>", '<p><abbr title="kinh tế – xã hội">KT-XH</abbr></p>'),
        ("<p>Gửi Email, email.</p>", f'<p>Gửi <span lang="en">Email</span>, {EMAIL}.</p>'),
        ('<p><a href="email">email</a></p>', f'<p><a href="email">{EMAIL}</a></p>'),
        ("<h2>Gửi email</h2>", f"<h2>Gửi {EMAIL}</h2>"),
        ("<p>e-mail, emails, a@email.vn</p>", "<p>e-mail, emails, a@email.vn</p>"),
        (
            "<p>PAR INDEX và PAR\nINDEX</p>",
            '<p><abbr title="Chỉ số cải cách hành chính"><span lang="en">PAR INDEX</span></abbr> và '
            '<span lang="en">PAR\nINDEX</span></p>',
        ),
        ("<p>R&amp;D &lt;b&gt;</p>", '<p><span lang="en">R&amp;D</span> &lt;b&gt;</p>'),
        ("<p><strong>30</strong> ngày</p>", "<p><strong>30</strong>_ngày</p>"),
        ("<p>30</p>\n<p>ngày</p>", "<p>30</p>\n<p>ngày</p>"),
        ("<td>30<br>ngày</td>", "<td>30<br>ngày</td>"),
        ("<p><code>30 ngày</code>, 30 ngày</p>", "<p><code>30 ngày</code>, 30_ngày</p>"),
        ("<pre><code>UBND  30 ngày\n</code></pre>", "<pre><code>UBND  30 ngày\n</code></pre>"),
        (
            '<h2 id="van-ban">Văn bản <a title="văn bản">nào</a></h2>',
            '<h2 id="van-ban">Văn_bản <a title="văn bản">nào</a></h2>',
        ),
        (
            '<p><a href="https://a.example/">https://lamgiang.example/abc</a></p>',
            '<p><a href="https://a.example/">https://<wbr>lamgiang.<wbr>example/<wbr>abc</a></p>',
        ),
        ("", ""),
        ("chữ trần 30 ngày", "chữ trần 30_ngày"),
    ],
)
def test_a_text_is_set(html: str, expected: str) -> None:
    assert on_screen(html) == expected


def test_what_an_earlier_part_of_the_page_explained_is_not_explained_again() -> None:
    first, used = dressed("<p>UBND</p>", TERMS, frozenset())
    assert (first, used) == (f"<p>{UBND}</p>", {"UBND"})
    assert dressed("<p>UBND, DVC</p>", TERMS, used)[0] == '<p>UBND, <abbr title="dịch vụ công">DVC</abbr></p>'


def test_without_lists_only_spaces_and_numbers_are_set() -> None:
    assert dressed("<p>UBND, 30 ngày</p>", Terms.listed([], []), frozenset())[0] == "<p>UBND, 30\u00a0ngày</p>"


WORDS = [
    "UBND",
    "DVCQG",
    "DVC",
    "PAR INDEX",
    "email",
    "R&D",
    "30",
    "ngày",
    "khoản 1",
    "12/QĐ-UBND",
    "QĐ",
    "118/2025/NĐ-CP",
]
WORDS += [
    "https://lamgiang.example/a/b?c=1&d=<2>",
    "văn bản",
    "<",
    "&amp;",
    "a@b.vn",
    "(",
    ")",
    ",",
    "\n",
    "\u00a0",
    "x" * 30,
]
TEXT = (st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=20)).map(
    lambda text: escape("".join(letter for letter in text if letter.isprintable() or letter == "\n"), quote=False)
)
INLINE = ["strong", "em", "code", "sup", 'a href="site:/x/?a=1&amp;b=2" title="UBND 30 ngày"', "abbr title='UBND'"]
BLOCKS = ["p", "li", "h2", 'h3 id="muc-1"', "td", "blockquote", "pre", "div"]


def element(opening: str, inside: str) -> str:
    return f"<{opening}>{inside}</{opening.split(maxsplit=1)[0]}>"


LINES = st.recursive(
    TEXT | st.just("<br>"),
    lambda inner: st.builds(element, st.sampled_from(INLINE), inner) | st.lists(inner, max_size=3).map("".join),
    max_leaves=8,
)
HTML = st.lists(st.builds(element, st.sampled_from(BLOCKS), LINES), max_size=4).map("\n".join)


class Content(HTMLParser):
    """The text of HTML, its tags but for those that setting adds, and whether they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.sound, self._open = "", [], True, []
        self.feed(html)
        self.close()
        self.sound = self.sound and not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        if tag not in ("br", "wbr"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.sound = self.sound and bool(self._open) and self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


ADDED = ("span", "abbr", "wbr")


@settings(max_examples=50)
@given(HTML)
def test_the_words_stay_the_same_but_for_their_blanks(html: str) -> None:
    assert Content(dressed(html, TERMS, frozenset())[0]).text.split() == Content(html).text.split()


@settings(max_examples=50)
@given(HTML)
def test_tags_and_attributes_stay_and_well_formed_stays_well_formed(html: str) -> None:
    before, after = Content(html), Content(dressed(html, TERMS, frozenset())[0])
    kept = [tag for tag in after.tags if tag[0] not in ADDED]
    assert kept == [tag for tag in before.tags if tag[0] not in ADDED]
    assert after.sound


@settings(max_examples=50)
@given(HTML)
def test_setting_twice_changes_nothing_more(html: str) -> None:
    once = dressed(html, TERMS, frozenset())[0]
    assert dressed(once, TERMS, frozenset())[0] == once


@settings(max_examples=50)
@given(HTML)
def test_each_abbreviation_is_explained_at_most_once(html: str) -> None:
    tags = Content(dressed(html, TERMS, frozenset())[0]).tags
    titles = [dict(attrs)["title"] for tag, attrs in tags if tag == "abbr"]
    ours = [title for title in titles if title != "UBND"]
    assert len(ours) == len(set(ours))
