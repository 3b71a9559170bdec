"""Nothing moves while a page comes in, even if its fonts come late."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from support.browser import visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all

MOST = 0.01
# Every shift: its value, when it came (ms), and what moved from where to where (px). The reader goes to the end of the
# page two frames after the fonts are in: `ready` may come before the frame that is set in them, and who stands at the
# very end then sees the page grow by the one line that a title takes in one font and not in the other.
SHIFTS = """() => new Promise(done => {
  const shifts = [];
  const place = box => [box.x, box.y, box.width, box.height].map(Math.round).join(" ");
  const name = node => node ? node.className || `${node.nodeName} ${node.textContent.trim().slice(0, 40)}` : "gone";
  const moved = source => `${name(source.node)}: ${place(source.previousRect)} → ${place(source.currentRect)}`;
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput) shifts.push([entry.value, Math.round(entry.startTime), entry.sources.map(moved)]);
  })).observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    setTimeout(() => done(shifts), 250);
  })));
})"""


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_late_fonts_move_nothing(browser: Browser, section_with_late_fonts: str, path: str) -> None:
    shifts = {}
    for width in (360, 1280):
        with visit(browser, section_with_late_fonts + path, width=width) as seen:
            shifts[width] = seen.page.evaluate(SHIFTS)
            assert seen.page.evaluate("document.fonts.check('1em \"Be Vietnam Pro\"')")
    assert {width: found for width, found in shifts.items() if sum(value for value, *_ in found) > MOST} == {}
