"""Nothing moves while a page comes in, even if its fonts come late."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from support.browser import visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all

MOST = 0.01
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) sum += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    setTimeout(() => done(sum), 250);
  });
})"""


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_late_fonts_move_nothing(browser: Browser, section_with_late_fonts: str, path: str) -> None:
    moved = {}
    for width in (360, 1280):
        with visit(browser, section_with_late_fonts + path, width=width) as seen:
            moved[width] = seen.page.evaluate(SHIFTS)
            assert seen.page.evaluate("document.fonts.check('1em \"Be Vietnam Pro\"')")
    assert {width: shift for width, shift in moved.items() if shift > MOST} == {}
