"""Makes packages, two at a time when there are several; one alone in this process, which saves starting another."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TYPE_CHECKING

from plugins.press.workshop import WORKERS
from plugins.printshop.order import Order

if TYPE_CHECKING:
    from plugins.printshop.production import Package


def made(orders: Sequence[Order]) -> Iterator[tuple[Order, Package, float]]:
    """Each order with its package and the seconds that it took, as they are finished."""
    if len(orders) < 2:
        for order in orders:
            yield order, *_timed(order)
        return
    with ProcessPoolExecutor(min(WORKERS, len(orders)), mp_context=get_context("spawn")) as pool:
        running = {pool.submit(_timed, order): order for order in sorted(orders, key=_longest_first)}
        for future in as_completed(running):
            yield running[future], *future.result()


def _timed(order: Order) -> tuple[Package, float]:
    from plugins.printshop.production import make_package  # noqa: PLC0415 – the layout engine is loaded where it works

    started = time.monotonic()
    package = make_package(order)
    return package, time.monotonic() - started


def _longest_first(order: Order) -> tuple[int, str]:
    return (-len(order.job.entries), order.publication.path)
