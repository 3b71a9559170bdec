"""Pelican's own command line gives the same site as ours, from any folder, also where output/ is already there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.sample import tree


@pytest.mark.all
def test_plain_pelican_gives_the_same_site_from_another_folder(small_site: Path, tmp_path: Path) -> None:
    settings, target = small_site.parent / "publishconf.py", tmp_path / "theirs"
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "-o", str(target), "--fatal", "warnings"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    theirs = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert theirs.returncode == 0, theirs.stdout + theirs.stderr
    assert tree(target) == tree(small_site)
