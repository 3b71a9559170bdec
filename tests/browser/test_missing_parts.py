"""Without scripts, fonts or pictures everything can still be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page
from support.browser import HEIGHT, Seen, Window, visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all


def words(seen: Seen) -> set[str]:
    """Every block of text that can be seen."""
    return set(seen.probe("text"))


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_without_scripts_every_text_is_there(browser: Browser, window: Window, section: str, path: str) -> None:
    whole = words(window.at(section + path))
    with visit(browser, section + path, java_script_enabled=False) as seen:
        assert whole - words(seen) == set()
        assert seen.probe("layout") == []


@pytest.mark.parametrize("missing", ["font", "image"])
@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_without_fonts_or_pictures_every_text_is_there(window: Window, section: str, path: str, missing: str) -> None:
    seen = window.at(section + path)
    whole = words(seen)
    with without(missing, seen.page):
        seen.page.goto("about:blank")
        seen.page.goto(section + path)
        seen.page.set_viewport_size({"width": 320, "height": HEIGHT})
        assert whole - words(seen) == set()
        assert seen.probe("layout") == []
        assert seen.page.evaluate(_MUTE_PICTURES) == []


@contextmanager
def without(kind: str, page: Page) -> Iterator[None]:
    """No file of that kind, 'font' or 'image', reaches the page."""
    page.route("**/*", lambda route: route.abort() if route.request.resource_type == kind else route.continue_())
    try:
        yield
    finally:
        page.unroute("**/*")


# Pictures that did not come and whose words have no room to be shown.
_MUTE_PICTURES = """[...document.images].filter(image => image.alt && image.complete && !image.naturalWidth)
  .filter(image => image.offsetHeight < 16 || image.offsetWidth < 60).map(image => image.alt)"""
