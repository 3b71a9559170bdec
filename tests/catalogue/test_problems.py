"""Every mistake of docs/problems gives exactly the words that stand beside it, alone and all together."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from support.cases import PROBLEMS, Case, every_case
from support.golden import check_golden
from support.site import ROOT, Files, Symlink, article, make_site, problems_of, run_build, run_module

from plugins.explaining.codes import every_code
from plugins.model.problem import report

CASES = every_case()
TOGETHER = tuple(case for case in CASES if not case.alone)
NOT_FOR_ROOT = "E052/text-that-may-not-be-read"
BULLETIN = article("Bản tin thử", "", category=None, number="1", pages="8", contents="\n  - path: tin-bai/bai-mot.md")

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
    "a bulletin without text of its own": {"ban-tin/tot.md": BULLETIN},
    "folders within folders": {"tin-bai/2026/04/bai.md": article("Bài thử")},
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_mistake_is_told_in_exactly_these_words(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if case.name == NOT_FOR_ROOT and os.geteuid() == 0:
        pytest.skip("root may read everything")
    check_golden(report(problems_of(tmp_path, case.files)) + "\n", case.golden, request)


def test_a_case_lies_in_the_folder_of_a_code_that_it_gives() -> None:
    strange = [case.name for case in CASES if f": {case.name.split('/')[0]} " not in "\n".join(case.findings)]
    assert strange == []


@pytest.mark.parametrize("name", QUIET)
def test_what_is_no_mistake_is_not_mentioned(name: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, QUIET[name]) == []


def test_there_are_at_least_120_classes_of_bad_input() -> None:
    assert len(CASES) >= 120


def test_every_code_says_why_with_an_example() -> None:
    said = {code.code: PROBLEMS / code.code / "why.md" for code in every_code()}
    assert [code for code, why in said.items() if not why.exists()] == []
    texts = {code: why.read_text(encoding="utf-8") for code, why in said.items()}
    assert [code for code, text in texts.items() if text.count("```") != 2 or re.search(r"\w!", text)] == []


def test_nothing_is_explained_that_no_rule_finds() -> None:
    assert {folder.name for folder in PROBLEMS.iterdir() if folder.is_dir()} <= {code.code for code in every_code()}


def in_one_tree() -> Files:
    """All mistakes that can stand side by side."""
    together: dict[str, object] = {}
    for case in TOGETHER:
        for path, thing in case.files.items():
            assert together.setdefault(path, thing) == thing, f"{case}: another mistake has {path}"
    return together  # type: ignore[return-value]


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
    run = run_module("plugins.checking", newsroom, PYTHONDONTWRITEBYTECODE="1", LC_ALL="C")
    return state(newsroom) == before and not (newsroom / ".cache").exists(), run


def without_guess(finding: str) -> str:
    """What an editor may have meant is another thing where other files stand around."""
    return re.sub(r" \(có phải là [^)]+\?\)", "", finding)


def test_a_check_of_all_mistakes_tells_each_once_and_nothing_more(failed_check: Told) -> None:
    *lines, count, kept, unread, mendable = failed_check[1].stderr.splitlines()
    told = Counter(without_guess("\n".join(pair)) for pair in zip(lines[::2], lines[1::2], strict=True))
    expected = Counter(without_guess(finding) for case in TOGETHER for finding in case.findings)
    assert (told - expected, expected - told) == (Counter(), Counter())
    assert count == f"{sum(': E' in line for line in told)} lỗi, {sum(': W' in line for line in told)} lưu ý."
    assert kept == "Trang đã dựng trước đó không thay đổi."
    assert unread.endswith("nên chưa soát hết phần nội dung; sửa xong chạy lại ./run check.")
    assert mendable.endswith(" chỗ có thể tự sửa: ./run check --fix")


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


def test_every_report_is_composed_and_two_lines_a_problem() -> None:
    for case in CASES:
        text = case.golden.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), case
        assert len(text.splitlines()) == 2 * text.count("\n  Cách sửa:") + 1, case
