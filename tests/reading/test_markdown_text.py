"""Markdown to parts: each decoration that readers and screen readers rely on."""

from __future__ import annotations

import pytest

from plugins.reading.markdown_text import Converted, convert, plain_text

ADDRESSES = {"tin-bai/b.md": "tin-bai/ten-khac/"}


def pieces(text: str, into: Converted | None = None) -> list[str | int]:
    return convert(text, "tin-bai/a.md", lambda path: ADDRESSES.get(path, path), into or Converted())


def html(text: str) -> str:
    """The conversion as one string on one line."""
    return "".join(str(piece) for piece in pieces(text)).replace("\n", "")


TABLE = "| Việc | Ngày |\n|:-----|-----:|\n| Nộp | 3 |"


def test_a_table_scrolls_in_a_named_region() -> None:
    opening = '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1"><table>'
    assert html(TABLE).startswith(opening)
    assert html(TABLE).endswith("</table></div>")


def test_the_head_of_a_table_has_scope() -> None:
    assert html("| Việc |\n|--|\n| Nộp |").count('<th scope="col">Việc</th>') == 1


def test_alignment_is_a_class_and_no_style() -> None:
    assert '<th scope="col" class="align-left">Việc</th>' in html(TABLE)
    assert '<td class="align-right">3</td>' in html(TABLE)
    assert "style=" not in html(TABLE)


def test_a_footnote_leads_there_and_back() -> None:
    result = html("Một[^1]\n\n[^1]: Hai")
    assert '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>' in result
    assert '<li id="fn:1">' in result
    assert '<a class="footnote-backref" href="#fnref:1" title="Trở lại chỗ đánh số 1">' in result


def test_footnotes_of_two_panels_have_ids_of_their_own() -> None:
    converted = Converted()
    both = [str(piece) for _ in range(2) for piece in pieces("Một[^1]\n\n[^1]: Hai", converted)]
    assert 'id="fn:1"' in both[0]
    assert 'id="fn:1"' not in both[1]
    assert not converted.unsafe


def test_heading_ids_are_vietnamese_words_without_marks() -> None:
    assert html("## Đầm Dơi – nộp ở đâu?") == '<h2 id="dam-doi-nop-o-dau">Đầm Dơi – nộp ở đâu?</h2>'


def test_heading_ids_are_unique_where_only_marks_differ() -> None:
    converted = Converted()
    pieces("## Bàn\n\n### Bán\n\n## Bạn 2\n\n#### Ban\n\n## ???", converted)
    assert [heading.anchor for heading in converted.outline.headings] == ["ban", "ban-2", "ban-2-2", "ban-3", "muc"]


def test_heading_ids_are_unique_over_the_panels_of_a_leaflet() -> None:
    converted = Converted()
    pieces("## Nộp", converted)
    pieces("## Nộp", converted)
    assert [heading.anchor for heading in converted.outline.headings] == ["nop", "nop-2"]


def test_a_heading_keeps_its_words_without_markup() -> None:
    converted = Converted()
    pieces("## Nộp **ngay** ở `quầy`", converted)
    assert [(heading.level, heading.text) for heading in converted.outline.headings] == [(2, "Nộp ngay ở quầy")]


def test_a_figure_splits_the_text() -> None:
    assert pieces('Trước\n\n![Chợ](anh/cho.jpg "Chợ | Ảnh: A")\n\nSau') == ["<p>Trước</p>", 0, "<p>Sau</p>"]


def test_two_figures_in_a_row_leave_no_empty_text() -> None:
    assert pieces("![A](anh/a.jpg)\n\n![B](anh/b.jpg)") == [0, 1]


def test_a_link_becomes_an_address_within_the_site() -> None:
    assert html("[B](tin-bai/b.md#muc-1)") == '<p><a href="site:/tin-bai/ten-khac/#muc-1">B</a></p>'


def test_a_link_may_start_from_the_own_folder() -> None:
    assert html("[B](b.md)") == html("[B](./b.md)") == html("[B](/tin-bai/b.md)") == html("[B](tin-bai/b.md)")


def test_an_anchor_of_the_own_page_stays_one() -> None:
    assert html("[B](#muc)") == html("[B](a.md#muc)") == '<p><a href="#muc">B</a></p>'


@pytest.mark.parametrize(
    "address",
    ["https://dichvucong.gov.vn/?a=1", "http://a.example", "mailto:thu@coquan.example", "tel:+842000000000"],
)
def test_a_link_out_of_the_section_stays_as_it_is(address: str) -> None:
    assert html(f"[B]({address})") == f'<p><a href="{address}">B</a></p>'


def test_an_e_mail_address_in_angle_brackets_is_a_link() -> None:
    assert html("<thu@coquan.example>") == '<p><a href="mailto:thu@coquan.example">thu@coquan.example</a></p>'


def test_a_list_keeps_its_first_number() -> None:
    assert html("3. ba\n4. bốn") == '<ol start="3"><li>ba</li><li>bốn</li></ol>'


def test_a_bullet_list_after_a_numbered_one_is_a_list_of_its_own() -> None:
    assert html("1. một\n\n- hai") == "<ol><li>một</li></ol><ul><li>hai</li></ul>"


def test_a_definition_list_is_one() -> None:
    assert html("TTHC\n: Thủ tục hành chính") == "<dl><dt>TTHC</dt><dd>Thủ tục hành chính</dd></dl>"


def test_a_quotation_is_one() -> None:
    assert html("> Lưu ý") == "<blockquote><p>Lưu ý</p></blockquote>"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Một <strong>hai</strong>\nba</p>", "Một hai ba"),
        ("<ul><li>Một</li><li>Hai</li></ul>", "Một\nHai"),
        ("<p>A&amp;B &lt;C&gt;&nbsp;D</p>", "A&B <C>\u00a0D"),
        ("<h2>Một</h2><p>Hai<br>ba</p>", "Một\nHai\nba"),
        ("<table><tr><th>A</th><td>B</td></tr></table>", "A\nB"),
        ("", ""),
    ],
)
def test_plain_text_has_one_line_a_block(markup: str, words: str) -> None:
    assert plain_text(markup) == words


def test_heads_of_joined_columns_say_that_they_are_heads_of_a_group() -> None:
    into = Converted()
    rows = '<table><thead><tr><th rowspan="2">A</th><th colspan="2">B</th></tr></thead></table>'
    html = "".join(str(piece) for piece in convert(rows, "tin-bai/a.md", str, into))
    assert not into.unsafe
    assert '<th scope="col" rowspan="2">A</th><th scope="colgroup" colspan="2">B</th>' in html
