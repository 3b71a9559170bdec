"""Without scripts, fonts or pictures everything can still be read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from support.browser import HEIGHT, Visit, visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all


def words(seen: Visit) -> set[str]:
    """Every block of text that can be seen."""
    return set(seen.probe("text"))


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_without_scripts_every_text_is_there(browser: Browser, section: str, path: str) -> None:
    with visit(browser, section + path) as seen:
        whole = words(seen)
    with visit(browser, section + path, java_script_enabled=False) as seen:
        assert whole - words(seen) == set()
        assert seen.probe("layout") == []


@pytest.mark.parametrize("missing", ["font", "image"])
@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_without_fonts_or_pictures_every_text_is_there(browser: Browser, section: str, path: str, missing: str) -> None:
    with visit(browser, section + path) as seen:
        whole = words(seen)
        context = seen.page.context
        context.route(
            "**/*", lambda route: route.abort() if route.request.resource_type == missing else route.continue_()
        )
        seen.page.goto("about:blank")
        seen.page.goto(section + path)
        seen.page.set_viewport_size({"width": 320, "height": HEIGHT})
        assert whole - words(seen) == set()
        assert seen.probe("layout") == []
        assert seen.page.evaluate(_MUTE_PICTURES) == []


# Pictures that did not come and whose words have no room to be shown.
_MUTE_PICTURES = """[...document.images].filter(image => image.alt && image.complete && !image.naturalWidth)
  .filter(image => image.offsetHeight < 16 || image.offsetWidth < 60).map(image => image.alt)"""
