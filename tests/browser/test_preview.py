"""The preview as editors use it: a save shows in the open page within two seconds, and nothing breaks the policy."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.browser import visit
from support.sample import ROOT, workspace

pytestmark = [pytest.mark.all, pytest.mark.timeout(900)]  # a turn alone has to be waited for

SECTION = "/cai-cach-hanh-chinh/"
ARTICLE = ("tin-bai/ban-nhap-lich-tiep-cong-dan", "Kiểm tra luật về tiếp công dân đang có hiệu lực.")
LEAFLET = ("to-roi/nop-ho-so-ngay-tai-nha", "Có đủ trong tay rồi hãy bắt đầu.")
RUNS, LIMIT = 5, 2.0  # s


@pytest.fixture
def beside_others(alone: None) -> None:
    """Here: beside no other test, since time is measured."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample content as a copy that may be edited."""
    place = tmp_path_factory.mktemp("preview")
    subprocess.run(["cp", "-r", str(ROOT / "content"), str(place / "content")], check=True)
    return workspace(place)


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """A running preview; it ends with 130 soon after Ctrl-C."""
    words = [sys.executable, "-m", "plugins.serving", "--port", "8760"]
    env = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(words, cwd=folder, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        greeting = next(line for line in process.stdout if "http://" in line)
        try:
            yield greeting.split()[1].partition(SECTION)[0]
            process.send_signal(signal.SIGINT)
            started = time.monotonic()
            assert process.wait(10) == 130
            assert time.monotonic() - started < 3
        finally:
            process.kill()  # one that does not end must not keep the tests waiting


def test_a_save_shows_within_two_seconds(browser: Browser, folder: Path, address: str) -> None:
    taken = {}
    for name, sentence in (ARTICLE, LEAFLET):
        with visit(browser, f"{address}{SECTION}{name}/") as seen:
            seen.page.locator("main:not(.preview-page)").wait_for(timeout=60_000)
            taken[name] = _times(folder / "content" / f"{name}.md", sentence, partial(_text, seen.page))
            assert seen.violations() == []
    assert {name: min(times) for name, times in taken.items() if min(times) > LIMIT} == {}


def test_the_pages_of_a_leaflet_are_set_anew_within_two_seconds(browser: Browser, folder: Path, address: str) -> None:
    name, sentence = LEAFLET
    with visit(browser, f"{address}/_xem-truoc/{name}/", width=1280) as seen:
        seen.page.locator("svg image").first.wait_for(state="attached", timeout=60_000)
        seen.page.get_by_role("status").filter(has_text="của lần lưu mới nhất").wait_for(timeout=60_000)
        times = _times(folder / "content" / f"{name}.md", sentence, partial(_pages, seen.page))
        assert seen.violations() == []
    assert min(times) < LIMIT


def test_pages_of_an_older_text_say_so(browser: Browser, folder: Path, address: str) -> None:
    name, sentence = LEAFLET
    file = folder / "content" / f"{name}.md"
    with visit(browser, f"{address}/_xem-truoc/{name}/", width=1280) as seen:
        state = seen.page.get_by_role("status")
        state.filter(has_text="của lần lưu mới nhất").wait_for(timeout=60_000)
        file.write_text(file.read_text("utf-8").replace(sentence, f"{sentence} Chữ cho bản in."), "utf-8")
        state.filter(has_text="Đang dàn lại").wait_for()
        state.filter(has_text="của lần lưu mới nhất").wait_for()


def _times(file: Path, sentence: str, look: Callable[[int], Callable[[], object]]) -> list[float]:
    """Seconds from each of a few saves of a file to what is looked for; they are printed, too. look: called before a save
    with its number, gives what waits for what that save changes."""
    text, times = file.read_text("utf-8"), []
    for run in range(RUNS):
        time.sleep(2.5)  # until all that the last save started is done
        wait = look(run)
        started = time.monotonic()
        file.write_text(text.replace(sentence, f"{sentence} Lưu-{run}."), "utf-8")
        wait()
        times.append(time.monotonic() - started)
    print(f"{file.stem}: median {statistics.median(times):.2f} s, worst {max(times):.2f} s")
    return times


def _text(page: Page, run: int) -> Callable[[], object]:
    """Waits for the words of a save."""
    return page.locator("main").filter(has_text=f"Lưu-{run}.").wait_for


def _pages(page: Page, _: int) -> Callable[[], object]:
    """Waits until another picture stands there than now, and is said to be of the last save and not on its way."""
    before = page.locator("svg image").first.get_attribute("href")
    assert before

    def wait() -> None:
        page.locator(f"main:has(image):not(:has(image[href='{before}']))").wait_for()
        page.get_by_role("status").filter(has_text="của lần lưu mới nhất").wait_for()
        page.wait_for_load_state("load")

    return wait


def test_the_place_on_the_page_is_kept(browser: Browser, folder: Path, address: str) -> None:
    name, sentence = LEAFLET
    file = folder / "content" / f"{name}.md"
    with visit(browser, f"{address}{SECTION}{name}/", width=1280) as seen:
        seen.page.evaluate("scrollTo(0, 700)")
        file.write_text(file.read_text("utf-8").replace(sentence, f"{sentence} Giữ-chỗ."), "utf-8")
        seen.page.locator("main").filter(has_text="Giữ-chỗ.").wait_for()
        seen.page.wait_for_load_state("load")
        assert abs(seen.page.evaluate("scrollY") - 700) < 60
