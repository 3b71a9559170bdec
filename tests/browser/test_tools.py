"""The reader's tools as a browser runs them: what they do, what they remember, and that nobody needs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browser import HEIGHT

pytestmark = pytest.mark.all

ARTICLE = "tin-bai/toan-trinh-va-mot-phan/"  # has a table
STORY = "guong-dien-hinh/ngay-khong-hen-lao-bao/"
NARROW = 320  # px
TARGET = 44  # px, height of what a finger must hit

# A speech engine that notes what it is given and goes on when told to. As real ones do, it reports an utterance that
# was cancelled as ended.
ENGINE = """
const engine = {
  heard: [], voices: [{ lang: "en-US" }, { lang: "vi-VN" }], current: null,
  getVoices() { return this.voices; },
  speak(utterance) { this.heard.push(utterance.text); this.current = utterance; },
  cancel() { this.finish(); },
  finish() { const { current } = this; this.current = null; current?.onend?.(); },
};
Object.defineProperty(window, "speechSynthesis", { value: engine });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
"""


@contextmanager
def opened(browser: Browser, address: str, script: str = "", width: int = 360, **context: Any) -> Iterator[Page]:
    """The page at `address` after `script` has prepared the window. Fails if the page raises an error."""
    window = browser.new_context(viewport={"width": width, "height": HEIGHT}, **context)
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.add_init_script(script)
    try:
        page.goto(address, wait_until="load")
        yield page
        assert errors == []
    finally:
        window.close()


def button(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=name, exact=True)


def heard(page: Page) -> list[str]:
    found: list[str] = page.evaluate("speechSynthesis.heard")
    return found


def test_without_scripts_there_is_no_control_that_does_nothing(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, java_script_enabled=False) as page:
        expect(page.locator("main button:visible")).to_have_count(0)
        expect(page.get_by_text("nhấn Ctrl + P")).to_be_visible()
        expect(page.get_by_role("link", name="Gửi thư")).to_be_visible()


def test_the_tools_take_the_room_that_was_kept_for_them(browser: Browser, section: str) -> None:
    with opened(browser, section + "trang/lien-he/") as page:
        page.route("**/theme/tools-*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(section + ARTICLE, wait_until="load")
        expect(page.locator(".tools")).to_have_css("visibility", "hidden")
        before = page.locator(".figure").first.bounding_box()
        page.unroute("**/theme/tools-*.js")
        page.reload(wait_until="load")
        expect(page.locator(".tools")).to_have_css("visibility", "visible")
        assert page.locator(".figure").first.bounding_box() == before


@pytest.mark.parametrize(
    ("label", "attribute", "value"), [("Rất lớn", "data-size", "rat-lon"), ("Tương phản cao", "data-contrast", "cao")]
)
def test_a_choice_is_shown_told_and_remembered(
    browser: Browser, section: str, label: str, attribute: str, value: str
) -> None:
    with opened(browser, section + ARTICLE) as page:
        button(page, label).click()
        expect(button(page, label)).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".tools [role=status]")).not_to_be_empty()
        page.goto(section, wait_until="load")
        expect(page.locator("html")).to_have_attribute(attribute, value)


def test_larger_letters_are_larger(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE) as page:
        size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
        sizes = []
        for label in ("Vừa", "Lớn", "Rất lớn"):
            button(page, label).click()
            sizes.append(page.evaluate(size))
        assert sizes[0] * 1.15 < sizes[1] < sizes[2]


def test_contrast_goes_back_when_pressed_again(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE) as page:
        button(page, "Tương phản cao").click()
        button(page, "Tương phản cao").click()
        expect(button(page, "Tương phản cao")).to_have_attribute("aria-pressed", "false")
        page.reload()
        expect(page.locator("html[data-contrast]")).to_have_count(0)


def test_where_nothing_may_be_stored_a_choice_still_holds_on_the_page(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, NO_STORAGE) as page:
        button(page, "Lớn").click()
        expect(page.locator("html")).to_have_attribute("data-size", "lon")


@pytest.mark.parametrize("voices", ["[]", '[{ lang: "en-US" }]'])
def test_without_a_vietnamese_voice_reading_aloud_is_not_offered(browser: Browser, section: str, voices: str) -> None:
    with opened(browser, section + ARTICLE, f"{ENGINE} engine.voices = {voices};") as page:
        expect(button(page, "Lớn")).to_be_visible()
        expect(page.locator("[data-do=listen]")).to_be_hidden()


def test_a_voice_that_comes_late_is_offered(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, f"{ENGINE} engine.voices = [];") as page:
        page.evaluate("speechSynthesis.voices = [{ lang: 'vi_VN' }]; speechSynthesis.onvoiceschanged()")
        expect(button(page, "Nghe đọc")).to_be_visible()


def test_reading_starts_when_asked_with_title_and_summary(browser: Browser, section: str) -> None:
    with opened(browser, section + STORY, ENGINE) as page:
        assert heard(page) == []
        button(page, "Nghe đọc").click()
        page.evaluate("speechSynthesis.finish()")
        title, summary = (" ".join(page.locator(part).inner_text().split()) for part in ("h1", ".publication__summary"))
        assert heard(page)[0] == title
        assert summary.startswith(heard(page)[1])


def test_a_pause_takes_up_the_same_sentence_and_a_stop_begins_anew(browser: Browser, section: str) -> None:
    with opened(browser, section + STORY, ENGINE) as page:
        button(page, "Nghe đọc").click()
        page.evaluate("speechSynthesis.finish()")
        button(page, "Tạm dừng").click()
        button(page, "Đọc tiếp").click()
        second, again = heard(page)[1:]
        assert second == again
        button(page, "Thôi đọc").click()
        button(page, "Nghe đọc").click()
        assert heard(page)[-1] == heard(page)[0]


def read_to_the_end(page: Page) -> list[str]:
    button(page, "Nghe đọc").click()
    page.evaluate("while (speechSynthesis.current) speechSynthesis.finish()")
    return heard(page)


def test_the_whole_text_is_read_and_nothing_but_the_text(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, ENGINE) as page:
        said = read_to_the_end(page)
        expect(button(page, "Nghe đọc")).to_be_visible()
        expect(button(page, "Thôi đọc")).to_have_count(0)
        paragraphs = page.locator(".prose > p, .prose li, .prose h2").all_inner_texts()
    spoken = " ".join(said)
    assert [text for text in paragraphs if " ".join(text.split()) not in spoken] == []
    for unread in ("Tranh:", "Căn cứ", "Từ khóa", "Chuyên đề, phần", "Gửi thư", "Lĩnh vực", "Trong bài"):
        assert unread not in spoken


def test_a_table_is_read_row_by_row(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, ENGINE) as page:
        cells = page.locator(".table-scroll tbody tr").nth(1).locator("td").all_inner_texts()
        assert ", ".join(" ".join(cell.split()) for cell in cells) in read_to_the_end(page)


def test_an_abbreviation_is_read_in_full(browser: Browser, section: str) -> None:
    with opened(browser, section + STORY, ENGINE) as page:
        full = page.locator(".prose abbr[title]").first.get_attribute("title")
        assert full
        assert full in " ".join(read_to_the_end(page))


def test_a_link_is_copied_and_the_reader_is_told(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, permissions=["clipboard-read", "clipboard-write"]) as page:
        button(page, "Chép liên kết").click()
        expect(page.locator(".share [role=status]")).to_have_text("Đã chép liên kết.")
        permalink = page.locator("link[rel=canonical]").get_attribute("href")
        assert page.evaluate("navigator.clipboard.readText()") == permalink


def test_a_link_that_cannot_be_copied_is_pointed_at(browser: Browser, section: str) -> None:
    refusing = "navigator.clipboard.writeText = () => Promise.reject(new Error());"
    with opened(browser, section + ARTICLE, refusing) as page:
        button(page, "Chép liên kết").click()
        expect(page.locator(".share [role=status]")).to_contain_text("Chưa chép được")


def test_sharing_is_offered_where_the_device_has_it(browser: Browser, section: str) -> None:
    sharing = "Object.defineProperty(navigator, 'share', { value: async (page) => { window.shared = page.url; } });"
    with opened(browser, section + ARTICLE, sharing) as page:
        button(page, "Chia sẻ").click()
        assert page.evaluate("shared") == page.locator("link[rel=canonical]").get_attribute("href")
    without = "Object.defineProperty(navigator, 'share', { value: undefined });"
    with opened(browser, section + ARTICLE, without) as page:
        expect(page.locator("[data-do=share]")).to_be_hidden()


def test_every_control_can_be_hit_with_a_finger(browser: Browser, section: str) -> None:
    with opened(browser, section + ARTICLE, ENGINE, width=NARROW) as page:
        controls = page.locator(".tool:visible").all()
        boxes = [(control.inner_text(), control.bounding_box()) for control in controls]
    assert len(boxes) >= 6
    assert [name for name, box in boxes if not box or box["height"] < TARGET or box["width"] < TARGET] == []
