"""The form of a problem and of a report."""

from __future__ import annotations

from plugins.model.problem import Code, ContentError, Place, report

CODE = Code("E999", "Ngày “{value}” lạ.", "viết  date: {iso}")


def test_a_problem_prints_place_code_reason_and_mending() -> None:
    problem = CODE.at(Place("content/tin-bai/a.md", 3, 7), value="x", iso="2026-04-03")
    assert str(problem) == "content/tin-bai/a.md:3:7: E999 Ngày “x” lạ.\n  Cách sửa: viết  date: 2026-04-03"


def test_a_report_sorts_by_place_and_names_each_problem_once() -> None:
    late = CODE.at(Place("content/b.md", 2), value="2", iso="")
    early = CODE.at(Place("content/a.md", 10), value="1", iso="")
    lines = report([late, early, late]).splitlines()
    assert [line.split(":")[0] for line in lines[::2]] == ["content/a.md", "content/b.md", "2 lỗi, 0 lưu ý."]
    assert ContentError((late,)).exitcode == 65
