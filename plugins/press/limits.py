"""Limits of time and memory for a layout: one runaway page must not hold up, or bring down, the whole house.

Time is the processor's, not the wall's: a busy machine is no fault of the editor's, and a layout fetches nothing that it
could wait for. The engine knows no limit of its own (WeasyPrint, docs/first_steps.rst, Security).
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from plugins.model.kinds import BULLETIN, Kind

_GIGABYTE = 1024**3
# The alarm rings until somebody hears it: callbacks of C libraries swallow what is raised in them.
_AGAIN = 0.5  # s


@dataclass(frozen=True)
class Limit:
    """seconds: of processor time; gigabytes: of address space, which is more than what is used of it."""

    seconds: float = 20.0
    gigabytes: float = 2.0


LIMITS: dict[Kind, Limit] = {BULLETIN: Limit(60.0)}  # all others: Limit()


class TooSlow(BaseException):
    """The time is up. No Exception, so that the engine, which survives broken pictures, does not survive this."""


class TooLarge(Exception):
    """The memory is used up."""


def limit_of(kind: Kind) -> Limit:
    """What a document of a kind may take."""
    return LIMITS.get(kind, Limit())


@contextmanager
def limited(limit: Limit) -> Iterator[None]:
    """Runs a block under a limit, in the main thread of a process. Raises TooSlow or TooLarge out of it. What was set
    before holds again afterwards."""
    rung: list[int] = []

    def ring(number: int, frame: FrameType | None) -> None:
        rung.append(number)
        raise TooSlow

    before = signal.signal(signal.SIGPROF, ring)
    memory = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_lower(round(limit.gigabytes * _GIGABYTE), *memory), memory[1]))
    signal.setitimer(signal.ITIMER_PROF, limit.seconds, _AGAIN)
    try:
        yield
    except MemoryError as error:
        raise TooLarge from error
    except Exception as error:
        if rung:  # the engine took the interruption for a fault of the picture or the font that it was at
            raise TooSlow from error
        raise
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        resource.setrlimit(resource.RLIMIT_AS, memory)


def _lower(wanted: int, soft: int, hard: int) -> int:
    """The limit to set: never more than what holds already."""
    return min((wanted, *(size for size in (soft, hard) if size != resource.RLIM_INFINITY)))
