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
PORTAL = '<!DOCTYPE html>\n<html lang="vi"><head><title>Cổng</title></head><body><main><h1>Cổng</h1>{}</main></body></html>\n'


def nu_messages(pages: list[Path]) -> list[str]:
    """What the Nu HTML checker says of these files."""
    command = ["java", "-jar", str(TOOLS / "vnu-jar/build/dist/vnu.jar"), "--format", "json", *map(str, pages)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    found = json.loads(result.stderr or '{"messages": []}')["messages"]
    return [f"{m['url'].split('output/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_the_nu_checker_finds_no_error_on_any_page(sample_site: Path) -> None:
    pages = [path for path in sorted(sample_site.rglob("*.html")) if path.parent.name != "nhung"]
    assert len(pages) > 100
    assert nu_messages(pages) == []


def test_the_nu_checker_finds_no_error_in_what_portals_embed(sample_site: Path, tmp_path: Path) -> None:
    """Fragments are no pages: each is put into one as a portal would."""
    pages = []
    for fragment in sorted((sample_site / "nhung").glob("*.html")):
        pages.append(tmp_path / fragment.name)
        pages[-1].write_text(PORTAL.format(fragment.read_text("utf-8")), encoding="utf-8")
    assert len(pages) == 6
    assert nu_messages(pages) == []


def test_stylelint_finds_nothing() -> None:
    config = HERE / "stylelint.json"
    command = ["node", str(TOOLS / "stylelint/bin/stylelint.mjs"), "--config", str(config), "theme/static/css/**/*.css"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")
