"""A headless Chromium of Debian's, and the finished sites served on loopback as the agency would."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from support.agency_server import served
from support.browser import CHROMIUM, QUIET
from support.hard_site import hard_site_once


@contextmanager
def turn(folder: Path, kind: int) -> Iterator[None]:
    """A turn at the machine: LOCK_SH beside other browser tests, LOCK_EX without them."""
    with (folder / "turns").open("w") as handle:
        fcntl.flock(handle, kind)
        yield


@pytest.fixture(autouse=True)
def beside_others(shared_folder: Path) -> Iterator[None]:
    """Tests of one process run beside those of another, unless they measure time (test_lighthouse)."""
    with turn(shared_folder, fcntl.LOCK_SH):
        yield


@pytest.fixture
def alone(shared_folder: Path) -> Iterator[None]:
    """No other browser test runs meanwhile."""
    with turn(shared_folder, fcntl.LOCK_EX):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def section(sample_site: Path) -> Iterator[str]:
    """Address of the sample site's section, with closing slash."""
    with served(sample_site) as server:
        yield server.section


@pytest.fixture(scope="session")
def hard_section(shared_folder: Path) -> Iterator[str]:
    """Address of the hard cases' section."""
    with served(hard_site_once(shared_folder / "hard")) as server:
        yield server.section


@pytest.fixture(scope="session")
def section_with_late_fonts(sample_site: Path) -> Iterator[str]:
    """The sample site, but every font takes half a second more, as on a weak line."""
    with served(sample_site, delays={".woff2": 0.5}) as server:
        yield server.section
