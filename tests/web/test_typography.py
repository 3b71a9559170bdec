"""Words that must not be torn apart at the end of a line."""

from __future__ import annotations

import pytest

from plugins.web.typography import bound, bound_headings


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kiểm tra văn bản còn hiệu lực", "Kiểm_tra văn_bản còn hiệu_lực"),
        ("Hiểu Nghị quyết 57 và Đề án 06", "Hiểu Nghị_quyết_57 và Đề_án_06"),
        ("Chính quyền điện tử, chính quyền số", "Chính_quyền điện_tử, chính_quyền số"),
        ("Bản tin, số 2", "Bản_tin, số_2"),
        ("Bốn xin, bốn luôn", "Bốn xin, bốn luôn"),
        ("Sách Áp phíchX", "Sách Áp phíchX"),
    ],
)
def test_compounds_and_numbers_are_bound(text: str, lines: str) -> None:
    assert bound(text) == lines.replace("_", "\u00a0")


def test_only_the_texts_of_headings_are_touched() -> None:
    html = '<h2 id="van-ban">Văn bản <a href="x" title="văn bản">nào</a></h2>\n<p>Văn bản này.</p>'
    expected = '<h2 id="van-ban">Văn\u00a0bản <a href="x" title="văn bản">nào</a></h2>\n<p>Văn bản này.</p>'
    assert bound_headings(html) == expected
