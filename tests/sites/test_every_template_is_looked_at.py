"""The browser tests open one page of every template; a new template has to be put on their list."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.hard_site import HARD
from support.site import ROOT
from support.templates import SAMPLE

NO_PAGES = {"base", "embed", "moved"}  # what pages extend; a piece of a page of the portal; it leads on at once


@pytest.mark.parametrize("listed", [SAMPLE, HARD], ids=["sample site", "hard cases"])
def test_every_template_has_a_page_on_the_list(listed: dict[str, str]) -> None:
    templates = {path.stem for path in (ROOT / "theme/templates").glob("*.html")} - NO_PAGES
    assert set(listed) == templates


def test_every_page_on_the_list_is_there(sample_site: Path) -> None:
    lost = [path for path in SAMPLE.values() if not (sample_site / path).exists()]
    assert lost == []
