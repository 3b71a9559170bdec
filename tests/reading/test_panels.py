"""A leaflet's body is cut at its === lines and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.panels import Section, cut


def test_each_panel_begins_at_its_line() -> None:
    text = "=== Bìa ===\nA\n\n=== Trang 2 ===\nB\n"
    assert cut(text, 100) == [Section("Bìa", "\nA\n\n", 100), Section("Trang 2", "\nB\n", 115)]


@pytest.mark.parametrize("line", ["===Bìa===", "====  Bìa ====", "=== Bìa === ", "===\tBìa\t==="])
def test_the_mark_may_be_written_loosely(line: str) -> None:
    assert [section.name for section in cut(line + "\nA", 0)] == ["Bìa"]


@pytest.mark.parametrize("line", ["= Bìa =", "== Bìa ==", "Bìa\n===", "=== Bìa", "    === ===", "a === Bìa ==="])
def test_what_is_no_mark_cuts_nothing(line: str) -> None:
    assert cut(line + "\nA", 0) == []


def test_text_before_the_first_mark_belongs_to_the_first_panel() -> None:
    assert [section.text for section in cut("Trước\n=== Bìa ===\nSau", 0)] == ["Trước\n\nSau"]


@given(st.lists(st.sampled_from(["=== Bìa ===", "=== Trang 2 ===", "A", "", "==="]), max_size=12))
def test_no_line_is_lost(lines: list[str]) -> None:
    sections = cut("\n".join(lines), 0)
    if sections:
        kept = " ".join(section.text for section in sections).split()
        assert kept == [line for line in lines if line in ("A", "===")]
