"""20,000 mutated files: no exception, none over 5 s. tests/fuzz.py alone runs as many as asked, or replays what failed."""

from __future__ import annotations

import os

import fuzz
import pytest

CASES = int(os.environ.get("FUZZ_CASES", "20000"))
SEED = int(os.environ.get("FUZZ_SEED", "0"))


PARTS = 4  # so that test processes share the work


@pytest.mark.all
@pytest.mark.timeout(0)  # each case has its own limit
@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutation_raises_or_hangs(part: int) -> None:
    done = fuzz.run(fuzz.mutations(SEED * PARTS + part), CASES // PARTS, fuzz.surroundings())
    assert (done.cases, done.failures) == (CASES // PARTS, [])
