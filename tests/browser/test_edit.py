"""The forms of ./run edit: nothing from another host, and what they write is what our reader reads, with its meaning kept.

The browser's own private folder stands in for the folder that an editor would choose.
"""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page
from support.browser import Visit, visit
from support.site import ROOT

from plugins.forms.edit import PACKAGES, Handler
from plugins.model.agency import Agency
from plugins.model.publication import Publication
from plugins.model.strict import Strict
from plugins.reading.data import read_data
from plugins.reading.publication import read_body, read_front

pytestmark = pytest.mark.all

TITLE = 'Tên mới: có "dấu" và # thăng'
SAMPLES = (
    "tin-bai/nop-ho-so-truc-tuyen.md",  # hour, topic, sources
    "to-roi/doi-ten-xa-giay-to-cu.md",  # folded: panels
    "to-roi/truoc-khi-den-mot-cua.md",  # tables
    "ban-tin/ban-tin-so-2.md",  # order with queries
    "guong-dien-hinh/ngay-khong-hen-lao-bao.md",
    "ap-phich/luu-ma-ho-so.md",
    "trang/lien-he.md",
)
AGENCY = "du-lieu/co-quan.yml"
FOLDER = """
window.showDirectoryPicker = () => navigator.storage.getDirectory();
FileSystemHandle.prototype.requestPermission ??= async () => "granted";
"""
WRITE = """async files => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/"), last = names.pop();
    let folder = root;
    for (const name of names) folder = await folder.getDirectoryHandle(name, {create: true});
    const stream = await (await folder.getFileHandle(last, {create: true})).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async path => {
  const names = path.split("/"), last = names.pop();
  let folder = await navigator.storage.getDirectory();
  for (const name of names) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(last)).getFile()).text();
}"""


@pytest.fixture(scope="module")
def forms() -> Iterator[str]:
    """Address of the forms, with the packages that ./run edit would have installed."""
    packages = ROOT / PACKAGES
    if not (packages / "@sveltia/cms").is_dir():
        words = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(words, cwd=packages.parent, check=True, capture_output=True, timeout=200)
    handler = type("Here", (Handler,), {"content": ROOT / "content", "packages": packages})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@cache
def seeds() -> dict[str, str]:
    texts = [path for path in (ROOT / "content").rglob("*") if path.suffix in (".md", ".yml", ".svg")]
    files = {
        f"content/{path.relative_to(ROOT / 'content').as_posix()}": path.read_text(encoding="utf-8") for path in texts
    }
    return {".git/HEAD": "ref: refs/heads/main\n", **files}


@pytest.fixture(scope="module")
def open_forms(forms: str, browser: Browser) -> Iterator[Visit]:
    """The forms, signed in to a folder that holds the sample content."""
    with visit(browser, forms, width=1280, locale="vi-VN") as seen:
        seen.page.add_init_script(FOLDER)
        seen.page.evaluate(WRITE, seeds())
        seen.page.reload()
        seen.page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
        seen.page.get_by_role("button", name="Tạo bài viết mới").wait_for()
        seen.page.set_default_timeout(10_000)
        yield seen


def opened(page: Page, forms: str, where: str) -> None:
    page.goto(f"{forms}#/collections/{where}")
    page.get_by_role("button", name="Lưu").first.wait_for()


def save(page: Page) -> None:
    page.get_by_role("button", name="Lưu").first.click()


def once_written(page: Page, path: str, words: str) -> str:
    """A file of content/ in the browser's folder, as soon as it holds some words; while it is written it is not there."""
    for _ in range(100):
        with suppress(Error):
            text: str = page.evaluate(READ, f"content/{path}")
            if words in text:
                return text
        page.wait_for_timeout(100)
    raise AssertionError(f"{path} was not written: {page.inner_text('body')[-500:]}")


def publication(path: str, text: str) -> Publication:
    manuscript, problems = read_front(path, text.encode())
    assert [str(problem) for problem in problems if problem.stops] == []
    assert manuscript is not None
    read, faults = read_body(manuscript, lambda target: target)
    assert [str(problem) for problem in faults if problem.stops] == []
    assert read is not None
    return read


def meaning(item: Publication) -> tuple[object, ...]:
    """All that a reader of the site could tell apart, but for the title."""
    panels = [(panel.name, [str(part) for part in panel.parts]) for panel in item.body.panels]
    return (
        item.kind,
        item.slug,
        item.matter.model_copy(update={"title": ""}),
        item.body.text,
        item.body.headings,
        panels,
    )


@pytest.mark.parametrize("path", SAMPLES)
def test_a_new_title_changes_the_title_and_nothing_else(path: str, forms: str, open_forms: Visit) -> None:
    page, (folder, file) = open_forms.page, path.split("/")
    opened(page, forms, f"{folder}/entries/{Path(file).stem}")
    page.get_by_label("Tên", exact=True).first.fill(TITLE)
    page.get_by_role("radio", name="đăng", exact=True).first.click()
    save(page)
    written = once_written(page, path, "Tên mới")
    before, after = publication(path, seeds()[f"content/{path}"]), publication(path, written)
    assert after.title == TITLE
    assert before.matter.status == after.matter.status == "đăng"
    assert strip_places(meaning(after)) == strip_places(meaning(before))


def strip_places(value: object) -> str:
    """Where a thing stands in its file may change."""
    return re.sub(r"Place\([^)]*\)", "", repr(value))


def test_the_agencys_profile_keeps_also_what_has_no_widget(forms: str, open_forms: Visit) -> None:
    page = open_forms.page
    opened(page, forms, "du-lieu/entries/co-quan")
    page.get_by_label("Điện thoại", exact=True).first.fill("0200 111 1111")
    save(page)
    written = once_written(page, AGENCY, "0200 111 1111")

    def profile(text: str) -> Strict:
        agency, problems = read_data(Agency, AGENCY, text.encode())
        assert problems == []
        assert agency is not None
        return agency

    before, after = profile(seeds()[f"content/{AGENCY}"]), profile(written)
    assert after == before.model_copy(update={"phone": "0200 111 1111"})


def test_a_new_article_is_one_that_our_reader_takes(forms: str, open_forms: Visit) -> None:
    page = open_forms.page
    opened(page, forms, "tin-bai/new")
    page.get_by_label("Tên", exact=True).first.fill("Đổi tên xã, đặt lịch ở đâu?")
    page.get_by_label("Tóm tắt 1–2 câu", exact=True).first.fill("Một câu tóm tắt đủ dài cho bài thử.")
    page.get_by_role("radio", name="nháp", exact=True).first.click()
    page.get_by_role("button", name="Hiện tại").first.click()
    page.get_by_role("combobox", name="Lĩnh vực").first.click()
    page.get_by_role("option", name="Cải cách thể chế").first.click()
    page.get_by_role("textbox", name="Nội dung").first.fill("## Hỏi ở đâu?\n\nBộ phận Một cửa.")
    save(page)
    name = "doi-ten-xa-dat-lich-o-dau.md"
    made = publication(f"tin-bai/{name}", once_written(page, f"tin-bai/{name}", "Đổi tên xã"))
    assert (made.matter.status, made.category) == ("nháp", "Cải cách thể chế")
    assert made.body.text.startswith("Hỏi ở đâu?")


def test_nothing_is_asked_of_another_host_and_the_policy_stops_nothing(open_forms: Visit) -> None:
    """Runs last: all of the above has been done on the same page."""
    told = ("OAuth application ID is not defined", "does not conform to the required format")  # Sveltia's own notes
    assert [fault for fault in open_forms.faults if not any(words in fault for words in told)] == []
    assert open_forms.violations() == []
