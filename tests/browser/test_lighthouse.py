"""Lighthouse for phones on the finished site at its own address: the host name leads to the test's server, over https."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.agency_server import PREFIX, served, throw_away_certificate
from support.browser import CHROMIUM, QUIET
from support.templates import SAMPLE

pytestmark = pytest.mark.all

HOST = "lamgiang.example"
LIGHTHOUSE = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
TEMPLATES = ("home", "field", "article", "leaflet", "bulletin", "search")
RUNS = 3  # a busy machine slows a page down, it never speeds it up: the median of three counts where the first is short
# The aim is 100. On a quiet machine four pages have it, home and field have 99; a busy one takes points for its own slowness.
SPEED = 90


@pytest.fixture
def beside_others(alone: None) -> None:
    """Here: beside no other test, which would cost points for speed."""


@pytest.fixture(scope="module")
def flags(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Switches of a Chromium for which the section's host is the test's server."""
    folder = tmp_path_factory.mktemp("lighthouse")
    with served(sample_site, certificate=throw_away_certificate(folder, HOST)) as server:
        quiet = [flag for flag in QUIET if not flag.startswith("--host-resolver-rules")]
        here = f"--host-resolver-rules='MAP {HOST}:443 127.0.0.1:{server.port} , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'"
        yield [*quiet, "--headless=new", "--ignore-certificate-errors", here]


def audit(address: str, flags: list[str], report: Path) -> dict[str, Any]:
    """Lighthouse's report on one page, as a phone on a slow line."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--chrome-flags={' '.join(flags)} --user-data-dir={report.with_suffix('')}"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    subprocess.run(command, env=environment, capture_output=True, timeout=120, check=True)
    found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(part["score"] * 100) for name, part in report["categories"].items()}


def short_of(report: dict[str, Any]) -> list[str]:
    """What cost points."""
    audits = report["audits"]
    wanted = [ref["id"] for part in report["categories"].values() for ref in part["auditRefs"] if ref["weight"]]
    low = [audits[name] for name in wanted if audits[name]["score"] is not None and audits[name]["score"] < 0.9]
    return [f"{audit['id']}: {audit.get('displayValue', audit['title'])}" for audit in low]


def figures(report: dict[str, Any]) -> str:
    """Largest paint, shift, blocking time."""
    names = ("largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time")
    return ", ".join(f"{name} {report['audits'][name]['displayValue']}" for name in names)


@pytest.mark.parametrize("template", TEMPLATES)
def test_lighthouse_gives_full_marks(
    flags: list[str], tmp_path: Path, template: str, record_property: pytest.RecordProperty
) -> None:
    address = f"https://{HOST}{PREFIX}/{SAMPLE[template]}"
    reports = [audit(address, flags, tmp_path / "1.json")]
    if set(scores(reports[0]).values()) != {100}:
        reports += [audit(address, flags, tmp_path / f"{run}.json") for run in range(2, RUNS + 1)]
    marks = {name: statistics.median(scores(report)[name] for report in reports) for name in scores(reports[0])}
    record_property("figures", figures(reports[0]))
    assert reports[0]["finalDisplayedUrl"] == address
    speed = marks.pop("performance")
    assert marks == dict.fromkeys(("accessibility", "best-practices", "seo"), 100), short_of(reports[0])
    assert speed >= SPEED, short_of(reports[0])
