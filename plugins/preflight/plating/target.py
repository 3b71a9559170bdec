"""The two copies that are rendered: one shows cyan, magenta and yellow as red, green and blue, the other black as grey."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.preflight.spaces import Inks

InkArray = NDArray[np.uint8]  # last axis: C, M, Y, K; 255 is full ink


@dataclass(frozen=True)
class Target:
    """A copy. plates: which inks it shows; space: of its colours; fill, stroke: its operators. Light is what ink leaves."""

    plates: tuple[int, ...]
    space: str
    fill: str
    stroke: str

    def light(self, inks: Inks) -> tuple[float, ...]:
        """A colour of the copy."""
        return tuple(round(1 - inks[plate], 5) for plate in self.plates)

    def blank(self, inks: Inks) -> bool:
        """Whether none of its plates prints."""
        return all(inks[plate] <= 0 for plate in self.plates)

    def samples(self, inks: InkArray) -> bytes:
        """Pixels of the copy."""
        return np.ascontiguousarray(255 - inks[..., list(self.plates)]).tobytes()


COLOURED = Target((0, 1, 2), "DeviceRGB", "rg", "RG")
BLACK = Target((3,), "DeviceGray", "g", "G")
