"""What stops a document, or warns of it: letters without a font, and pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.pictures import raster
from support.printed import (
    SENTENCE,
    a_bulletin,
    a_job,
    a_leaflet,
    an_agency,
    an_article,
)

from plugins.model.publication import Prose, Publication
from plugins.press.making import make, set_for_press
from plugins.press.passages import passage_with
from plugins.press.resources import BASE, Resource, picture_resources


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


def test_the_press_gets_no_layout_with_problems():
    typeset = set_for_press(a_job(a_leaflet("A5", title="Hỏi ព đáp"), bleed=3.0))
    assert typeset.layout is None
    assert [problem.code for problem in typeset.problems] == ["E402"]


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
