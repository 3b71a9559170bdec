"""Issues as they are printed, in each format: nothing lost, nothing over an edge, every page number true."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass
from itertools import count

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from support.printed import a_bulletin, a_figure, a_job, a_poster, an_article

from plugins.model.formats import BULLETIN_FORMATS
from plugins.model.publication import Prose, Publication
from plugins.press.bulletin_grid import GRIDS, LINE
from plugins.press.bulletin_setting import set_bulletin
from plugins.press.engine import Layout
from plugins.press.job import Job

BLEED = 3.0
INK = (0x1D, 0x1B, 0x18)
_POINT = 25.4 / 72
_NUMBER = count(1000)


def _words(number: int) -> str:
    """Running text of words that occur nowhere else, so that each can be looked for."""
    found = [f"chữ{next(_NUMBER)}" for _ in range(number)]
    return " ".join(word + ("." if index % 11 == 10 else "") for index, word in enumerate(found))


def _article(slug: str, words: int) -> Publication:
    """An article with everything that text is made of."""
    rows = "".join(f"<tr><td>{_words(2)}</td><td>{_words(2)}</td><td>{_words(3)}</td></tr>" for _ in range(4))
    items = "".join(f"<li><strong>{_words(2)}</strong> {_words(14)}</li>" for _ in range(5))
    html = (
        f"<p>{_words(words)}</p><h2>{_words(4)}</h2><p>{_words(words)}</p><p>{_words(words)}</p><h3>{_words(5)}</h3>"
        f"<ol>{items}</ol><blockquote><p>{_words(16)}</p></blockquote>"
    )
    table = f"<h2>{_words(3)}</h2><table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>{rows}</tbody></table>"
    return an_article(
        slug, parts=(Prose(html), a_figure(), Prose(f"<p>{_words(words)}</p>{table}<p>{_words(words)}</p>"))
    )


@dataclass(frozen=True)
class _Issue:
    job: Job
    layout: Layout
    pdf: bytes

    @property
    def pages(self) -> list[str]:
        document = pypdfium2.PdfDocument(self.pdf)
        try:
            texts = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
        return [" ".join(text.replace("\u2060", "").split()) for text in texts]


@pytest.fixture(scope="module", params=[pytest.param("19 × 27", marks=pytest.mark.all), "A5"])
def issue(request: pytest.FixtureRequest) -> _Issue:
    articles = [_article(f"bai-{number}", 60 + 15 * number) for number in range(4)]
    shorts = [an_article(f"ngan-{number}", parts=(Prose(f"<p>{_words(30)}</p>"),)) for number in range(3)]
    entries = [("mở đầu", articles[0]), *(("bài", item) for item in articles[1:]), *(("tin ngắn", s) for s in shorts)]
    job = a_job(a_bulletin(format=request.param), entries=tuple(entries), notices=(a_poster(),), bleed=BLEED)
    typeset = set_bulletin(job)
    assert typeset.layout is not None, typeset.problems
    return _Issue(job, typeset.layout, typeset.layout.artwork())


def test_pages_are_whole_sheets_of_the_format(issue: _Issue):
    form = issue.job.print_format
    assert issue.layout.page_count % 4 == 0
    document = pypdfium2.PdfDocument(issue.pdf)
    sizes = {tuple(round(side * _POINT, 1) for side in page.get_size()) for page in document}
    assert sizes == {(form.width + 2 * BLEED, form.height + 2 * BLEED)}
    document.close()


def test_no_word_is_lost_or_set_twice(issue: _Issue):
    bodies = [entry.body.parts for treatment, entry in issue.job.entries if treatment != "tin ngắn"]
    wanted = re.findall(r"chữ\d+", repr(bodies))
    set_words = Counter(re.findall(r"chữ\d+", "".join(line.text for line in issue.layout.lines)))
    assert set(wanted) <= set(set_words)
    assert [word for word, times in set_words.items() if times > 1] == []


def test_words_stand_in_their_order(issue: _Issue):
    for _, entry in issue.job.entries:
        words = re.findall(r"chữ\d+", repr(entry.body.parts))
        known = set(words)
        found = [word for page in issue.pages for word in re.findall(r"chữ\d+", page) if word in known]
        assert found == words[: len(found)]


def test_text_keeps_from_the_trim(issue: _Issue):
    form = issue.job.print_format
    for line in issue.layout.lines:
        area = line.area
        edges = (area.x, area.y, form.width - area.right, form.height - area.bottom)
        assert min(edges) >= form.safe, line


def test_lines_of_columns_stand_on_the_grid(issue: _Issue):
    grid = GRIDS[issue.job.print_format.name]
    lines = [
        line
        for line in issue.layout.lines
        if line.panel.startswith("at-")
        and "cover" not in line.panel
        and line.tag in ("p", "li")
        and line.area.height > 3
    ]
    off = [abs((line.area.y - grid.top) / LINE - round((line.area.y - grid.top) / LINE)) for line in lines]
    level = sum(distance < 0.05 for distance in off)
    assert level > 0.9 * len(lines)  # boxes have a grid of their own


def test_contents_name_true_pages(issue: _Issue):
    cover, *inside = issue.pages
    for number in range(1, 4):
        title = f"Hướng dẫn bai-{number}"
        at = next(page for page, text in enumerate(inside, start=2) if title in text)
        assert re.search(rf"\b{at}\b[^0-9]*{title}", cover)


def test_continuations_name_true_pages(issue: _Issue):
    for at, text in enumerate(issue.pages, start=1):
        for target in re.findall(r"Xem tiếp trang (\d+)", text):
            assert f"Tiếp theo từ trang {at}" in issue.pages[int(target) - 1]
        for source in re.findall(r"Tiếp theo từ trang (\d+)", text):
            assert int(source) in (1, at - 1)


def test_the_notice_and_the_covers_picture_run_into_the_bleed(issue: _Issue):
    document = pypdfium2.PdfDocument(issue.pdf)
    number = next(n for n, text in enumerate(issue.pages) if "Lưu mã hồ sơ" in text)
    notice = document[number].render(scale=0.5).to_pil()
    cover = document[0].render(scale=0.5).to_pil()
    corner = notice.getpixel((0, 0))
    assert corner == notice.getpixel((notice.width - 1, 0))
    assert corner != cover.getpixel((0, 0))  # the bare sheet
    beside = [cover.getpixel((0, y)) for y in range(cover.height)]
    assert len(set(beside)) > 1
    document.close()


def test_coloured_text_is_not_too_small_to_register(issue: _Issue):
    document = pypdfium2.PdfDocument(issue.pdf)
    small = {item for page in document for item in _coloured_text(page) if item[1] < 7.95}
    assert small == set()
    document.close()


def test_no_text_is_painted_invisibly(issue: _Issue):
    document = pypdfium2.PdfDocument(issue.pdf)
    for page in document:
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            assert pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_FILL
            assert _colour(item)[3] == 255
    document.close()


def test_every_format_has_its_grid():
    assert set(GRIDS) == set(BULLETIN_FORMATS)
    for name, grid in GRIDS.items():
        form = BULLETIN_FORMATS[name]
        assert (grid.width, grid.height) == (form.width, form.height)
        assert grid.top + grid.lines * LINE + 15 < grid.height  # the folio's room
        assert grid.span(grid.columns) == pytest.approx(grid.measure)


def _coloured_text(page: pypdfium2.PdfPage) -> list[tuple[tuple[int, ...], float]]:
    """(colour, size in pt) of all text that is not of ink alone."""
    found = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(item, size)
        colour = _colour(item)[:3]
        if any(abs(a - b) > 3 for a, b in zip(colour, INK, strict=True)):
            found.append((colour, round(size.value * abs(item.get_matrix().a), 2)))
    return found


def _colour(item: pypdfium2.PdfObject) -> tuple[int, ...]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return red.value, green.value, blue.value, alpha.value


def test_nothing_is_named_twice(issue: _Issue):
    assert issue.layout.findings == ()
