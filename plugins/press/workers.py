"""Worker processes that an interrupt ends at once. Imports little, so that they can be started before all else."""

from __future__ import annotations

import importlib
import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

WORKERS = 2  # each takes up to 300 MB
Result = TypeVar("Result")


@contextmanager
def workers(count: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that an interrupt ends at once: workers leave Ctrl-C to us, and we do not wait for what they were at."""
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
    try:
        yield pool
    except BaseException:
        results = pool._result_queue
        pool.shutdown(wait=False, cancel_futures=True)
        ended = set(multiprocessing.active_children()) - others
        for worker in ended:
            worker.terminate()
        for worker in ended:
            worker.join()
        results._writer.close()  # type: ignore[attr-defined]  # ours: else the pool's own thread waits for the rest of a result that was cut off
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


def result(future: Future[Result]) -> Result | None:
    """What became of a piece of work: None if its worker died."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def load(module: str) -> None:
    """Work for a worker that has none yet: to import what it will need."""
    importlib.import_module(module)
