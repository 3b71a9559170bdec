"""What pages ask for: nothing of another host, nothing that the strict policy stops, nothing that is not there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from support.browser import load_everything, visit
from support.templates import SAMPLE

pytestmark = pytest.mark.all


@pytest.mark.parametrize("path", SAMPLE.values(), ids=SAMPLE)
def test_a_page_loads_whole_under_the_strict_policy_and_asks_no_other_host(
    browser: Browser, section: str, path: str
) -> None:
    with visit(browser, section + path) as seen:
        load_everything(seen.page)
        broken = seen.page.evaluate("[...document.images].filter(i => !i.naturalWidth).map(i => i.src)")
        assert (seen.faults, seen.violations(), broken) == ([], [], [])
        assert seen.page.locator("h1").count() == 1


@pytest.mark.parametrize("template", ["article", "home"])
def test_every_button_works_under_the_strict_policy(browser: Browser, section: str, template: str) -> None:
    with visit(browser, section + SAMPLE[template]) as seen:
        seen.page.evaluate("window.print = () => {}")
        for button in seen.page.locator("button:visible, summary:visible").all():
            button.click()
        seen.page.wait_for_timeout(100)
        assert (seen.faults, seen.violations()) == ([], [])


def test_the_policy_is_on_and_would_stop_an_inline_script(browser: Browser, section: str) -> None:
    with visit(browser, section) as seen:
        seen.page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
        )
        assert seen.page.evaluate("window.ran") is None
        assert len(seen.violations()) == 1
        assert seen.violations()[0].startswith("script-src-elem: inline")


def test_the_404_page_works_at_any_depth(browser: Browser, section: str) -> None:
    page = browser.new_page()
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(answer.status))
    page.goto(section + "tin-bai/khong/co/bai/nay/", wait_until="networkidle")
    home = page.locator("a[href='/cai-cach-hanh-chinh/']").count()
    page.close()
    assert answers[0] == 404
    assert [status for status in answers[1:] if status >= 400] == []
    assert home >= 1
