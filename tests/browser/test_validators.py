"""Validators that are not Python: the Nu HTML checker, stylelint."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from support.site import ROOT

pytestmark = pytest.mark.all

HERE = Path(__file__).parent
TOOLS = HERE / "node_modules"


def test_the_nu_checker_finds_no_error_on_any_page(sample_site: Path) -> None:
    command = [
        "java",
        "-jar",
        str(TOOLS / "vnu-jar/build/dist/vnu.jar"),
        "--format",
        "json",
        "--skip-non-html",
        str(sample_site),
    ]
    result = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    found = json.loads(result.stderr or '{"messages": []}')["messages"]
    assert [f"{m['url'].split('output/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in found] == []


def test_stylelint_finds_nothing() -> None:
    config = HERE / "stylelint.json"
    command = ["node", str(TOOLS / "stylelint/bin/stylelint.mjs"), "--config", str(config), "theme/static/css/**/*.css"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")
