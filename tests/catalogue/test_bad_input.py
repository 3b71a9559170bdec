"""Every mistake that an editor can make is found at its place, once, with nothing beside it (support/mistakes)."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from support.golden import check_golden
from support.mistakes import files, front_matter, records, references, text
from support.mistakes.case import Case
from support.site import ROOT, Files, Symlink, article, make_site, problems_of, run_build

CASES = front_matter.CASES + text.CASES + references.CASES + files.CASES + records.CASES
TOGETHER = tuple(case for case in CASES if not case.alone)
GOLDEN = Path(__file__).parent / "golden" / "all-mistakes.txt"

QUIET: dict[str, Files] = {
    "a BOM": {"tin-bai/bom.md": article("Bài thử").encode("utf-8-sig")},
    "CRLF": {"tin-bai/crlf.md": article("Bài thử").replace("\n", "\r\n")},
    "CR": {"tin-bai/cr.md": article("Bài thử").replace("\n", "\r")},
    "a BOM and CRLF in data": {"du-lieu/trang-chu.yml": "lead: tin-bai/bai-mot.md\r\n".encode("utf-8-sig")},
    "a lock file of Office": {"tin-bai/~$bai.docx": b"\x00", "tin-bai/~$bai.md": b"\x00"},
    "hidden files": {"tin-bai/.bai.md": b"\x00", ".obsidian/app.json": "{}", "anh/.DS_Store": b"\x00"},
    "leavings of editors and systems": {"tin-bai/bai.md~": b"\x00", "anh/Thumbs.db": b"\x00", "anh/desktop.ini": "a"},
    "a hidden symlink": {"tin-bai/.#bai.md": Symlink("nobody@host.1")},
    "a file without a last line feed": {"tin-bai/khong-xuong-dong.md": article("Bài thử").rstrip("\n")},
    "a non-breaking space after a colon": {"tin-bai/nbsp.md": article("Bài thử").replace("title: ", "title: \u00a0")},
    "a bulletin without text of its own": references.bulletin("tot", "\n  - path: tin-bai/bai-mot.md"),
    "folders within folders": {"tin-bai/2026/04/bai.md": article("Bài thử")},
}


def places(folder: Path, changes: Files) -> tuple[str, ...]:
    """What is found, as cases state it."""
    found = problems_of(folder, changes)
    return tuple(f"{problem.place} {problem.code}".removeprefix("content/") for problem in found)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_mistake_is_found_once_at_its_place(case: Case, tmp_path: Path) -> None:
    if case.name == "a text that may not be read" and os.geteuid() == 0:
        pytest.skip("root may read everything")
    assert places(tmp_path, case.files) == case.expected


@pytest.mark.parametrize("name", QUIET)
def test_what_is_no_mistake_is_not_mentioned(name: str, tmp_path: Path) -> None:
    assert places(tmp_path, QUIET[name]) == ()


def test_there_are_at_least_120_classes_of_bad_input() -> None:
    assert len(CASES) >= 120


def test_no_two_cases_have_one_name() -> None:
    assert [name for name, count in Counter(map(str, CASES)).items() if count > 1] == []


def in_one_tree() -> Files:
    """All mistakes that can stand side by side."""
    together: dict[str, object] = {}
    for case in TOGETHER:
        for path, thing in case.files.items():
            assert together.setdefault(path, thing) == thing, f"{case}: another mistake has {path}"
    return together  # type: ignore[return-value]


def in_printed_order(expected: str) -> tuple[str, int, int, str]:
    place, code = expected.rsplit(" ", 1)
    path, line, column = place.rsplit(":", 2)
    return path, int(line), int(column), code


def test_all_mistakes_together_are_found_in_one_run(tmp_path: Path) -> None:
    expected = (place for case in TOGETHER for place in case.expected)
    assert places(tmp_path, in_one_tree()) == tuple(sorted(expected, key=in_printed_order))


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder full of mistakes, whose site was once built."""
    folder = tmp_path_factory.mktemp("mistakes")
    make_site(folder, in_one_tree())
    for name in ("theme", "plugins", "pelicanconf.py"):
        (folder / name).symlink_to(ROOT / name)
    old_page = folder / "output" / "tin-bai" / "bai-mot" / "index.html"
    old_page.parent.mkdir(parents=True)
    old_page.write_text("<p>Trang đã dựng</p>", encoding="utf-8")
    return folder


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file outside .cache with its size and the time of its last change."""
    found = (path for path in folder.rglob("*") if ".cache" not in path.parts)
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in found}


Told = tuple[bool, CompletedProcess[str]]


@pytest.fixture(scope="module")
def failed_check(newsroom: Path) -> Told:
    """A check with all mistakes: whether the folder is as it was, and what the command said."""
    before = state(newsroom)
    run = run_build(newsroom, "--check", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C")
    return state(newsroom) == before and not (newsroom / ".cache").exists(), run


def test_a_check_reports_all_mistakes_in_words(failed_check: Told, request: pytest.FixtureRequest) -> None:
    check_golden(failed_check[1].stderr, GOLDEN, request)


def test_a_check_with_mistakes_ends_with_65(failed_check: Told) -> None:
    assert failed_check[1].returncode == 65


def test_a_check_changes_nothing(failed_check: Told) -> None:
    assert failed_check[0]


@pytest.fixture(scope="module")
def failed_build(newsroom: Path) -> Told:
    """A build with all mistakes: whether the folder is as it was, and what the command said."""
    before = state(newsroom)
    run = run_build(newsroom, PYTHONDONTWRITEBYTECODE="1")
    return state(newsroom) == before, run


def test_a_build_with_mistakes_ends_with_65(failed_build: Told) -> None:
    assert failed_build[1].returncode == 65


def test_a_build_with_mistakes_keeps_the_old_site(failed_build: Told) -> None:
    assert failed_build[0]


def test_a_build_with_mistakes_shows_no_traceback(failed_build: Told) -> None:
    assert "Traceback" not in failed_build[1].stdout + failed_build[1].stderr


def test_a_first_build_with_mistakes_leaves_no_output(tmp_path: Path) -> None:
    make_site(tmp_path, {"tin-bai/trong.md": b""})
    for name in ("theme", "plugins", "pelicanconf.py"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert run_build(tmp_path, PYTHONDONTWRITEBYTECODE="1").returncode == 65
    assert not (tmp_path / "output").exists()


def test_every_line_of_the_report_is_composed_and_short_of_three_lines_a_problem() -> None:
    report = GOLDEN.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", report)
    assert len(report.splitlines()) == 2 * report.count("Cách sửa:") + 2
