"""Lighthouse for phones on the finished site at its own address: the host name leads to nginx as docs/server.md sets it up."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.agency_server import PREFIX
from support.browser import CHROMIUM, QUIET
from support.nginx import served_by_nginx, throw_away_certificate
from support.templates import SAMPLE

pytestmark = [pytest.mark.all, pytest.mark.timeout(900)]  # a turn alone has to be waited for

HOST = "lamgiang.example"
LIGHTHOUSE = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
TEMPLATES = ("home", "field", "article", "leaflet", "bulletin", "search")
FOUR = ("performance", "accessibility", "best-practices", "seo")
# At most: a busy machine takes points for its own slowness, it never gives any, so one full run shows the page.
RUNS = 5


@pytest.fixture
def beside_others(alone: None) -> None:
    """Here: beside no other test, which would cost points for speed."""


@pytest.fixture(scope="module")
def flags(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Switches of a Chromium for which the section's host is the test's nginx."""
    folder = tmp_path_factory.mktemp("lighthouse")
    with served_by_nginx(sample_site, folder, throw_away_certificate(folder, HOST)) as port:
        quiet = [flag for flag in QUIET if not flag.startswith("--host-resolver-rules")]
        here = f"--host-resolver-rules='MAP {HOST}:443 127.0.0.1:{port} , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'"
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
    reports = []
    for run in range(RUNS):
        reports.append(audit(address, flags, tmp_path / f"{run}.json"))
        if set(scores(reports[-1]).values()) == {100}:
            break
    record_property("figures", figures(reports[-1]))
    assert reports[-1]["finalDisplayedUrl"] == address
    assert scores(reports[-1]) == dict.fromkeys(FOUR, 100), [short_of(report) for report in reports]
