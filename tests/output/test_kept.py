"""Kept files are whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.output.kept import keep


def test_a_kept_file_is_read_back_and_nothing_else_is_left(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "b.bin", b"one")
    keep(tmp_path / "a" / "b.bin", b"two")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {"b.bin": b"two"}


def test_a_failure_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path / "b.bin", b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        keep(tmp_path / "b.bin", b"new")
    assert (tmp_path / "b.bin").read_bytes() == b"old"
