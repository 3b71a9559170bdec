"""Tables say what they are, and become lists without losing a word."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.press.tables import classed, linear

_CELLS = st.text("abcđêộ 0123456789", min_size=1, max_size=12).map(str.strip).filter(bool)


def table(*rows: tuple[str, ...], heads: tuple[str, ...] = ()) -> str:
    named = "".join(f"<th scope='col'>{cell}</th>" for cell in heads)
    head = f"<thead><tr>{named}</tr></thead>" if heads else ""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{head}<tbody>{body}</tbody></table>"


def test_a_column_of_numbers():
    assert classed(table(("01", "Giấy"), ("02", "Phiếu"))).startswith('<table class="numbered">')


def test_a_column_to_tick():
    assert classed(table(("Tìm tên", ""), ("Đọc", ""))).startswith('<table class="ticked">')


def test_an_ordinary_table_stays_as_it_is():
    html = table(("1. Tìm", "Tra"), heads=("Việc", "Cách"))
    assert classed(html) == html


def test_rows_become_points_with_the_names_of_their_columns():
    rows = table(("7", "Nói rõ", "Xin nói ngay.", ""), heads=("Số", "Tại quầy", "Cách", "Xong"))
    html = linear(f'<div class="table-scroll" tabindex="0">{rows}</div>')
    assert html == (
        '<ul class="rows"><li><p><strong><span class="label">Tại quầy: </span>7. Nói rõ</strong></p>'
        '<p>Cách: Xin nói ngay.</p><p class="tick">Xong: </p></li></ul>'
    )


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=5), min_size=1, max_size=4), st.booleans())
def test_no_cell_is_lost(rows: list[list[str]], headed: bool):
    heads = tuple(f"C{n}" for n in range(3)) if headed else ()
    words = re.sub(r"<[^>]+>", " ", linear(table(*map(tuple, rows), heads=heads))).split()
    for cell in (cell for row in rows for cell in row):
        assert all(any(word in found for found in words) for word in cell.split())
