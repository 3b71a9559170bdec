"""./run press from outside: what it takes, and how it ends."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.packages import flyer, press, workshop
from support.site import run_module

from plugins.model.problem import Exit
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

Here = pytest.MonkeyPatch


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """As another run holds it."""
    file.parent.mkdir(exist_ok=True)
    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@pytest.mark.all
def test_one_path_makes_one_package(tmp_path: Path, monkeypatch: Here):
    files = {"to-roi/to.md": flyer(), "to-roi/khac.md": flyer("Tờ khác", format="DL")}
    monkeypatch.chdir(workshop(tmp_path, files))
    assert main(["content/to-roi/khac.md"]) == Exit.DONE
    assert [folder.name for folder in Path("press/to-roi").iterdir()] == ["khac"]


def test_an_unknown_option_says_what_there_is(tmp_path: Path):
    result = press(workshop(tmp_path, {"to-roi/to.md": flyer()}), "--khac")
    assert result.returncode == Exit.BAD_CONTENT
    assert "--khac" in result.stderr
    assert "--release" in result.stderr
    assert not (tmp_path / "press").exists()


def test_the_process_ends_with_the_code(tmp_path: Path):
    result = press(workshop(tmp_path, {"to-roi/to.md": flyer(format="A9")}))
    assert result.returncode == Exit.BAD_CONTENT
    assert result.stderr.startswith("content/to-roi/to.md:6:9: E022 “A9”")
    assert "Traceback" not in result.stderr


def test_only_one_run_at_a_time(tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer()}))
    with locked(Path(".cache/press.lock")):
        assert main([]) == Exit.LOCKED
    assert capsys.readouterr().err == "Một lần chạy khác đang làm việc này. Chờ xong rồi chạy lại.\n"
    assert not Path("press").exists()


def test_where_press_is_no_folder_nothing_can_be_written(
    tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer(format="DL")}))
    Path("press").write_bytes(b"day la tep")
    assert main([]) == Exit.INPUT_OUTPUT
    assert "Không ghi được tệp" in capsys.readouterr().err
    assert Path("press").read_bytes() == b"day la tep"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path, monkeypatch: Here):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer(format="DL")}))
    Path("press").mkdir(mode=0o500)
    assert main([]) == Exit.INPUT_OUTPUT


@pytest.mark.all
def test_a_package_that_is_old_or_whose_publication_is_gone_is_named(tmp_path: Path):
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/cu.md": flyer("Tờ cũ")})
    assert press(place).returncode == 0
    assert "bộ tệp in c" not in run_module("plugins.desk", place).stdout
    (place / "content/to-roi/to.md").write_text(flyer() + "\nThêm một dòng.\n", encoding="utf-8")
    (place / "content/to-roi/cu.md").unlink()
    desk = run_module("plugins.desk", place).stdout
    assert "bộ tệp in cũ hơn bài: làm lại bằng  ./run press content/to-roi/to.md" in desk
    assert "xóa thư mục press/to-roi/cu/" in desk
    result = press(place)
    assert result.returncode == 0
    assert "press/to-roi/cu:1:1: W057" in result.stderr
    assert "press/to-roi/to:" not in result.stderr


@pytest.mark.all
def test_what_waits_for_its_day_is_printed_when_it_is_named_and_only_then(tmp_path: Path):
    coming = re.sub(r"(?m)^date: .*$", "date: 2027-05-01", flyer("Tờ sắp ra"))
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/sau.md": coming})
    assert press(place).returncode == 0
    assert not (place / "press/to-roi/sau").exists()
    named = press(place, "to-roi/sau.md")
    assert named.returncode == 0, named.stderr
    assert (place / "press/to-roi/sau").is_dir()
    again = press(place)
    assert "W057" not in again.stderr


def test_a_draft_is_told_to_be_one_with_the_way_to_a_proof(
    tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]
):
    draft = flyer("Tờ nháp").replace("---\n", "---\nstatus: nháp\n", 1)
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/nhap.md": draft}))
    assert main(["content/to-roi/nhap.md"]) == Exit.BAD_CONTENT
    told = capsys.readouterr().err
    assert "content/to-roi/nhap.md:2:1: E279 Bài còn là nháp" in told
    assert "status: đăng" in told
    assert "E556" not in told
    assert not Path("press").exists()
