"""The packages of the whole sample content, made once by the real command and shared by all test processes; and a way to
run the command without worker processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from support.packages import SAMPLES, Package, package, pressed_once

from plugins.printshop import __main__ as command


@pytest.fixture(scope="session")
def sample_workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose press/ holds them."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return pressed_once(shared / "packages")


@pytest.fixture(params=SAMPLES, scope="module")
def made(request: pytest.FixtureRequest, sample_workshop: Path) -> Package:
    """The package of each publication of the sample content."""
    return package(sample_workshop, request.param)


@pytest.fixture
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command does its work in this process: that is quick, and what a test changes holds there too."""
    monkeypatch.setattr(command, "workers", _here)


@contextmanager
def _here(count: int) -> Iterator[Executor]:
    yield _AtOnce()


class _AtOnce(Executor):
    """Work is done when it is asked for."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*args, **named))
        except Exception as error:
            future.set_exception(error)
        return future
