"""Validators that are not Python: the Nu HTML checker, stylelint, Lighthouse."""

from __future__ import annotations

import json
import os
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


@pytest.mark.parametrize("path", ["", "tin-bai/nop-ho-so-truc-tuyen/"])
def test_lighthouse_finds_the_page_accessible_and_well_made(section: str, path: str, tmp_path: Path) -> None:
    report = tmp_path / "lighthouse.json"
    command = [
        "node", str(TOOLS / "lighthouse/cli/index.js"), section + path, "--quiet", "--output=json", f"--output-path={report}",
        "--only-categories=accessibility,best-practices,seo",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        f"--disable-component-update --disable-sync --user-data-dir={tmp_path}/profile",
    ]  # fmt: skip
    subprocess.run(
        command, env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"}, capture_output=True, timeout=180, check=True
    )
    scores = {name: part["score"] for name, part in json.loads(report.read_text("utf-8"))["categories"].items()}
    # The test address is not the canonical one, which Lighthouse counts against SEO.
    assert (scores["accessibility"], scores["best-practices"]) == (1, 1)
    assert scores["seo"] >= 0.9
