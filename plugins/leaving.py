"""How every command's process ends, whatever room it comes from."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn

from plugins.model.problem import Exit


def leave(main: Callable[[list[str]], int]) -> NoReturn:
    """Runs the main function of a command with the words of the command line and ends the process with its code. Whoever
    reads the output may go before its end (`| head`): that is no fault and ends in silence, with what a shell gives
    for SIGPIPE. Only that: a pipe to a process of ours that breaks is told like everything else."""
    try:
        try:
            code = main(sys.argv[1:])
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
    except BrokenPipeError:
        gone = unread()
        if not gone:
            raise
        _silence(gone)
        sys.exit(Exit.UNREAD)
    sys.exit(code)


def unread() -> tuple[int, ...]:
    """Those of our two outputs that nobody reads any more."""
    return tuple(number for number in (1, 2) if _broken(number))


def _broken(number: int) -> bool:
    poll = select.poll()
    poll.register(number, 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in poll.poll(0))


def _silence(numbers: Iterable[int]) -> None:
    """What is still to be written, Python flushes at its end, goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in numbers:
        os.dup2(nowhere, number)
