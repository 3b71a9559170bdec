"""Makes many documents: what the cache has is taken, the rest is set in worker processes, two at a time. A document that
takes too much, or brings its worker down, is a problem of that document alone."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from plugins.model.problem import Code, ContentError
from plugins.model.publication import Publication
from plugins.press.cache import Cache
from plugins.press.job import Job, Made
from plugins.press.limits import Limit, TooLarge, TooSlow, limit_of, limited

WORKERS = 2  # each takes up to 300 MB

TOO_SLOW = Code(
    "E406",
    "Ấn phẩm “{title}” dàn trang quá {seconds} giây nên đã dừng (thường do bảng rất dài hoặc lồng nhiều tầng).",
    "chia bảng dài thành nhiều bảng, bỏ bớt tầng lồng nhau, bớt chữ",
)
TOO_LARGE = Code(
    "E407",
    "Ấn phẩm “{title}” cần hơn {gigabytes} GB bộ nhớ để dàn trang nên đã dừng (thường do ảnh hoặc bảng quá lớn).",
    "thu nhỏ ảnh còn chiều rộng 4000 điểm trở xuống, chia bảng dài thành nhiều bảng",
)
DIED = Code(
    "E408",
    "Ấn phẩm “{title}” làm chương trình dàn trang dừng đột ngột (thường do hết bộ nhớ hoặc tệp ảnh hỏng).",
    "lưu lại các ảnh của bài thành JPG hoặc PNG; nếu vẫn bị, gửi tệp này cho người phụ trách kỹ thuật",
)
TOO_DEEP = Code(
    "E409",
    "Ấn phẩm “{title}” lồng danh sách, trích dẫn quá nhiều tầng nên không dàn trang được.",
    "bỏ bớt tầng, còn nhiều nhất ba",
)


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
    """Documents in the order of the jobs. When a worker dies, nobody knows over which document: those that were not yet
    made are made alone, one after the other, and the one that does it again is found out."""
    made = _together(jobs) if jobs else []
    return [result or _alone(job) for job, result in zip(jobs, made, strict=True)]


def _together(jobs: Sequence[Job]) -> list[Made | None]:
    with _workers(min(WORKERS, len(jobs))) as pool:
        return [_result(future) for future in _submitted(pool, jobs)]


def _alone(job: Job) -> Made:
    with _workers(1) as pool:
        (future,) = _submitted(pool, (job,))
        made = _result(future)
    return made or Made(problems=(DIED.at(job.publication.place(), title=job.publication.title),))


def _submitted(pool: ProcessPoolExecutor, jobs: Sequence[Job]) -> list[Future[Made]]:
    with _interrupts_held():
        return [pool.submit(make_within, job) for job in jobs]


def _result(future: Future[Made]) -> Made | None:
    """What became of a job: None if its worker died."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


@contextmanager
def _workers(count: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that an interrupt ends at once: workers leave Ctrl-C to us, and we do not wait for what they were at."""
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        raise
    pool.shutdown()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Workers that are started in this block never hear Ctrl-C, not even while they start: they inherit the mask."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def make_within(job: Job, limit: Limit | None = None) -> Made:
    """The document of a job, or the problem that it took more than its kind may take. Runs in the main thread of a worker."""
    from plugins.press.making import make  # noqa: PLC0415 – the layout engine is loaded in workers only

    bound = limit or limit_of(job.publication.kind)
    try:
        with limited(bound):
            return make(job)
    except TooSlow:
        return _stopped(TOO_SLOW, job, bound)
    except TooLarge:
        return _stopped(TOO_LARGE, job, bound)
    except RecursionError:
        return _stopped(TOO_DEEP, job, bound)


def _stopped(code: Code, job: Job, limit: Limit) -> Made:
    values = {"seconds": _comma(limit.seconds), "gigabytes": _comma(limit.gigabytes)}
    return Made(problems=(code.at(job.publication.place(), title=job.publication.title, **values),))


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _longest_first(job: Job) -> tuple[int, str]:
    return (-len(job.entries), job.publication.path)
