"""What was read of a file stays known as long as its bytes are the same: for whoever reads content/ again and again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from hashlib import sha256
from typing import Any, TypeVar

Result = TypeVar("Result")


class Memory:
    """Results of the last two readings, by all that they depend on. Not for several threads at once."""

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def begin(self) -> None:
        """A new reading: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def recall(self, key: Hashable, work: Callable[[], Result]) -> Result:
        """What `work` gave for this key, or gives now."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else work()
        return self._now[key]  # type: ignore[no-any-return]


def digest(octets: bytes) -> bytes:
    """What bytes are remembered by."""
    return sha256(octets).digest()
