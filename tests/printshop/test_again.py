"""./run press a second time: it makes only what has changed."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.packages import flyer, package, press, workshop

from plugins.model.problem import Exit
from plugins.printshop.__main__ import main

pytestmark = pytest.mark.usefixtures("one_process")

Here = pytest.MonkeyPatch


def stamps(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Inode and time of change of every file of a folder: both stay only if nobody touched it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def test_a_second_run_makes_nothing_anew(tmp_path: Path, monkeypatch: Here, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(workshop(tmp_path, {"to-roi/to.md": flyer()}))
    assert main([]) == Exit.DONE
    before, said = stamps(Path("press")), capsys.readouterr()
    started = time.process_time()
    assert main([]) == Exit.DONE
    assert time.process_time() - started < 1.0
    again = capsys.readouterr()
    assert stamps(Path("press")) == before
    assert again.err == said.err
    assert "[1/" not in again.out


@pytest.mark.all
def test_a_second_run_over_everything_takes_no_time(sample_workshop: Path):
    before, started = stamps(sample_workshop / "press"), time.monotonic()
    result = press(sample_workshop)
    assert result.returncode == 0, result.stderr
    assert stamps(sample_workshop / "press") == before
    assert "[1/" not in result.stdout
    assert time.monotonic() - started < 10  # seconds on a busy machine; a minute if all were made anew


@pytest.mark.all
def test_a_changed_title_makes_one_package_anew(tmp_path: Path, monkeypatch: Here):
    place = workshop(tmp_path, {"to-roi/to.md": flyer(), "to-roi/khac.md": flyer("Tờ khác", format="DL")})
    monkeypatch.chdir(place)
    assert main([]) == Exit.DONE
    before = stamps(Path("press"))
    (place / "content/to-roi/khac.md").write_text(flyer("Tờ mới", format="DL"), encoding="utf-8")
    assert main([]) == Exit.DONE
    after = stamps(Path("press"))
    changed = {path.split("/")[1] for path in before | after if before.get(path) != after.get(path)}
    assert changed == {"khac"}
    assert package(place, "to-roi/khac").facts("ticket.json")["title"] == "Tờ mới"
