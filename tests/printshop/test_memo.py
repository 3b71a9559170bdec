"""A run is remembered only as long as it would do exactly the same again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.printshop.memo import Memo, fingerprint
from plugins.printshop.shelf import Shelf

NOW = datetime(2026, 11, 21, tzinfo=UTC)
WORDS = ("to-roi/thu.md",)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "press", tmp_path / "notes", tmp_path / "stage")
    shelf.put("to-roi/thu", "abc", {"thu.press.pdf": b"mot"}, ())
    return shelf


@pytest.fixture
def memo(tmp_path: Path) -> Memo:
    memo = Memo(tmp_path / "runs")
    memo.keep(WORDS, "in", {"to-roi/thu": "abc"}, "một lưu ý", NOW + timedelta(days=1))
    return memo


def test_the_same_run_again(memo: Memo, shelf: Shelf):
    assert memo.recall(WORDS, "in", NOW, shelf) == (1, "một lưu ý")


def test_other_words_are_another_run(memo: Memo, shelf: Shelf):
    assert memo.recall((*WORDS, "--release"), "in", NOW, shelf) is None


def test_other_input(memo: Memo, shelf: Shelf):
    assert memo.recall(WORDS, "khac", NOW, shelf) is None


def test_a_day_on_which_something_becomes_public(memo: Memo, shelf: Shelf):
    assert memo.recall(WORDS, "in", NOW + timedelta(days=1), shelf) is None


def test_a_package_that_was_harmed(memo: Memo, shelf: Shelf):
    (shelf.folder / "to-roi/thu/thu.press.pdf").write_bytes(b"hai")
    assert memo.recall(WORDS, "in", NOW, shelf) is None


def test_a_note_that_cannot_be_read(memo: Memo, shelf: Shelf):
    for note in memo.folder.iterdir():
        note.write_text("{")
    assert memo.recall(WORDS, "in", NOW, shelf) is None


@pytest.mark.parametrize("change", ["bytes", "name", "new file"])
def test_the_fingerprint_sees_every_change(tmp_path: Path, change: str):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.md").write_text("mot")
    before = fingerprint((folder,))
    {
        "bytes": lambda: (folder / "a.md").write_text("hai"),
        "name": lambda: (folder / "a.md").rename(folder / "b.md"),
        "new file": lambda: (folder / "c.md").write_text(""),
    }[change]()
    assert fingerprint((folder,)) != before


def test_the_fingerprint_is_that_of_the_bytes_and_not_of_the_clock(tmp_path: Path):
    prints = set()
    for name in ("mot", "hai"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("mot")
        prints.add(fingerprint((tmp_path / name,), "WeasyPrint 70"))
    assert len(prints) == 1
