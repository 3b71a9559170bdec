"""Rows are as long as the head of their table, which says what columns are."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.table_rows import check


@pytest.mark.parametrize(
    "text", ["| A | B |\n|---|---|\n| C |", "| A | B |\n|---|---|\n| C | D | E |", "|  |  |\n|---|---|\n| C | D |"]
)
def test_a_mistake_is_found_once(text: str) -> None:
    assert len(found(check, content({"tin-bai/a.md": article(body=text)}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| C | D |\n\nE | F | G",
        "A | B\n--|--\nC | D",
        "| A | B |\n|---|---|\n| `a|b` | C |\n",
        "| A | B |\n|---|---|\n|  | D |",
    ],
)
def test_sound_text_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []


ROW = "<tbody><tr><td>C</td><td>D</td></tr></tbody>"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"<table>{ROW}</table>", "8:1"),
        (f"Chữ.\n\n<table>\n{ROW}\n</table>", "10:1"),
        (f"<TABLE>\n<thead><tr><th></th><th> </th></tr></thead>\n{ROW}\n</TABLE>", "8:1"),
        (f"<table><thead><tr><th>A</th></tr></thead></table>\n\n<table>{ROW}</table>", "10:1"),
        ("<table>\n<thead><tr><td>A</td></tr></thead>\n</table>", "8:1"),
    ],
)
def test_a_table_in_html_without_head_cells_is_found(text: str, place: str) -> None:
    assert [line.split(" ")[0] for line in found(check, content({"tin-bai/a.md": article(body=text)}))] == [
        f"tin-bai/a.md:{place}:"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"<table>\n<thead><tr><th>A</th><th>B</th></tr></thead>\n{ROW}\n</table>",
        f'<table><thead><tr><th colspan="2">A</th></tr></thead>{ROW}</table>',
        f"Viết `<table>{ROW}</table>` trong bài.",
        f"Ví dụ:\n\n    <table>{ROW}</table>",
    ],
)
def test_a_table_in_html_with_head_cells_or_in_code_passes(text: str) -> None:
    assert found(check, content({"tin-bai/a.md": article(body=text)})) == []
