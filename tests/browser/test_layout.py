"""Pages hold: on the narrowest phone, with text at twice the size, with content at its limits."""

from __future__ import annotations

import pytest
from support.browser import HEIGHT, Window, load_pictures, text_size
from support.hard_site import HARD
from support.templates import SAMPLE

pytestmark = pytest.mark.all

# width of the window in px, size of text in % of the browser's own
WINDOWS = ((320, 100), (360, 200), (640, 200), (768, 100), (1280, 200))


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_nothing_scrolls_sideways_overlaps_or_is_cut(window: Window, section: str, path: str) -> None:
    assert findings(window, section + path) == []


@pytest.mark.parametrize("path", HARD.values(), ids=HARD)
def test_hard_cases_hold_too(window: Window, hard_section: str, path: str) -> None:
    assert findings(window, hard_section + path) == []


def findings(window: Window, address: str) -> list[str]:
    """What the layout probe finds in every window, with the window's name."""
    found = []
    seen = window.at(address, width=320)
    load_pictures(seen.page)
    for width, size in WINDOWS:
        seen.page.set_viewport_size({"width": width, "height": HEIGHT})
        text_size(seen.page, size)
        found += [f"{width} px, text {size} %: {finding}" for finding in seen.probe("layout")]
    return found
