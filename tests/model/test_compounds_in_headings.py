"""Words that must not be torn apart at the end of a line."""

from __future__ import annotations

import pytest

from plugins.model.compounds import bound


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
