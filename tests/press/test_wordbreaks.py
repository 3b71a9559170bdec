"""Words of two syllables are not cut in headings, and no line ends a paragraph with one syllable."""

from __future__ import annotations

from plugins.press.wordbreaks import body, heading

WJ = "\u2060"


def test_compounds_and_last_words_are_held():
    assert heading("Nộp hồ sơ trực tuyến tại nhà") == f"Nộp hồ {WJ}sơ trực {WJ}tuyến tại {WJ}nhà"


def test_short_headings_are_left_alone():
    assert heading("Hồ sơ nào") == "Hồ sơ nào"


def test_paragraph_ends():
    assert body("<p>Có bốn việc cần làm ngay.</p>") == f"<p>Có bốn việc cần làm {WJ}ngay.</p>"


def test_text_is_otherwise_unchanged():
    html = '<h2 id="a">Phản ánh, kiến nghị ở đâu?</h2><p>Một <strong>hai ba</strong></p><table><td>1</td></table>'
    assert body(html).replace(WJ, "") == html
