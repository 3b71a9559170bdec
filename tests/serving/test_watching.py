"""Changes of files are seen, whatever they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.serving.watching import changed, times


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    (tmp_path / "tin-bai").mkdir()
    (tmp_path / "tin-bai/mot.md").write_text("một", "utf-8")
    (tmp_path / ".an").write_text("ẩn", "utf-8")
    return tmp_path


def seen(root: Path) -> dict[str, tuple[int, int]]:
    return times((str(root),))


def test_a_new_a_longer_and_a_lost_file_are_changes(watched: Path) -> None:
    before = seen(watched)
    (watched / "hai.md").write_text("hai", "utf-8")
    (watched / "tin-bai/mot.md").write_text("một và hơn thế", "utf-8")
    second = seen(watched)
    (watched / "hai.md").unlink()
    assert changed(before, second) == {watched / "hai.md", watched / "tin-bai/mot.md"}
    assert changed(second, seen(watched)) == {watched / "hai.md"}


def test_hidden_files_are_not_watched(watched: Path) -> None:
    assert list(seen(watched)) == [str(watched / "tin-bai/mot.md")]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert seen(tmp_path / "khong-co") == {}
