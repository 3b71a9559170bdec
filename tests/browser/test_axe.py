"""axe-core on every template, as every kind of reader sees it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from support.browser import HEIGHT, Window, text_size
from support.hard_site import HARD
from support.templates import SAMPLE

pytestmark = pytest.mark.all

AXE = (Path(__file__).parent / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}`));
}"""
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_ROOT = "document.documentElement.dataset"
# How a reader may see a page: what to do before, what to do after.
READERS: dict[str, tuple[Callable[[Page], object], Callable[[Page], object]]] = {
    "light": (lambda page: page.emulate_media(color_scheme="light"), lambda page: None),
    "dark": (
        lambda page: page.emulate_media(color_scheme="dark"),
        lambda page: page.emulate_media(color_scheme="light"),
    ),
    "forced colours": (
        lambda page: page.emulate_media(forced_colors="active"),
        lambda page: page.emulate_media(forced_colors="none"),
    ),
    "320 px": (lambda page: _width(page, 320), lambda page: _width(page, 1280)),
    "text at 200 %": (lambda page: text_size(page, 200), lambda page: text_size(page, 100)),
    "high contrast": (
        lambda page: page.evaluate(f"{_ROOT}.contrast = 'cao'"),
        lambda page: page.evaluate(f"delete {_ROOT}.contrast"),
    ),
    "very large": (
        lambda page: page.evaluate(f"{_ROOT}.size = 'rat-lon'"),
        lambda page: page.evaluate(f"delete {_ROOT}.size"),
    ),
}


def _width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_axe_finds_nothing_whoever_reads(window: Window, section: str, path: str) -> None:
    page = window.at(section + path, width=1280).page
    page.evaluate(AXE)
    found = []
    for reader, (before, after) in READERS.items():
        before(page)
        page.evaluate(PAINTED)
        found += [f"{reader}: {finding}" for finding in page.evaluate(RUN)]
        after(page)
    assert found == []


@pytest.mark.parametrize("path", HARD.values(), ids=HARD)
def test_axe_finds_nothing_in_hard_cases(window: Window, hard_section: str, path: str) -> None:
    page = window.at(hard_section + path, width=320).page
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
