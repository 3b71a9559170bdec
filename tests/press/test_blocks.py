"""Bodies are cut into blocks without losing a letter."""

from __future__ import annotations

from support.printed import a_figure

from plugins.model.publication import Prose
from plugins.press.blocks import article_blocks, blocks, lowered, runs

TABLE = "<div><table><tr><th>a</th><th>b</th><th>c</th></tr></table></div>"


def test_top_level_elements():
    html = "<p>một <em>hai</em></p>\n<ul>\n<li>ba</li>\n</ul>\n<hr>\n<p>bốn</p>"
    assert blocks(html) == ("<p>một <em>hai</em></p>", "<ul>\n<li>ba</li>\n</ul>", "<hr>", "<p>bốn</p>")


def test_ids_become_its_own_and_headings_lower():
    html = '<h2 id="muc">A</h2><p><a href="#muc">x</a> <a href="https://x.example/#y">y</a></p>'
    assert lowered(html, "bai-1") == (
        '<h3 id="bai-1-muc">A</h3><p><a href="#bai-1-muc">x</a> <a href="https://x.example/#y">y</a></p>'
    )


def test_wide_table_takes_its_heading_along():
    found = runs(("<p>a</p>", "<h3>Bảng</h3>", TABLE, "<p>b</p>"))
    assert [(run.wide, run.parts) for run in found] == [
        (False, ("<p>a</p>",)),
        (True, ("<h3>Bảng</h3>", TABLE)),
        (False, ("<p>b</p>",)),
    ]


def test_figures_stay_between():
    figure = a_figure()
    assert article_blocks((Prose("<p>a</p>"), figure, Prose("<p>b</p>")), "k") == ("<p>a</p>", figure, "<p>b</p>")
