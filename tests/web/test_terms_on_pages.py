"""Abbreviations and foreign words on whole pages: explained once a page, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, LEAFLET, planned
from support.site import article, assembled

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web.render import render

TWICE = "Nộp ở UBND xã.\n\n![Ô vuông màu vàng](anh/vuong.svg)\n\nHỏi UBND qua email, trong 30 ngày."
FILES = {
    **EVERY_KIND,
    "du-lieu/viet-tat.yml": "abbreviations: [{short: UBND, full: Ủy ban nhân dân}]\n",
    "du-lieu/tieng-nuoc-ngoai.yml": "terms: [{term: email}]\n",
    "tin-bai/bai-hai.md": article("Hỏi UBND", TWICE, summary="Một câu tóm tắt có UBND trong 30 ngày."),
    "to-roi/giay-to.md": LEAFLET.replace("Thẻ căn cước.", "Hỏi UBND.").replace("Bộ phận Một cửa.", "Hỏi UBND."),
}
ABBR = '<abbr title="Ủy ban nhân dân">UBND</abbr>'


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return assembled(tmp_path_factory.mktemp("terms"), FILES).catalogue


@pytest.fixture(scope="module")
def pages(given: Catalogue, theme: Path) -> dict[str, str]:
    site, env = planned(given), environment(theme)
    return {page.path: render(page, site.site, env) for page in site.pages}


@pytest.mark.parametrize("path", ["tin-bai/bai-hai/index.html", "to-roi/giay-to/index.html"])
def test_an_abbreviation_is_explained_once_over_figures_and_panels(pages: dict[str, str], path: str) -> None:
    assert pages[path].count("<abbr") == pages[path].count(ABBR) == 1


def test_a_foreign_word_is_announced(pages: dict[str, str]) -> None:
    assert '<span lang="en">email</span>' in pages["tin-bai/bai-hai/index.html"]


def test_summaries_hold_numbers_and_units_together(pages: dict[str, str]) -> None:
    assert "có UBND trong 30\u00a0ngày" in pages["tin-bai/bai-hai/index.html"].partition("<main")[2]
    assert "có UBND trong 30\u00a0ngày" in pages["tin-bai/index.html"].partition("<main")[2]


def test_descriptions_for_machines_stay_as_written(pages: dict[str, str]) -> None:
    head = pages["tin-bai/bai-hai/index.html"].partition("</head>")[0]
    assert '<meta name="description" content="Một câu tóm tắt có UBND trong 30 ngày.">' in head


def test_feeds_and_print_get_the_text_as_written(given: Catalogue) -> None:
    texts = [text if isinstance(text, str) else text.decode("utf-8") for text in feed_files(given).values()]
    texts += [part.html for item in given.publications for part in item.body.parts if hasattr(part, "html")]
    assert [
        text for text in texts if "abbr" in text or "lang=" in text.replace("xml:lang=", "") or "\u00a0" in text
    ] == []
