"""The packages of the whole sample content, made once by the real command and shared by all test processes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.packages import pressed_once


@pytest.fixture(scope="session")
def sample_workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose press/ holds them."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return pressed_once(shared / "packages")
