"""./run explain says what a code means, why it matters, and shows an example of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.codes import imported_codes

from plugins.explaining.__main__ import main
from plugins.explaining.cases import example, why
from plugins.explaining.codes import every_code, readable
from plugins.explaining.page import page


def test_the_codes_read_from_the_source_are_those_of_the_program() -> None:
    assert set(every_code()) == set(imported_codes())


def test_a_code_is_explained_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["e014"]) == 0
    assert (
        capsys.readouterr().out
        == """\
E014  Ngày “…” không rõ là … tháng … hay … tháng …

Cách sửa: viết  …: …  (… tháng …) hoặc  …: …  (… tháng …).

Ngày 03/04 có người đọc là 3 tháng 4, có máy đọc là 4 tháng 3. Đăng sai ngày thì bài hiện
sớm hoặc muộn cả tháng, nên máy không đoán.

Viết đúng:
    date: 2026-04-03

Ví dụ sai:
  2 | title: Bài thử
  3 | summary: Một câu tóm tắt đủ dài cho bài thử.
  4 | date: 03/04/2026
    |       ^
  5 | category: Cải cách thể chế
  6 | ---

  content/tin-bai/ngay-mo-ho.md:4:7: E014 Ngày “03/04/2026” không rõ là 3 tháng 4 hay 4 tháng 3.
    Cách sửa: viết  date: 2026-04-03  (3 tháng 4) hoặc  date: 2026-03-04  (4 tháng 3).
"""
    )


def test_all_codes_are_listed_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:-2]] == [code.code for code in every_code()]
    assert max(map(len, lines)) <= 90


def test_an_unknown_code_names_those_near_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["E0144"]) == 65
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Không có mã “E0144”.\nCó phải là:\n")
    assert "  E014  " in told.err


def test_two_words_are_one_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["E014", "E015"]) == 65
    assert capsys.readouterr().err == "Viết một mã mỗi lần, ví dụ: ./run explain E014\n"


def test_every_code_can_be_shown() -> None:
    pages = [page(code) for code in every_code()]
    assert [text for text in pages if "Viết đúng:" not in text or (not text.isprintable() and "\x1b" in text)] == []


def test_an_example_shows_what_cannot_be_seen_as_a_box(tmp_path: Path) -> None:
    case = tmp_path / "E004" / "nul"
    (case / "in" / "tin-bai").mkdir(parents=True)
    (case / "in" / "tin-bai" / "a.md").write_text("Một\x1b[31mhai\tba", encoding="utf-8")
    (case / "expected.txt").write_text("content/tin-bai/a.md:1:4: E004 Có.\n  Cách sửa: xóa.\n", encoding="utf-8")
    shown = example("E004", tmp_path)
    assert shown is not None
    assert shown.lines == ("Một□[31mhai ba",)


def test_gaps_are_shown_as_dots() -> None:
    assert readable("Không có mục “{key}”{guess}, chỉ {names}.") == "Không có mục “…”, chỉ …"


def _bare(text: str) -> str:
    """Without what YAML lets differ between two ways of writing the same."""
    return re.sub(r"[\s\[\]{}\-]", "", text)


def test_what_is_shown_as_right_is_never_the_wrong_example() -> None:
    doubtful = []
    for code in every_code():
        case = example(code.code)
        right = why(code.code).split("```")[1].partition("\n")[2]
        if case and _bare(right) in _bare("\n".join(case.lines)):
            doubtful.append(code.code)
    assert doubtful == []
