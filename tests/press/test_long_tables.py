"""Tables keep the widths of their columns when they are cut, and no row is lost."""

from __future__ import annotations

from plugins.press.long_tables import columned, cut, marked, rows

HEAD = "<thead><tr><th>Việc</th><th>Nơi làm</th></tr></thead>"
BODY = "".join(f"<tr><td>Việc {n}</td><td>Ủy ban nhân dân phường hoặc xã nơi ở</td></tr>" for n in range(5))
TABLE = f'<div class="table-scroll"><table>{HEAD}<tbody>{BODY}</tbody></table></div>'


def test_rows_are_those_of_the_body():
    assert len(rows(TABLE)) == 5
    assert "".join(rows(TABLE)) == BODY


def test_a_table_with_cells_over_several_is_left_whole():
    assert rows(TABLE.replace("<td>", '<td rowspan="2">', 1)) == ()


def test_parts_have_the_header_and_all_rows():
    first, second = cut(TABLE, 0, 2), cut(TABLE, 2, 5)
    assert rows(first) + rows(second) == rows(TABLE)
    assert HEAD in first
    assert HEAD in second


def test_columns_have_the_same_widths_in_every_part():
    whole = columned(TABLE)
    widths = whole[whole.index("<colgroup>") : whole.index("</colgroup>")]
    assert widths in cut(whole, 2, 5)


def test_longer_texts_get_wider_columns():
    first, second = (float(part.split("%")[0]) for part in columned(TABLE).split("width:")[1:])
    assert first < second
    assert abs(first + second - 100) < 0.1


def test_every_row_can_be_found():
    assert [f'data-panel="bai-1-4-row-{n}"' in marked(TABLE, "bai-1-4") for n in range(6)] == [True] * 5 + [False]
