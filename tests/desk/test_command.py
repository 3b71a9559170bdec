"""./run desk as an editor types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.site import ROOT, article, make_site


def desk(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "plugins.desk", *words],
        cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": "", "SOURCE_DATE_EPOCH": "1795305600", "PYTHONUTF8": "1"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content with a draft and an error."""
    folder = tmp_path_factory.mktemp("desk")
    make_site(folder, {"tin-bai/nhap.md": article(status="nháp"), "tin-bai/hong.md": article(date="3/4/2026")})
    return folder


def test_problems_are_part_of_what_there_is_to_do(newsroom: Path) -> None:
    done = desk(newsroom, "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert [one["path"] for one in found["problems"] if one["title"].startswith("E")] == ["content/tin-bai/hong.md"]
    assert [one["path"] for one in found["drafts"]] == ["content/tin-bai/nhap.md"]


def test_a_word_that_is_no_quarter(newsroom: Path) -> None:
    done = desk(newsroom, "--count", "hôm nay")
    assert (done.returncode, done.stdout) == (65, "")
    assert done.stderr.startswith("./run desk: “hôm nay” không phải là quý")


def test_without_the_agency_there_is_no_desk(tmp_path: Path) -> None:
    make_site(tmp_path, {"du-lieu/co-quan.yml": "name: 3\n"})
    done = desk(tmp_path)
    assert done.returncode == 65
    assert "Traceback" not in done.stderr
