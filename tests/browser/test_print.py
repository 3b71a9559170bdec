"""What a reader gets from the browser's own print command."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from support.browser import Window, load_pictures
from support.templates import SAMPLE

pytestmark = pytest.mark.all

PUBLICATIONS = ("article", "story")


def page_texts(octets: bytes) -> list[str]:
    """The words of each page of a PDF."""
    document = pypdfium2.PdfDocument(octets)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_no_page_is_blank_and_navigation_stays_away(window: Window, section: str, path: str) -> None:
    page = window.at(section + path, width=1280).page
    load_pictures(page)
    title = page.locator("h1").inner_text()
    page.emulate_media(media="print")
    shown = "[...document.querySelectorAll('header nav, footer nav, nav.pagination, .skip-link, button')].filter(e => e.checkVisibility()).map(e => e.className)"
    assert page.evaluate(shown) == []
    pages = page_texts(page.pdf(prefer_css_page_size=True))
    assert [number for number, text in enumerate(pages, 1) if len(re.sub(r"\s|\d+ / \d+", "", text)) < 20] == []
    assert re.sub(r"\s+", "", title)[:30] in re.sub(r"\s+", "", pages[0])


@pytest.mark.parametrize("template", PUBLICATIONS)
def test_a_publication_in_print_names_its_address_and_date(window: Window, section: str, template: str) -> None:
    page = window.at(section + SAMPLE[template], width=1280).page
    page.emulate_media(media="print")
    visible = page.evaluate("document.body.innerText")
    assert f"lamgiang.example/cai-cach-hanh-chinh/{SAMPLE[template]}".rstrip("/") in visible
    assert re.search(r"Đăng ngày \d{2}/\d{2}/2026", visible)
