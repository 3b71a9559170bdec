"""The walk of content/: what it does where the disk refuses."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest
from support.site import make_site

from plugins.catalogue import files


def refuse(*_: object) -> NoReturn:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", refuse)
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


def test_a_file_that_has_gone_since_the_walk_is_named(tmp_path: Path) -> None:
    octets, (problem,) = files.read(tmp_path / "a.md", "content/tin-bai/a.md")
    assert (octets, problem.code) == (b"", "E074")
    assert problem.what == "Tệp bị xóa hoặc đổi tên trong lúc máy đang đọc."


def test_a_pipe_that_has_taken_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert [problem.code for problem in files.read(tmp_path / "a.md", "a.md")[1]] == ["E051"]


def test_a_symlink_that_has_taken_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("/etc/hostname")
    assert [problem.code for problem in files.read(tmp_path / "a.md", "a.md")[1]] == ["E051"]


@pytest.mark.parametrize("change", [lambda path: path.write_text("mới"), lambda path: os.utime(path, ns=(0, 0))])
def test_a_file_that_changes_while_it_is_read_is_named(
    change: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, fstat, calls = tmp_path / "a.md", os.fstat, count()
    path.write_text("cũ" * 100)

    def after_a_change(handle: int) -> os.stat_result:
        if next(calls) == 1:
            change(path)
        return fstat(handle)

    monkeypatch.setattr(os, "fstat", after_a_change)
    assert [problem.code for problem in files.read(path, "a.md")[1]] == ["E074"]


def test_a_file_that_goes_while_the_tree_is_walked_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, lstat = make_site(tmp_path), Path.lstat

    def gone(path: Path) -> os.stat_result:
        return lstat(path.with_name("nowhere") if path.name == "bai-hai.md" else path)

    monkeypatch.setattr(Path, "lstat", gone)
    found = files.find(content)
    assert [problem.code for problem in found.problems] == ["E074"]


def test_a_file_of_many_gigabytes_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    os.truncate(tmp_path / "a.png", 20_000_000_000)
    assert [problem.code for problem in files.read(tmp_path / "a.png", "a.png")[1]] == ["E075"]
