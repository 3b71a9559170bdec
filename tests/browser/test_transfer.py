"""What really goes over the wire for an article with a photograph, on a telephone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Response
from support.browser import HEIGHT
from support.hard_site import PHOTOGRAPH

pytestmark = pytest.mark.all

MOST_BYTES, MOST_REQUESTS = 60_000, 10


@pytest.mark.parametrize("density", [1, 2], ids=["screen of 360 points", "screen of 720 points"])
def test_an_article_with_a_photograph_is_light(browser: Browser, hard_section: str, density: int) -> None:
    page = browser.new_page(viewport={"width": 360, "height": HEIGHT}, device_scale_factor=density, is_mobile=True)
    answers: list[Response] = []

    def note(answer: Response) -> None:  # Playwright marks the handler, which a built-in method does not allow
        answers.append(answer)

    page.on("response", note)
    page.goto(hard_section + PHOTOGRAPH, wait_until="networkidle")
    sizes = {answer.url.rsplit("/", 1)[-1] or "page": answer.request.sizes() for answer in answers}
    lead = page.evaluate("document.querySelector('main img').currentSrc")
    page.close()
    weights = {name: size["responseHeadersSize"] + size["responseBodySize"] for name, size in sizes.items()}
    assert lead.endswith(".avif")
    assert sum(weights.values()) <= MOST_BYTES, weights
    assert len(answers) <= MOST_REQUESTS
