"""The packages of the whole sample content, made once by the real command and shared by all test processes; and a way to
run the command without worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.packages import pressed_once

from plugins.printshop import run
from plugins.printshop import workshop as shop
from plugins.printshop.order import Order


@pytest.fixture(scope="session")
def sample_workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose press/ holds them."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return pressed_once(shared / "packages")


@pytest.fixture
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command makes its packages in this process: that is quick, and what a test changes holds there too."""
    monkeypatch.setattr(run, "workshop", _here)


@contextmanager
def _here() -> Iterator[shop.Make]:
    def make(orders: Sequence[Order]) -> Iterator[tuple[Order, shop.Package]]:
        return ((order, shop._make(order)) for order in orders)

    yield make
