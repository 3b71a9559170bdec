"""The cache: unchanged in, unchanged out, nothing done; anything changed, done again; broken entries are not used."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from support.printed import a_job, a_leaflet, a_poster, an_agency, panel_html
from support.site import ROOT

from plugins.model.problem import ContentError, Place, Problem
from plugins.press import workshop
from plugins.press.cache import Cache
from plugins.press.job import DrawnPage, Job, Made
from plugins.press.resources import BASE, Resource

WARNING = Problem(Place("content/ban-tin/so-1.md", 3, 5), "W006", "Áp phích a không còn chỗ.", "bớt bài")
MADE = Made(b"%PDF", (DrawnPage(3, 4, b"webp"),), warnings=(WARNING,))


def test_cache_gives_back_what_it_got(tmp_path: Path):
    cache, job = Cache(tmp_path / "press"), a_job(a_leaflet())
    assert cache.get(job) is None
    cache.put(job, MADE)
    assert cache.get(a_job(a_leaflet())) == MADE
    cache.prune()
    assert cache.get(job) == MADE


@pytest.mark.parametrize(
    "other",
    [
        a_job(a_leaflet(title="Một tên khác")),
        a_job(a_leaflet(bodies={"Trong 1": "<p>khác</p>"})),
        a_job(a_leaflet(), an_agency(phone="1")),
        replace(
            a_job(a_leaflet()),
            resources=a_job(a_leaflet()).resources | {BASE + "anh/tron.svg": Resource("image/svg+xml", b"<svg/>")},
        ),
    ],
)
def test_anything_changed_is_another_entry(tmp_path: Path, other: Job):
    cache = Cache(tmp_path)
    cache.put(a_job(a_leaflet()), MADE)
    assert cache.get(other) is None


def test_a_spoiled_entry_is_not_used(tmp_path: Path):
    cache, job = Cache(tmp_path), a_job(a_leaflet())
    cache.put(job, MADE)
    (document,) = tmp_path.glob("*/document.pdf")
    document.write_bytes(b"half")
    assert cache.get(job) is None
    document.unlink()
    assert cache.get(job) is None


def test_workers_make_what_is_missing_and_the_second_run_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    jobs, cache = (a_job(a_poster()), a_job(a_leaflet("A5"))), Cache(tmp_path)
    first = workshop.produce(jobs, cache)
    assert [publication.path for publication in first] == ["ap-phich/ap.md", "to-roi/thu.md"]
    monkeypatch.setattr(workshop, "_in_workers", lambda missing: [] if not missing else pytest.fail("made again"))
    assert workshop.produce(jobs, cache) == first


def test_problems_of_all_documents_together_and_nothing_kept(tmp_path: Path):
    long = {"Trong 2": panel_html(500)}
    jobs = (a_job(a_leaflet(bodies=long)), a_job(a_leaflet("gấp Z", bodies={"Trang 3": panel_html(500)})))
    with pytest.raises(ContentError) as caught:
        workshop.produce(jobs, Cache(tmp_path))
    assert [problem.code for problem in caught.value.problems] == ["E401", "E401"]
    assert not list(tmp_path.iterdir())


def test_the_digest_is_the_same_in_another_process():
    words = (
        "import sys; sys.path[:0] = ['tests', '.']; from support.printed import *; print(a_job(a_leaflet()).digest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", words],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""
