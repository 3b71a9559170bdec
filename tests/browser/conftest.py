"""A headless Chromium of Debian's, and the sample site served on loopback under the section's path."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from plugins.serve import Handler

CHROMIUM = "/usr/bin/chromium"
QUIET = [  # Chromium would look for its maker's hosts otherwise
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
PREFIX = "/cai-cach-hanh-chinh"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def section(sample_site: Path) -> Iterator[str]:
    """Address of the served section, with closing slash."""
    handler = type("SectionHandler", (Handler,), {"base_path": PREFIX})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(sample_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    server.shutdown()
    server.server_close()
