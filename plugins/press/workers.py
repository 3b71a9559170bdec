"""Worker processes that an interrupt ends at once. Imports little, so that they can be started before all else."""

from __future__ import annotations

import gc
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
    """A pool that an interrupt ends at once: workers leave Ctrl-C to us, and we do not wait for what they were at. Nor do
    we wait for them to tidy up when all is done: they hold nothing but memory."""
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(count, get_context("spawn"), collect_seldom)
    work, results = pool._call_queue, pool._result_queue  # type: ignore[attr-defined]
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        ended = set(multiprocessing.active_children()) - others
        for worker in ended:
            worker.terminate()
        for worker in ended:
            worker.join()
        results._writer.close()  # type: ignore[attr-defined]  # ours: else the pool's own thread waits for the rest of a result
        feeder = work._thread
        if feeder is not None:
            feeder.join(1)
            if feeder.is_alive():  # Python 3.11.2: it writes, and nobody is left to read. Newer ones end it themselves.
                work._reader.close()


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


def collect_seldom() -> None:
    """Looks for garbage in circles a hundred times less often than Python does by itself: a layout is a million small
    objects that live as long as it does, and going through them again and again took a tenth of the time."""
    gc.set_threshold(200_000, 20, 100)


def load(module: str) -> None:
    """Work for a worker that has none yet: to import what it will need."""
    importlib.import_module(module)
