"""Makes packages in worker processes, which load the layout engine while this one still reads content/."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from plugins.model.problem import Problem
from plugins.press.pool import WORKERS, died, interrupts_held, result, within, workers
from plugins.printshop.order import Order


@dataclass(frozen=True)
class Package:
    """files: name to bytes, empty if there are problems; warnings: what the editor should know of a finished one;
    seconds: that it took."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    seconds: float = 0.0


Make = Callable[[Sequence[Order]], Iterator[tuple[Order, Package]]]


@contextmanager
def workshop() -> Iterator[Make]:
    """A function that makes packages, each given as soon as it is finished. Its first worker starts at once."""
    with workers(WORKERS) as pool:
        with interrupts_held():
            pool.submit(_load)
        yield partial(_made, pool)


def _made(pool: ProcessPoolExecutor, orders: Sequence[Order]) -> Iterator[tuple[Order, Package]]:
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


def _load() -> None:
    import plugins.printshop.production  # noqa: F401, PLC0415 – the layout engine is loaded in workers only


def _make(order: Order) -> Package:
    from plugins.printshop.production import make_package  # noqa: PLC0415 – as above

    started = time.monotonic()
    made = within(order.publication, lambda: make_package(order))
    if isinstance(made, Problem):
        return Package({}, (made,))
    return Package(made.files, made.problems, made.warnings, time.monotonic() - started)


def _longest_first(order: Order) -> tuple[int, str]:
    return (-len(order.job.entries), order.publication.path)
