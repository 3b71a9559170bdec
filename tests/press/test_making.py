"""Whole documents: facts of the PDF, problems instead of silent faults, the same bytes twice."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page
import pypdfium2
import pytest
from support.imprints import OLD_PRESS_LAW, PUBLISHING_LAW, profiles
from support.pictures import raster
from support.printed import (
    SENTENCE,
    a_bulletin,
    a_job,
    a_leaflet,
    a_poster,
    an_agency,
    an_article,
    panel_html,
    pdf_facts,
)

from plugins.model.publication import Prose, Publication
from plugins.press.bulletin_setting import set_bulletin
from plugins.press.documents import described
from plugins.press.job import Made
from plugins.press.making import make, set_for_press
from plugins.press.passages import passage_with
from plugins.press.resources import BASE, Resource, picture_resources

OURS = ("Be-Vietnam-Pro", "Noto-Serif", "Noto-Sans-Math", "Noto-Sans-Symbols2")


@pytest.fixture(scope="module")
def leaflet():
    made = make(a_job(a_leaflet(), legal=profiles()[PUBLISHING_LAW]))
    assert not made.problems
    return made


def _ua_faults(content: bytes, folder: Path) -> str:
    """What two independent checkers of PDF/UA-1 find; '' if nothing."""
    file = folder / "thu.pdf"
    file.write_bytes(content)
    outloud = subprocess.run(
        [sys.executable, "-c", "from outloud.cli import main; main()", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    second = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    return ("" if second.is_compliant else str(second)) + (
        "" if outloud.returncode == 0 else outloud.stdout + outloud.stderr
    )


def _text(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def test_facts_of_a_folder(leaflet: Made):
    facts = pdf_facts(leaflet.pdf)
    assert facts.sizes == ((297, 210), (297, 210))
    assert (facts.language, facts.title, facts.tagged) == ("vi", "Nộp hồ sơ tại nhà", True)
    assert facts.all_embedded
    assert all(font.startswith(OURS) for font in facts.fonts)
    assert facts.outline[0] == "Nộp hồ sơ tại nhà"
    assert len(facts.outline) == 6
    assert facts.dates == ("D:20260302083000+07'00'", "D:20260302083000+07'00'")
    assert set(facts.links) == {4}


def test_accessible(leaflet: Made, tmp_path: Path):
    assert _ua_faults(leaflet.pdf, tmp_path) == ""


def test_text_in_reading_order(leaflet: Made):
    outside, inside = _text(leaflet.pdf)
    words = [
        outside.index(word) for word in ("Hai dòng ngắn", "Làm từng bước", "Hỏi ở đâu?", "Giấy phép", "Ấn phẩm mẫu")
    ]
    assert words == sorted(words)
    assert inside.count("Làm từng bước") == 3


def test_same_bytes_twice(leaflet: Made):
    assert make(a_job(a_leaflet(), legal=profiles()[PUBLISHING_LAW])) == leaflet


def test_page_pictures(leaflet: Made):
    assert [(page.width, page.height) for page in leaflet.pages] == [(1080, 764), (1080, 764)]
    assert all(page.body[8:12] == b"WEBP" for page in leaflet.pages)


@pytest.mark.parametrize(("name", "sizes"), [("A5", 2), ("A4", 2), ("gấp đôi", 2), ("gấp Z", 2)])
def test_other_formats(name: str, sizes: int):
    made = make(a_job(a_leaflet(name, look="bảng")))
    assert not made.problems
    assert len(pdf_facts(made.pdf).sizes) == sizes


@pytest.mark.parametrize(("name", "size"), [("A3", (297, 420)), ("A2", (420, 594))])
def test_posters(name: str, size: tuple[float, float], tmp_path: Path):
    made = make(a_job(a_poster(name)))
    facts = pdf_facts(made.pdf)
    assert facts.sizes == (size,)
    assert _ua_faults(made.pdf, tmp_path) == ""


def test_leaflet_without_picture():
    made = make(a_job(a_leaflet(image=None)))
    assert not made.problems


def test_too_long_a_panel_is_a_problem_at_its_place():
    long = panel_html(words=420)
    made = make(a_job(a_leaflet(bodies={"Trong 2": long})))
    assert made.pdf == b""
    (problem,) = made.problems
    assert problem.code == "E401"
    assert str(problem.place) == "content/to-roi/thu.md:40:1"
    assert "Trang “Trong 2” dài quá" in problem.what


def test_too_long_a_panel_is_told_from_where_to_cut():
    words = " ".join(f"từ{number}" for number in range(1, 401))
    made = make(a_job(a_leaflet(bodies={"Trong 2": f"<h2>Một</h2><p>{words}</p>"})))
    (problem,) = made.problems
    found = re.fullmatch(
        r"cắt khoảng (\d+) chữ, từ “từ(\d+) từ.*…” trở đi, hoặc chuyển bớt sang trang khác", problem.fix
    )
    assert found is not None
    cut, first = int(found.group(1)), int(found.group(2))
    assert cut == 400 - first + 1
    kept = " ".join(words.split()[: first - 1])
    assert set_for_press(a_job(a_leaflet(bodies={"Trong 2": f"<h2>Một</h2><p>{kept}</p>"}))).problems == ()


def test_text_grows_smaller_before_it_is_refused():
    full = panel_html(words=185)
    made = make(a_job(a_leaflet(bodies={"Trong 2": full})))
    assert not made.problems
    assert SENTENCE.split(",")[0] in " ".join(_text(made.pdf)[1].split())


def test_unknown_letter_is_a_problem_with_the_letter():
    made = make(a_job(a_leaflet(bodies={"Trong 1": "<h2>Một</h2><p>ព្រះ</p>"})))
    assert {problem.code for problem in made.problems} == {"E402"}
    assert "“ព” (U+1796)" in " ".join(problem.what for problem in made.problems)


@pytest.mark.parametrize(
    ("item", "line", "where"),
    [
        (
            a_leaflet(bodies={"Trong 1": "<h2>Một</h2><p>Xin chào <b>bạn ព</b> ạ.</p>"}),
            30,
            ", ở chỗ “Một Xin chào bạn ព ạ.”",
        ),
        (a_leaflet(title="Hỏi ព đáp"), 2, ", ở chỗ “Hỏi ព đáp”"),
    ],
)
def test_unknown_letter_is_told_where_it_stands(item: Publication, line: int, where: str):
    placed = replace(item, lines={("title",): (2, 1)})
    (problem,) = make(a_job(placed)).problems
    assert (problem.place.path, problem.place.line) == ("content/to-roi/thu.md", line)
    assert problem.what.endswith(f"mà phông chữ in không có{where}.")


def test_unknown_letter_of_an_article_in_a_bulletin_is_told_in_the_article():
    article = an_article("mot", parts=(Prose(f"<p>{SENTENCE * 5} ព {SENTENCE * 5}</p>"),))
    job = a_job(a_bulletin(), entries=(("mở đầu", article),))
    passage = passage_with(job, "ព")
    assert passage is not None
    assert passage.place.path == "content/tin-bai/mot.md"
    assert passage.around("ព") == "…bưu chính công ích. ព Nộp hồ sơ trực tuyến…"


def test_unknown_letter_that_is_in_no_publication_is_told_at_the_head():
    (problem,) = make(a_job(a_leaflet("A5"), an_agency(name="Văn phòng ព"))).problems
    assert str(problem.place) == "content/to-roi/thu.md:1:1"
    assert "ở chỗ" not in problem.what


def test_a_coarse_picture_stops_the_document():
    job = a_job(a_leaflet("A5"))
    coarse = Resource("image/png", raster(size=(90, 60)))
    made = make(replace(job, resources=job.resources | {BASE + "anh/tron.svg": coarse}))
    assert [problem.code for problem in made.problems] == ["E412"]
    assert made.pdf == b""


def test_a_blurred_picture_is_a_warning_of_a_finished_document():
    job = a_job(a_leaflet("A5"))
    blurred = Resource("image/png", raster(size=(900, 700)))
    made = make(replace(job, resources=job.resources | {BASE + "anh/tron.svg": blurred}))
    assert [warning.code for warning in made.warnings if warning.code != "W007"] == ["W008"]
    assert made.pdf


def test_the_press_gets_the_layout_that_the_screen_got():
    job = a_job(a_leaflet("A5"))
    press = set_for_press(replace(job, bleed=3.0))
    assert press.layout is not None
    assert press.problems == ()
    assert press.layout.artwork()[:5] == b"%PDF-"


def test_the_press_gets_no_layout_with_problems():
    typeset = set_for_press(a_job(a_leaflet("A5", title="Hỏi ព đáp"), bleed=3.0))
    assert typeset.layout is None
    assert [problem.code for problem in typeset.problems] == ["E402"]


def test_signs_from_the_lending_fonts():
    made = make(a_job(a_leaflet(bodies={"Trong 1": "<h2>Một</h2><p>A → B ✓ ≥ 2</p>"})))
    assert not made.problems
    assert all(font.startswith(OURS) for font in pdf_facts(made.pdf).fonts)


def test_text_in_a_picture_does_not_bring_in_the_machines_fonts():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="5" font-family="Arial">abc</text></svg>'
    job = a_job(a_leaflet())
    made = make(replace(job, resources=job.resources | {BASE + "anh/tron.svg": Resource("image/svg+xml", svg)}))
    assert {problem.code for problem in made.problems} == {"E405"}


def test_a_picture_that_cannot_be_read_is_a_problem():
    job = a_job(a_leaflet())
    made = make(replace(job, resources=job.resources | {BASE + "anh/tron.svg": Resource("image/svg+xml", b"<svg")}))
    assert [problem.code for problem in made.problems] == ["E403"]


def test_missing_picture_is_a_problem(tmp_path: Path):
    item = a_leaflet()
    found, problems = picture_resources((item,), tmp_path)
    assert found == {}
    assert [problem.code for problem in problems] == ["E403"]
    job = a_job(item)
    pictures = {url: body for url, body in job.resources.items() if url != BASE + "anh/tron.svg"}
    with pytest.raises(KeyError):
        make(replace(job, resources=pictures))


@pytest.fixture(scope="module")
def issue():
    articles = [an_article(f"bai-{n}", words=380) for n in range(5)]
    entries = [("mở đầu", articles[0]), *(("bài", item) for item in articles[1:]), ("tin ngắn", an_article("ngan"))]
    job = a_job(a_bulletin(pages="8"), entries=tuple(entries), notices=(a_poster(),), legal=profiles()[OLD_PRESS_LAW])
    made = make(job)
    assert not made.problems, made.problems
    return made


def test_bulletin_pages(issue: Made):
    facts = pdf_facts(issue.pdf)
    assert facts.sizes == ((190, 270),) * 8
    assert facts.outline[0] == "Cải cách hành chính Thử Nghiệm"
    assert {"Hướng dẫn bai-0", "Hướng dẫn bai-4", "Tin ngắn"} <= set(facts.outline)


def test_bulletin_says_what_the_law_asks(issue: Made):
    pages = [" ".join(text.split()) for text in _text(issue.pdf)]
    for words in ("BẢN TIN", "Cải cách hành chính Thử Nghiệm", "Số 7", "Ngày 02 tháng 3 năm 2026", "Văn phòng Ủy ban"):
        assert words in pages[0]
    for words in ("12/GP-MẪU", "Cơ sở in Mẫu", "1.500 bản", "3 tháng một kỳ", "Chịu trách nhiệm xuất bản"):
        assert words in pages[-1]


def test_contents_name_true_pages(issue: Made):
    pages = [" ".join(text.split()) for text in _text(issue.pdf)]
    for number in range(1, 5):
        at = next(n for n, text in enumerate(pages[1:], start=2) if f"Hướng dẫn bai-{number}" in text)
        assert f"{at} Cải cách thể chế Hướng dẫn bai-{number}" in pages[0]


def test_the_web_is_told_on_which_page_an_article_begins(issue: Made):
    entries = (*(("bài", an_article(f"bai-{n}", words=380)) for n in range(5)), ("tin ngắn", an_article("ngan")))
    document = described(a_bulletin(pages="8"), issue, entries)
    pages = [" ".join(text.split()) for text in _text(issue.pdf)]
    for number in range(1, 5):
        assert f"Hướng dẫn bai-{number}" in pages[document.page_of(f"tin-bai/bai-{number}/") - 1]
    assert document.page_of("tin-bai/khong-co/") == 0


def test_bulletin_accessible(issue: Made, tmp_path: Path):
    assert _ua_faults(issue.pdf, tmp_path) == ""


@pytest.mark.parametrize(("pages", "words"), [("4", "dài hơn 4 trang"), ("40", "còn trống khoảng")])
def test_wrong_length_is_a_problem(pages: str, words: str):
    entries = tuple(("bài", an_article(f"bai-{n}", words=420)) for n in range(7))
    typeset = set_bulletin(a_job(a_bulletin(pages=pages), entries=entries))
    assert typeset.layout is None
    (problem,) = typeset.problems
    assert problem.code == "E404"
    assert pages in problem.what


def test_a_notice_without_room_is_left_out_with_a_warning():
    articles = [an_article(f"bai-{n}", words=430) for n in range(5)]
    entries = (("mở đầu", articles[0]), *(("bài", item) for item in articles[1:]))
    posters = tuple(a_poster(slug=f"ap-{n}") for n in range(6))
    paths = [poster.path for poster in posters]
    typeset = set_for_press(a_job(a_bulletin(pages="8", notices=paths), entries=entries, notices=posters))
    assert typeset.problems == ()
    assert {warning.code for warning in typeset.warnings} == {"W006"}
    assert f"Áp phích {paths[-1]} không còn chỗ" in typeset.warnings[-1].what


def test_an_issue_of_any_length_fills_its_sheets():
    made = make(a_job(a_bulletin(), entries=(("mở đầu", an_article("bai-0", words=120)),)))
    assert made.problems == ()
    assert len(made.pages) == 4
