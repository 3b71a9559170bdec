"""The walk of content/: what it does where the disk refuses."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any, NoReturn

import pytest
from support.site import make_site

from plugins.catalogue import files


def refuse(*_: object) -> NoReturn:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", refuse)
    octets, problems = files.read(tmp_path / "a.md", "content/tin-bai/a.md")
    assert octets == b""
    assert [str(problem) for problem in problems] == [
        "content/tin-bai/a.md:1:1: E052 Không mở được tệp: không có quyền đọc.\n"
        "  Cách sửa: xem lại quyền đọc của tệp, thư mục."
    ]


def test_a_folder_that_cannot_be_read_is_named_with_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site(tmp_path, {"tin-bai/2026/bai.md": "x"})
    scandir = os.scandir

    def refuse_one(folder: Any) -> Any:
        return refuse() if str(folder).endswith("2026") else scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse_one)
    assert [str(problem.place) for problem in files.find(tmp_path / "content").problems] == ["content/tin-bai/2026:1:1"]


def test_a_missing_content_folder_is_named(tmp_path: Path) -> None:
    (problem,) = files.find(tmp_path / "content").problems
    assert str(problem).startswith("content:1:1: E052 Không mở được tệp: không có ở đó.\n")


def test_files_are_sorted_into_texts_pictures_and_data(tmp_path: Path) -> None:
    found = files.find(make_site(tmp_path))
    assert list(found.texts) == ["tin-bai/bai-hai.md", "tin-bai/bai-mot.md"]
    assert list(found.pictures) == ["anh/vuong.svg"]
    assert list(found.data) == ["du-lieu/co-quan.yml", "du-lieu/linh-vuc.yml", "du-lieu/phap-ly/thu.yml"]


def test_nothing_outside_is_opened_through_a_symlink(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "canary.md").write_text("---\n---\n", encoding="utf-8")
    content = make_site(tmp_path)
    (content / "tin-bai" / "link").symlink_to(secret)
    assert not any("canary" in path for path in files.find(content).texts)
