"""The press of these tests, and helpers beside them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from small_files import profile

from plugins.separation.inks import Inks


@pytest.fixture(scope="session")
def inks() -> Inks:
    return Inks(profile())
