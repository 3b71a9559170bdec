"""./run build --if-due builds when time has changed something, and says so when it has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins import build as command

BUILT = '{"built": "2026-11-01T07:00:00+07:00", "next": %s, "changes": []}'


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each build that was begun, in a folder with an output."""
    begun: list[str] = []
    (tmp_path / "output").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "build", lambda: begun.append("build") or 0)
    return begun


@pytest.mark.parametrize("upcoming", ["null", '"2026-11-23T08:00:00+07:00"'])
def test_nothing_is_due(runs: list[str], upcoming: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("next-change.json").write_text(BUILT % upcoming, "utf-8")
    assert command.main(["--if-due"]) == 0
    assert runs == []
    assert "Chưa đến giờ dựng lại" in capsys.readouterr().out


def test_what_is_due_is_built(runs: list[str]) -> None:
    Path("next-change.json").write_text(BUILT % '"2026-11-22T06:00:00+07:00"', "utf-8")
    assert command.main(["--if-due"]) == 0
    assert runs == ["build"]


@pytest.mark.parametrize("text", [None, "", "{}"])
def test_where_nothing_tells_it_is_built(runs: list[str], text: str | None) -> None:
    if text is not None:
        Path("next-change.json").write_text(text, "utf-8")
    command.main(["--if-due"])
    assert runs == ["build"]


def test_without_an_output_it_is_built(runs: list[str]) -> None:
    Path("next-change.json").write_text(BUILT % "null", "utf-8")
    Path("output").rmdir()
    command.main(["--if-due"])
    assert runs == ["build"]
