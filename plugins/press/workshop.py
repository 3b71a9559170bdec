"""Makes many documents: what the cache has is taken, the rest is set in worker processes, two at a time. A document that
takes too much, or brings its worker down, is a problem of that document alone."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor

from plugins.model.problem import ContentError, Problem
from plugins.model.publication import Publication
from plugins.press.cache import Cache
from plugins.press.job import Job, Made
from plugins.press.limits import Limit
from plugins.press.within import died, within
from plugins.press.workers import WORKERS, interrupts_held, result, workers


def produce(jobs: Sequence[Job], cache: Cache) -> dict[Publication, Made]:
    """Publication to its document, in the order of the jobs. Raises ContentError with the problems of all documents."""
    made = {job.publication.path: cache.get(job) for job in jobs}
    missing = sorted((job for job in jobs if made[job.publication.path] is None), key=_longest_first)
    for job, document in zip(missing, _in_workers(missing), strict=True):
        made[job.publication.path] = document
        if not document.problems:
            cache.put(job, document)
    cache.prune()
    finished = {job.publication: made[job.publication.path] for job in jobs}
    problems = tuple(problem for document in finished.values() if document for problem in document.problems)
    if problems:
        raise ContentError(problems)
    return {publication: document for publication, document in finished.items() if document}


def _in_workers(jobs: Sequence[Job]) -> list[Made]:
    """Documents in the order of the jobs. When a worker dies, nobody knows over which document: those that were not yet
    made are made alone, one after the other, and the one that does it again is found out."""
    made = _together(jobs) if jobs else []
    return [document or _alone(job) for job, document in zip(jobs, made, strict=True)]


def _together(jobs: Sequence[Job]) -> list[Made | None]:
    with workers(min(WORKERS, len(jobs))) as pool:
        return [result(future) for future in _submitted(pool, jobs)]


def _alone(job: Job) -> Made:
    with workers(1) as pool:
        (future,) = _submitted(pool, (job,))
        made = result(future)
    return made or Made(problems=(died(job.publication),))


def _submitted(pool: ProcessPoolExecutor, jobs: Sequence[Job]) -> list[Future[Made]]:
    with interrupts_held():
        return [pool.submit(make_within, job) for job in jobs]


def make_within(job: Job, limit: Limit | None = None) -> Made:
    """The document of a job, or the problem that it took too much. Runs in the main thread of a worker."""
    from plugins.press.making import make  # noqa: PLC0415 – the layout engine is loaded in workers only

    made = within(job.publication, lambda: make(job), limit)
    return Made(problems=(made,)) if isinstance(made, Problem) else made


def _longest_first(job: Job) -> tuple[int, str]:
    return (-len(job.entries), job.publication.path)
