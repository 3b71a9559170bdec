"""The cache: unchanged in, unchanged out, nothing done; anything changed, done again; broken entries are not used."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from support.printed import a_job, a_leaflet, a_poster, an_agency, panel_html
from support.site import ROOT

from plugins.model.problem import ContentError, Place, Problem
from plugins.model.publication import Publication
from plugins.press import making, workshop
from plugins.press.cache import Cache
from plugins.press.job import DrawnPage, Job, Made
from plugins.press.limits import Limit
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
    long = {"Mặt sau": panel_html(900)}
    jobs = (a_job(a_leaflet("DL", bodies=long)), a_job(a_leaflet("A5", bodies=long)))
    with pytest.raises(ContentError) as caught:
        workshop.produce(jobs, Cache(tmp_path))
    assert [problem.code for problem in caught.value.problems] == ["E401", "E401"]
    assert not list(tmp_path.iterdir())


@pytest.mark.all
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


# A layout that is broken off may leave a file to the collector, which closes it and says so: no fault here.
broken_off = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")


@broken_off
def test_an_endless_document_is_stopped_and_named():
    endless = "<table>" + "<tr><td>một</td><td>hai</td></tr>" * 20_000 + "</table>"
    made = workshop.make_within(a_job(a_leaflet("A5", bodies={"Mặt sau": endless})), Limit(0.5))
    (problem,) = made.problems
    assert str(problem) == (
        "content/to-roi/thu.md:1:1: E406 Ấn phẩm “Nộp hồ sơ tại nhà” dàn trang quá 0,5 giây nên đã dừng (thường do bảng "
        "rất dài hoặc lồng nhiều tầng).\n  Cách sửa: chia bảng dài thành nhiều bảng, bỏ bớt tầng lồng nhau, bớt chữ"
    )


@broken_off
@pytest.mark.all
def test_the_next_document_does_not_suffer_from_one_that_was_stopped():
    job = a_job(a_leaflet("A5"))
    whole = workshop.make_within(job)
    for seconds in (0.02, 0.05, 0.1, 0.2):
        workshop.make_within(job, Limit(seconds))
    assert workshop.make_within(job) == whole


def test_too_large_a_document_is_named(monkeypatch: pytest.MonkeyPatch):
    def hungry(job: Job) -> Made:
        return Made(bytes(bytearray(64 << 30)))

    monkeypatch.setattr(making, "make", hungry)
    (problem,) = workshop.make_within(a_job(a_leaflet("A5"))).problems
    assert problem.code == "E407"
    assert "cần hơn 2 GB bộ nhớ" in problem.what


def test_a_document_of_many_levels_is_named():
    deep = "<blockquote>" * 400 + "sâu" + "</blockquote>" * 400
    (problem,) = workshop.make_within(a_job(a_leaflet("A5", bodies={"Mặt sau": deep}))).problems
    assert problem.code == "E409"


class Deadly(Resource):
    """A resource that ends the process that unpacks it, as a fault in a C library would."""

    def __reduce__(self) -> tuple[object, ...]:
        return (os._exit, (1,))


def deadly(publication: Publication) -> Job:
    job = a_job(publication)
    return replace(job, resources=job.resources | {BASE + "anh/a.svg": Deadly("image/svg+xml", b"")})


def test_a_document_that_kills_its_worker_is_named(tmp_path: Path):
    with pytest.raises(ContentError) as caught:
        workshop.produce((deadly(a_leaflet("A5")),), Cache(tmp_path))
    (problem,) = caught.value.problems
    assert problem.code == "E408"
    assert str(problem.place) == "content/to-roi/thu.md:1:1"


@pytest.mark.all
def test_the_others_are_made_all_the_same(tmp_path: Path):
    jobs = (a_job(a_leaflet("A5")), deadly(a_poster()))
    with pytest.raises(ContentError) as caught:
        workshop.produce(jobs, Cache(tmp_path))
    assert {problem.place.path for problem in caught.value.problems} == {"content/ap-phich/ap.md"}
    assert Cache(tmp_path).get(jobs[0])


INTERRUPTED = """
import sys; sys.path[:0] = ['tests', '.']
from pathlib import Path
from support.printed import a_job, a_leaflet, a_poster
from plugins.press.cache import Cache
from plugins.press.workshop import produce
if __name__ == '__main__':
    try:
        print('started', flush=True)
        produce([a_job(a_leaflet()), a_job(a_poster())], Cache(Path(sys.argv[1])))
    except KeyboardInterrupt:
        print('interrupted', flush=True)
"""


@pytest.mark.all
@pytest.mark.parametrize("seconds", [0.05, 0.3, 1.2])
def test_an_interrupt_ends_the_workers_at_once_and_quietly(tmp_path: Path, seconds: float):
    script = tmp_path / "run.py"
    script.write_text(INTERRUPTED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    arguments = [sys.executable, str(script), str(tmp_path / "cache")]
    with subprocess.Popen(
        arguments,
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "started\n"
        time.sleep(seconds)
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all of the group
        out, err = run.communicate(timeout=10)
    assert (out, err, run.returncode) == ("interrupted\n", "", 0)
    assert not list(tmp_path.glob("cache/*"))


def test_a_refused_address_stops_the_build_and_leaves_no_file(tmp_path: Path):
    reaching = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image width="9" height="9" href="file:///etc/hostname"/></svg>'
    job = a_job(a_leaflet("A5"))
    job = replace(job, resources=job.resources | {BASE + "anh/tron.svg": Resource("image/svg+xml", reaching)})
    with pytest.raises(ContentError) as caught:
        workshop.produce((job,), Cache(tmp_path))
    assert caught.value.exitcode == 65
    assert [problem.code for problem in caught.value.problems] == ["E403"]
    assert "file:///etc/hostname" in caught.value.problems[0].what
    assert not list(tmp_path.iterdir())
