"""The ledger and the redirects, read with their places."""

from __future__ import annotations

from datetime import date

from plugins.model.addresses import LEDGER, REDIRECTS, Published
from plugins.reading.addresses import read_ledger, read_redirects


def test_lines_are_read_with_their_numbers() -> None:
    lines, problems = read_ledger(LEDGER, b"# head\r\n\r\n2026-04-03 tin-bai/a/\r\n")
    assert (lines, problems) == ((Published("tin-bai/a/", date(2026, 4, 3), 3),), [])


def test_of_two_merged_ledgers_the_earlier_day_counts() -> None:
    lines, _ = read_ledger(LEDGER, b"2026-05-01 tin-bai/a/\n2026-04-03 tin-bai/a/\n")
    assert [line.day for line in lines] == [date(2026, 4, 3)]


def test_a_line_that_is_none_is_found() -> None:
    for line in ("tin-bai/a/", "2026-02-30 tin-bai/a/", "2026-04-03 /a/", "2026-04-03 ../a/", "<<<<<<< HEAD", "\xff"):
        lines, (problem,) = read_ledger(LEDGER, line.encode("latin-1"))
        assert (lines, problem.code, str(problem.place)) == ((), "E250", f"content/{LEDGER}:1:1")


def test_a_redirect_knows_its_line() -> None:
    text = 'redirects:\n  - old: the/a/\n    new: the/\n  # old: the/a/b/\n  - {old: "the/a/b/", new: the/}\n'
    moves, problems = read_redirects(REDIRECTS, text.encode())
    assert [(move.old, move.place.line, move.place.column) for move in moves] == [
        ("the/a/", 2, 10),
        ("the/a/b/", 5, 12),
    ]
    assert problems == []
