"""Makes many documents: what the cache has is taken, the rest is set in worker processes, two at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from plugins.model.problem import ContentError
from plugins.model.publication import Publication
from plugins.press.cache import Cache
from plugins.press.job import Job, Made

WORKERS = 2  # each takes up to 300 MB


def produce(jobs: Sequence[Job], cache: Cache) -> dict[Publication, Made]:
    """Publication to its document, in the order of the jobs. Raises ContentError with the problems of all documents."""
    made = {job.publication.path: cache.get(job) for job in jobs}
    missing = sorted((job for job in jobs if made[job.publication.path] is None), key=_longest_first)
    for job, result in zip(missing, _in_workers(missing), strict=True):
        made[job.publication.path] = result
        if not result.problems:
            cache.put(job, result)
    cache.prune()
    finished = {job.publication: made[job.publication.path] for job in jobs}
    problems = tuple(problem for result in finished.values() if result for problem in result.problems)
    if problems:
        raise ContentError(problems)
    return {publication: result for publication, result in finished.items() if result}


def _in_workers(jobs: Sequence[Job]) -> list[Made]:
    if not jobs:
        return []
    with ProcessPoolExecutor(min(WORKERS, len(jobs)), mp_context=get_context("spawn")) as pool:
        return list(pool.map(_make, jobs))


def _make(job: Job) -> Made:
    from plugins.press.making import make  # noqa: PLC0415 – the layout engine is loaded in workers only

    return make(job)


def _longest_first(job: Job) -> tuple[int, str]:
    return (-len(job.entries), job.publication.path)
