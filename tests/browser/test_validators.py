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
FRAGMENTS = "nhung"  # pieces for pages of the parent portal, no pages themselves


def nu(*files: Path) -> list[str]:
    """What the Nu checker says about these HTML files."""
    jar = str(TOOLS / "vnu-jar/build/dist/vnu.jar")
    command = ["java", "-jar", jar, "--format", "json", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    found = json.loads(result.stderr or '{"messages": []}')["messages"]
    return [f"{m['url'].split('output/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_the_nu_checker_finds_no_error_on_any_page(sample_site: Path) -> None:
    pages = [page for page in sample_site.rglob("*.html") if FRAGMENTS not in page.parts]
    assert nu(*pages) == []
    assert len(pages) > 100


def test_the_nu_checker_finds_no_error_in_fragments_on_a_page_of_the_portal(sample_site: Path, tmp_path: Path) -> None:
    head = '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title></head><body>'
    pages = [tmp_path / fragment.name for fragment in (sample_site / FRAGMENTS).glob("*.html")]
    for page in pages:
        page.write_text(f"{head}{(sample_site / FRAGMENTS / page.name).read_text('utf-8')}</body></html>", "utf-8")
    assert nu(*pages) == []
    assert pages


def test_stylelint_finds_nothing() -> None:
    config = HERE / "stylelint.json"
    command = ["node", str(TOOLS / "stylelint/bin/stylelint.mjs"), "--config", str(config), "theme/static/css/**/*.css"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")
