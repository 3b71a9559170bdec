"""Switches of the test suites and what all tests share."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))  # tests import their helpers as support.…

from support.sample import built_once

# The clock of every test: nothing may depend on the day it is run.
os.environ.setdefault("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22 00:00 UTC


# A busy machine is no failure; the same commit is tried with the same examples, so that a red run means a change.
settings.register_profile("tests", deadline=None, derandomize=True)
# New examples on each run, many of them: HYPOTHESIS_PROFILE=explore finds what the fixed ones do not.
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "tests"))


TESTS = Path(__file__).parent
# Files that take long, in the order in which the two processes take them up, so that both end together. What builds the
# sample site comes first; what waits for a turn alone (test_lighthouse, test_preview) runs beside many short tests.
FIRST = (
    *("sites/test_every_template_is_looked_at.py", "press/test_making.py"),
    *("browser/test_lighthouse.py", "press/test_workshop.py"),
    *("browser/test_preview.py", "preflight/test_mutations.py", "catalogue/test_problems.py"),
    *("printshop/test_sample_packages.py", "sites/test_reproducible.py", "browser/test_fuzz.py"),
    *("browser/test_search.py", "browser/test_axe.py", "browser/test_edit.py", "browser/test_keyboard.py"),
    *("browser/test_missing_parts.py", "browser/test_layout.py"),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also tests that need a browser, Java or Node, or much time")
    parser.addoption("--save-golden", action="store_true", help="write golden files instead of comparing with them")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without --all none of the browser's tests runs: unless they are asked for, their driver is not loaded either."""
    asked = config.getoption("--all") or any("browser" in word for word in config.args)
    return None if asked or collection_path != TESTS / "browser" else True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    place = {name: number for number, name in enumerate(FIRST)}
    items.sort(key=lambda item: place.get(item.path.relative_to(TESTS).as_posix(), len(FIRST)))
    if config.getoption("--all"):
        return
    skip = pytest.mark.skip(reason="needs what only ./run test --all installs")
    for item in items:
        if "all" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@contextmanager
def turn(folder: Path, kind: int) -> Iterator[None]:
    """A turn at the machine: LOCK_SH beside tests of other processes, LOCK_EX without them."""
    with (folder / "turns").open("w") as handle:
        fcntl.flock(handle, kind)
        yield


@pytest.fixture(autouse=True)
def beside_others(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests run beside those of other processes, unless they measure time (tests/browser/test_lighthouse.py)."""
    if not request.config.getoption("--all"):
        yield
        return
    with turn(request.getfixturevalue("shared_folder"), fcntl.LOCK_SH):
        yield


@pytest.fixture
def alone(shared_folder: Path) -> Iterator[None]:
    """No other test runs meanwhile."""
    with turn(shared_folder, fcntl.LOCK_EX):
        yield


@pytest.fixture(scope="session")
def sample_site(shared_folder: Path) -> Path:
    """output/ of the sample content, built once for all test processes."""
    return built_once(shared_folder / "sample")
