"""Visits of a browser: pages opened for a moment, with everything noted that they should not have done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page
from support.site import ROOT

CHROMIUM = "/usr/bin/chromium"
QUIET = (  # Chromium would look for its maker's hosts otherwise
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)  # fmt: skip
PROBES = ROOT / "tests/browser/probes"
HEIGHT = 800  # px, of every window
_NOTE_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", event =>
  violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber}`));
"""


@dataclass
class Seen:
    """An open page."""

    page: Page

    def probe(self, name: str, *values: object) -> Any:
        """The result of a function of tests/browser/probes/."""
        return self.page.evaluate(probe(name), list(values))


@dataclass
class Visit(Seen):
    """A page opened for the first time. faults: requests to another host, errors of the console, answers that were errors."""

    faults: list[str] = field(default_factory=list)

    def violations(self) -> list[str]:
        """What the content security policy stopped."""
        found: list[str] = self.page.evaluate("violations")
        return found


class Window:
    """A window for tests that only look: they follow each other in it, since a new one costs a second of the processor.
    What they see is fetched anew each time, and nothing of the one before is left."""

    def __init__(self, page: Page) -> None:
        self._page = page
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def at(self, address: str, width: int = 360) -> Seen:
        """The page at `address` in a window of that width (px), as `visit` without more shows it."""
        page = self._page
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none")
        text_size(page, 100)
        page.goto(address, wait_until="load")
        if page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"):
            raise AssertionError(f"{address} keeps something: a test that lets it has to open a window of its own")
        return Seen(page)


def probe(name: str) -> str:
    """Source of a probe: one function that takes a list."""
    return (PROBES / f"{name}.js").read_text(encoding="utf-8")


@contextmanager
def visit(browser: Browser, address: str, width: int = 360, **context: Any) -> Iterator[Visit]:
    """The page at `address` in a window of its own; context: what browser.new_page takes."""
    context = {"reduced_motion": "reduce", **context}  # a colour half way through its change is no finding
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, **context)
    seen = Visit(page)
    _listen(page, seen.faults, address.split("/")[2])
    page.add_init_script(_NOTE_VIOLATIONS)
    try:
        page.goto(address, wait_until="load")
        yield seen
    finally:
        page.close()


def _listen(page: Page, faults: list[str], host: str) -> None:
    def note(text: str) -> None:
        faults.append(text)

    page.on("request", lambda request: None if request.url.split("/")[2:3] == [host] else note(request.url))
    page.on("console", lambda message: note(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: note(str(error)))
    page.on("response", lambda got: note(f"{got.status} {got.url}") if got.status >= 400 else None)


_PICTURES = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map(image => image.complete || new Promise(done => {
    image.addEventListener("load", done, { once: true });
    image.addEventListener("error", done, { once: true });
  })));
  await document.fonts.ready;
}"""


def load_pictures(page: Page) -> None:
    """Pictures that wait until they are scrolled to are there too, and the text stands in its fonts."""
    page.evaluate(_PICTURES)


def load_everything(page: Page) -> None:
    """The same, and nothing more is fetched for half a second."""
    load_pictures(page)
    page.wait_for_load_state("networkidle")


def text_size(page: Page, percent: int) -> None:
    """The size of text that the reader chose in the browser's settings, 100 being 16 px."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}})
    session.detach()
