"""Makes packages in worker processes, which load the layout engine while this one still reads content/."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass

from plugins.model.problem import Problem
from plugins.press.within import died, within
from plugins.press.workers import interrupts_held, result, workers
from plugins.printshop.order import Order


@dataclass(frozen=True)
class Package:
    """files: name to bytes, empty if there are problems; warnings: what the editor should know of a finished one;
    seconds: that it took."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    seconds: float = 0.0


def made(pool: ProcessPoolExecutor, orders: Sequence[Order]) -> Iterator[tuple[Order, Package]]:
    """Each order with its package, as soon as it is finished."""
    with interrupts_held():
        running = {pool.submit(_make, order): order for order in sorted(orders, key=_longest_first)}
    for future in as_completed(running):
        order = running[future]
        yield order, result(future) or _alone(order)


def _alone(order: Order) -> Package:
    """Once more, for an order whose worker died, perhaps over another one."""
    with workers(1) as pool, interrupts_held():
        future: Future[Package] = pool.submit(_make, order)
    return result(future) or Package({}, (died(order.publication),))


def _make(order: Order) -> Package:
    from plugins.printshop.production import make_package  # noqa: PLC0415 – the layout engine is loaded in workers only

    started = time.monotonic()
    made = within(order.publication, lambda: make_package(order))
    if isinstance(made, Problem):
        return Package({}, (made,))
    return Package(made.files, made.problems, made.warnings, time.monotonic() - started)


def _longest_first(order: Order) -> tuple[int, str]:
    return (-len(order.job.entries), order.publication.path)
