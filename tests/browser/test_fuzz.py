"""20,000 mutated files: no exception, none over 5 s. tests/fuzz.py alone runs as many as asked, or replays what failed."""

from __future__ import annotations

import os

import fuzz
import pytest

CASES = int(os.environ.get("FUZZ_CASES", "20000"))
SEED = int(os.environ.get("FUZZ_SEED", "0"))


@pytest.mark.all
def test_no_mutation_raises_or_hangs() -> None:
    done = fuzz.run(fuzz.mutations(SEED), CASES, fuzz.surroundings())
    assert (done.cases, done.failures) == (CASES, [])
