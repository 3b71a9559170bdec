"""What a browser does with the sample site: requests, width, print, accessibility."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.all

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
# One page of every template.
PAGES = [
    "", "tin-bai/", "tin-bai/nop-ho-so-truc-tuyen/", "tin-bai/doc-so-ky-hieu-van-ban/", "guong-dien-hinh/ngay-khong-hen-lao-bao/",
    "to-roi/", "to-roi/nop-ho-so-ngay-tai-nha/", "ban-tin/ban-tin-so-2/", "ap-phich/luu-ma-ho-so/", "trang/lien-he/", "linh-vuc/",
    "linh-vuc/the-che/", "the/", "the/mot-cua/", "luu-tru/", "luu-tru/2026/", "luu-tru/2026/08/", "tim-kiem/", "404.html",
]  # fmt: skip
SCHEMES = ("light", "dark")


def open_page(browser: Browser, address: str, width: int = 360, scheme: str = "light") -> tuple[Page, list[str]]:
    """The page, and the addresses of all requests that it made to another host and of all errors it met."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    faults: list[str] = []
    host = address.split("/")[2]
    page.on("request", lambda request: faults.append(request.url) if request.url.split("/")[2:3] != [host] else None)
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("response", lambda answer: faults.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.goto(address, wait_until="load")
    return page, faults


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_whole_and_asks_no_other_host(browser: Browser, section: str, path: str) -> None:
    page, faults = open_page(browser, section + path)
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.wait_for_load_state("networkidle")
    broken = page.evaluate("[...document.images].filter(image => !image.naturalWidth).map(image => image.src)")
    headings = page.locator("h1").count()
    page.close()
    assert (faults, broken, headings) == ([], [], 1)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_at_320_px(browser: Browser, section: str, path: str) -> None:
    page, _ = open_page(browser, section + path, width=320)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert overflow <= 0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, section: str, path: str, scheme: str) -> None:
    page, _ = open_page(browser, section + path, scheme=scheme)
    page.add_script_tag(path=AXE)
    found = page.evaluate(
        "async () => (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' | '))"
    )
    page.close()
    assert found == []


@pytest.mark.parametrize("path", ["tin-bai/nop-ho-so-truc-tuyen/", "guong-dien-hinh/ngay-khong-hen-lao-bao/"])
def test_print_shows_the_text_without_navigation_and_names_its_address(
    browser: Browser, section: str, path: str
) -> None:
    page, _ = open_page(browser, section + path, width=1280)
    title = page.locator("h1").inner_text()
    page.emulate_media(media="print")
    visible = page.evaluate("document.body.innerText")
    navigation = page.evaluate("[...document.querySelectorAll('nav')].filter(nav => nav.checkVisibility()).length")
    page.close()
    assert title in visible
    assert navigation == 0
    assert f"lamgiang.example/cai-cach-hanh-chinh/{path}".rstrip("/") in visible
    assert re.search(r"Đăng ngày \d{2}/\d{2}/2026", visible)


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
