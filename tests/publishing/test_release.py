"""A release becomes current in one step, or not at all; the old one stays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from support.releases import SITE, built
from support.site import ROOT

from plugins.publishing import __main__ as command
from plugins.publishing.release import Locked, copy_durably, lock, make_current


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a built site; commands run in it."""
    built(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def publish(office: Path) -> str:
    return command.publish(office / "output", office / ".cache" / "manifest.json", office / "live")


def releases(office: Path) -> list[str]:
    """Everything in the release folder but the lock and the link."""
    return sorted(path.name for path in (office / "live").iterdir() if path.name not in (".lock", "current"))


def home(office: Path) -> str:
    return (office / "live" / "current" / "index.html").read_text(encoding="utf-8")


def test_a_published_site_is_current(office: Path) -> None:
    name = publish(office)
    assert os.readlink(office / "live" / "current") == name
    assert home(office) == SITE["index.html"]


def test_the_same_site_twice_is_one_release(office: Path) -> None:
    assert publish(office) == publish(office)
    assert len(releases(office)) == 1


def test_a_second_site_leaves_the_first(office: Path) -> None:
    first = publish(office)
    built(office, {"index.html": '<h1 id="dau">Mới</h1>'})
    second = publish(office)
    assert releases(office) == sorted([first, second])
    assert home(office) == '<h1 id="dau">Mới</h1>'


def test_the_first_site_can_come_back(office: Path) -> None:
    first = publish(office)
    built(office, {"index.html": '<h1 id="dau">Mới</h1>'})
    publish(office)
    built(office)
    assert publish(office) == first
    assert home(office) == SITE["index.html"]


def test_current_is_never_absent_while_it_changes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(name, encoding="utf-8")
    make_current(tmp_path, "a")
    seen: set[str] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                seen.add((tmp_path / "current" / "x").read_text(encoding="utf-8"))
            except OSError as error:
                seen.add(repr(error))

    reader = threading.Thread(target=look)
    reader.start()
    for turn in range(100):
        make_current(tmp_path, "ab"[turn % 2])
    done.set()
    reader.join()
    assert seen <= {"a", "b"}


def test_current_changes_by_one_rename_of_a_finished_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed: list[tuple[str, str, str]] = []

    def rename(self: Path, target: Path) -> None:
        renamed.append((self.name, os.readlink(self), target.name))

    monkeypatch.setattr(Path, "rename", rename)
    make_current(tmp_path, "a")
    assert renamed == [(".current.part", "a", "current")]


def test_a_leftover_of_a_killed_run_does_not_matter(office: Path) -> None:
    name = publish(office)
    built(office, {"index.html": '<h1 id="dau">Mới</h1>'})
    (office / "live" / ".current.part").symlink_to("khong-co")
    for left in (".0123.part", f".{name}.part"):
        (office / "live" / left).mkdir()
    publish(office)
    assert home(office) == '<h1 id="dau">Mới</h1>'


def spoil_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the disk loses one file of each copy."""

    def copy(source: Path, target: Path) -> None:
        copy_durably(source, target)
        (target / "anh" / "a.svg").unlink()

    monkeypatch.setattr(command, "copy_durably", copy)


def test_a_damaged_copy_does_not_become_current(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = publish(office)
    built(office, {"index.html": '<h1 id="dau">Mới</h1>'})
    spoil_copies(monkeypatch)
    with pytest.raises(ValueError, match=r"missing: anh/a\.svg"):
        publish(office)
    assert os.readlink(office / "live" / "current") == first


def test_a_damaged_copy_does_not_stand_in_the_way_of_the_next(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as spoilt:
        spoil_copies(spoilt)
        with pytest.raises(ValueError, match="missing"):
            publish(office)
    publish(office)
    assert home(office) == SITE["index.html"]


def test_a_release_that_was_altered_is_not_made_current_again(office: Path) -> None:
    first = publish(office)
    built(office, {"index.html": '<h1 id="dau">Mới</h1>'})
    second = publish(office)
    (office / "live" / first / "index.html").write_text("Sửa tay", encoding="utf-8")
    built(office)
    with pytest.raises(ValueError, match=r"differs from what was written: index\.html"):
        publish(office)
    assert os.readlink(office / "live" / "current") == second


def test_output_that_was_altered_after_the_build_is_refused(office: Path) -> None:
    (office / "output" / "index.html").write_text("Sửa tay", encoding="utf-8")
    with pytest.raises(ValueError, match="differs from what was written"):
        publish(office)
    assert not (office / "live" / "current").exists()


DAMAGED = {
    "half of it": '{"base_path": "", "files": {"index',
    "another digest": json.dumps({"base_path": "", "files": {"index.html": "0" * 64}}),
    "no files": json.dumps({"base_path": "/cai-cach-hanh-chinh"}),
    "no base path": json.dumps({"files": {}}),
    "a list": "[]",
    "nothing": "",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_manifest_is_refused(name: str, office: Path) -> None:
    (office / ".cache" / "manifest.json").write_text(DAMAGED[name], encoding="utf-8")
    with pytest.raises(ValueError, match=r".+"):
        publish(office)
    assert not (office / "live" / "current").exists()


def test_one_lock_keeps_a_second_run_out(tmp_path: Path) -> None:
    with lock(tmp_path / "lock"), pytest.raises(Locked), lock(tmp_path / "lock"):
        pytest.fail("two runs hold the lock")


def test_a_lock_is_free_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="x"), lock(tmp_path / "lock"):
        raise RuntimeError("x")
    with lock(tmp_path / "lock"):
        pass


def test_a_lock_is_free_after_its_holder_was_killed(tmp_path: Path) -> None:
    code = "import os, signal; from pathlib import Path; from plugins.publishing.release import lock\n"
    code += "with lock(Path('lock')): os.kill(os.getpid(), signal.SIGKILL)"
    killed = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert killed.returncode == -9
    with lock(tmp_path / "lock"):
        pass


def test_every_file_and_folder_is_on_the_disk_before_the_copy_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, _ = built(tmp_path)
    synced: list[str] = []
    fsync = os.fsync

    def note(descriptor: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    copy_durably(output, tmp_path / "copy")
    assert set(synced) == {str(path) for path in (tmp_path / "copy", *(tmp_path / "copy").rglob("*"))}


def test_the_command_says_what_is_live(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["live"]) == 0
    name = os.readlink(office / "live" / "current")
    assert capsys.readouterr().out == f"Đã đăng bản {name}; live/current trỏ tới bản này, các bản cũ vẫn còn.\n"


def test_the_command_ends_with_75_while_another_runs(office: Path) -> None:
    with lock(office / "live" / ".lock"):
        assert command.main(["live"]) == 75


def test_the_command_ends_with_65_without_a_built_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(["live"]) == 65


@pytest.mark.usefixtures("office")
def test_the_command_without_a_folder_ends_with_65_and_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        command.main([])
    assert end.value.code == 65
    assert capsys.readouterr().err.startswith("Còn thiếu thư mục đăng: ./run publish THƯ_MỤC")


@pytest.mark.usefixtures("office")
def test_the_command_ends_with_74_on_a_damaged_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    spoil_copies(monkeypatch)
    assert command.main(["live"]) == 74


def test_the_command_ends_with_74_where_a_file_is_in_the_way(office: Path) -> None:
    (office / "live").write_text("", encoding="utf-8")
    assert command.main(["live"]) == 74


def test_the_command_ends_with_74_where_current_is_a_folder(office: Path) -> None:
    (office / "live" / "current" / "x").mkdir(parents=True)
    assert command.main(["live"]) == 74
    assert (office / "live" / "current" / "x").is_dir()
