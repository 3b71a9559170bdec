"""Reading without a mouse: one way through every page, and the place on it always to be seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from support.browser import Seen, Window, visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all

SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}


def walk(seen: Seen, stops: list[str]) -> tuple[list[str], list[str]]:
    """Tab from the start until the page is left, one press more than there are stops: the stops met, and what is
    wrong with some of them."""
    met, faults = [], []
    for _ in range(len(stops) + 1):
        seen.page.keyboard.press("Tab")
        here = seen.probe("focused")
        name = stops[here["place"]] if isinstance(here["place"], int) else str(here["place"])
        met.append(name)
        faults += [f"{name}: {fault}" for fault in here["faults"]]
    return met, faults


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_tab_meets_every_stop_once_in_order_and_in_sight(window: Window, section: str, path: str) -> None:
    seen = window.at(section + path)
    stops = seen.probe("stops")
    met, faults = walk(seen, stops)
    assert met == [*stops, "None"]
    assert faults == []
    assert "Đến nội dung chính" in stops[0]


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_the_focus_is_set_off_3_to_1_in_every_scheme(window: Window, section: str, path: str) -> None:
    seen = window.at(section + path, width=1280)
    seen.probe("stops")
    seen.page.keyboard.press("Tab")
    found = []
    for scheme, media in SCHEMES.items():
        seen.page.emulate_media(**media)  # type: ignore[arg-type]
        found += [f"{scheme}: {stop}" for stop in seen.probe("indicators")]
    assert found == []


def test_the_skip_link_leads_past_the_header(browser: Browser, section: str) -> None:
    with visit(browser, section + SAMPLE["article"]) as seen:
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        assert _inside_main(seen.page) == "trang_chinh"
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.closest('main') !== null")


def _inside_main(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.id")
    return name
