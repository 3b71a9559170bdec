"""A headless Chromium of Debian's, and the finished sites served on loopback as the agency would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from support.agency_server import served
from support.browser import CHROMIUM, QUIET, Window
from support.hard_site import hard_site_once


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    """One for the tests of a file that only look at pages."""
    context = browser.new_context()
    yield Window(context.new_page())
    context.close()


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
