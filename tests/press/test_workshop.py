"""The cache: unchanged in, unchanged out, nothing done; anything changed, done again; broken entries are not used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.model.problem import ContentError
from plugins.press import workshop
from plugins.press.cache import Cache
from plugins.press.job import DrawnPage, Made
from plugins.press.resources import BASE, Resource
from support.printed import a_job, a_leaflet, a_poster, an_agency, panel_html

MADE = Made(b"%PDF", (DrawnPage(3, 4, b"webp"),))


def test_cache_gives_back_what_it_got(tmp_path):
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
def test_anything_changed_is_another_entry(tmp_path, other):
    cache = Cache(tmp_path)
    cache.put(a_job(a_leaflet()), MADE)
    assert cache.get(other) is None


def test_a_spoiled_entry_is_not_used(tmp_path):
    cache, job = Cache(tmp_path), a_job(a_leaflet())
    cache.put(job, MADE)
    (document,) = tmp_path.glob("*/document.pdf")
    document.write_bytes(b"half")
    assert cache.get(job) is None
    document.unlink()
    assert cache.get(job) is None


def test_workers_make_what_is_missing_and_the_second_run_makes_nothing(tmp_path, monkeypatch):
    jobs, cache = (a_job(a_poster()), a_job(a_leaflet("A5"))), Cache(tmp_path)
    first = workshop.produce(jobs, cache)
    assert [publication.path for publication in first] == ["ap-phich/ap.md", "to-roi/thu.md"]
    monkeypatch.setattr(workshop, "_in_workers", lambda missing: [] if not missing else pytest.fail("made again"))
    assert workshop.produce(jobs, cache) == first


def test_problems_of_all_documents_together_and_nothing_kept(tmp_path):
    long = {"Trong 2": panel_html(500)}
    jobs = (a_job(a_leaflet(bodies=long)), a_job(a_leaflet("gấp Z", bodies={"Trang 3": panel_html(500)})))
    with pytest.raises(ContentError) as caught:
        workshop.produce(jobs, Cache(tmp_path))
    assert [problem.code for problem in caught.value.problems] == ["E401", "E401"]
    assert not list(tmp_path.iterdir())
