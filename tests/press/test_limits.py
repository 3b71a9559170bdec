"""Time and memory end what does not end by itself, and nothing of the limit is left behind."""

from __future__ import annotations

import resource
import signal
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.press.limits import Limit, TooLarge, TooSlow, limit_of, limited

SHORT = Limit(0.05)


def never_end() -> None:
    while True:
        pass


def set_now() -> tuple[object, object, object]:
    return (
        signal.getsignal(signal.SIGPROF),
        signal.getitimer(signal.ITIMER_PROF),
        resource.getrlimit(resource.RLIMIT_AS),
    )


def survive() -> None:
    """What the engine does with broken pictures."""
    while True:
        with suppress(Exception):
            never_end()


def swallow() -> None:
    """What a callback of a C library does with the first exception."""
    with suppress(TooSlow):
        never_end()
    never_end()


@pytest.mark.parametrize("work", [never_end, survive, swallow])
def test_work_without_end_is_ended(work: Callable[[], None]) -> None:
    with pytest.raises(TooSlow), limited(SHORT):
        work()


def test_waiting_costs_nothing() -> None:
    with limited(SHORT):
        time.sleep(0.2)


def test_memory_without_end_is_refused() -> None:
    with pytest.raises(TooLarge), limited(Limit(gigabytes=2.0)):
        bytearray(64 << 30)


@pytest.mark.parametrize("fails", [False, True])
def test_what_was_set_before_holds_again(fails: bool) -> None:
    before = set_now()
    try:
        with limited(Limit()):
            assert set_now() != before
            assert not fails
    except AssertionError:
        assert fails
    assert set_now() == before


def test_a_tighter_limit_of_the_machine_stays() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    tight = 3 << 30
    resource.setrlimit(resource.RLIMIT_AS, (tight, hard))
    try:
        with limited(Limit(gigabytes=16.0)):
            assert resource.getrlimit(resource.RLIMIT_AS)[0] == tight
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def test_a_bulletin_may_take_longer_than_a_leaflet() -> None:
    assert (limit_of(LEAFLET).seconds, limit_of(POSTER).seconds, limit_of(BULLETIN).seconds) == (20, 20, 60)


def mistake_for_a_fault() -> None:
    """As the engine does with a picture at which it was interrupted."""
    try:
        never_end()
    except TooSlow:
        raise ValueError("the picture could not be read") from None


def test_a_fault_that_the_interruption_caused_is_the_interruption() -> None:
    with pytest.raises(TooSlow), limited(Limit(0.05)):
        mistake_for_a_fault()


def test_a_fault_within_the_limit_stays_itself() -> None:
    with pytest.raises(ValueError, match="broken"), limited(Limit(5)):
        raise ValueError("broken")
