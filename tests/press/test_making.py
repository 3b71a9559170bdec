"""Whole leaflets and posters: facts of the PDF, text that is too long, the same bytes twice."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from support.imprints import PUBLISHING_LAW, profiles
from support.pdf_reading import page_texts, ua_faults
from support.printed import (
    SENTENCE,
    a_job,
    a_leaflet,
    a_poster,
    panel_html,
    pdf_facts,
)

from plugins.press.job import Made
from plugins.press.making import make, set_for_press
from plugins.press.typeset import set_leaflet

OURS = ("Be-Vietnam-Pro", "Noto-Serif", "Noto-Sans-Math", "Noto-Sans-Symbols2")


@pytest.fixture(scope="module")
def leaflet():
    made = make(a_job(a_leaflet(), legal=profiles()[PUBLISHING_LAW]))
    assert not made.problems
    return made


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
    assert ua_faults(leaflet.pdf, tmp_path) == ""


def test_text_in_reading_order(leaflet: Made):
    outside, inside = page_texts(leaflet.pdf)
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


@pytest.mark.all  # test_artwork lays all formats out; this makes the screen's documents of some
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
    assert ua_faults(made.pdf, tmp_path) == ""


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
    assert SENTENCE.split(",")[0] in " ".join(page_texts(made.pdf)[1].split())
    assert not made.warnings


def test_type_below_ten_points_is_told_with_the_panel_that_asks_for_it():
    typeset = set_leaflet(a_job(a_leaflet(bodies={"Trong 2": panel_html(words=300)})))
    assert not typeset.problems
    [warning] = typeset.warnings
    assert warning.code == "W058"
    assert "Trang “Trong 2” dài" in warning.what
    assert "9,75 pt" in warning.what


def test_the_press_gets_the_layout_that_the_screen_got():
    job = a_job(a_leaflet("A5"))
    press = set_for_press(replace(job, bleed=3.0))
    assert press.layout is not None
    assert press.problems == ()
    assert press.layout.artwork()[:5] == b"%PDF-"


def test_signs_from_the_lending_fonts():
    made = make(a_job(a_leaflet(bodies={"Trong 1": "<h2>Một</h2><p>A → B ✓ ≥ 2</p>"})))
    assert not made.problems
    assert all(font.startswith(OURS) for font in pdf_facts(made.pdf).fonts)
