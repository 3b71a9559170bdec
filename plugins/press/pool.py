"""Worker processes for work that may run away: an interrupt ends them at once, and what takes too much time or memory
becomes a Problem of the publication that it was done for."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.press.limits import Limit, TooLarge, TooSlow, limit_of, limited

WORKERS = 2  # each takes up to 300 MB
Result = TypeVar("Result")

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


def within(publication: Publication, work: Callable[[], Result], limit: Limit | None = None) -> Result | Problem:
    """What `work` gives, or the problem that it took more than the publication's kind may take. Runs in the main thread
    of a worker."""
    bound = limit or limit_of(publication.kind)
    try:
        with limited(bound):
            return work()
    except TooSlow:
        return _stopped(TOO_SLOW, publication, bound)
    except TooLarge:
        return _stopped(TOO_LARGE, publication, bound)
    except RecursionError:
        return _stopped(TOO_DEEP, publication, bound)


def died(publication: Publication) -> Problem:
    """The problem of a publication over which a worker died twice."""
    return DIED.at(publication.place(), title=publication.title)


def result(future: Future[Result]) -> Result | None:
    """What became of a piece of work: None if its worker died."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


@contextmanager
def workers(count: int) -> Iterator[ProcessPoolExecutor]:
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
def interrupts_held() -> Iterator[None]:
    """Workers that are started in this block never hear Ctrl-C, not even while they start: they inherit the mask."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stopped(code: Code, publication: Publication, limit: Limit) -> Problem:
    values = {"seconds": _comma(limit.seconds), "gigabytes": _comma(limit.gigabytes)}
    return code.at(publication.place(), title=publication.title, **values)


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",")
