"""What black prints over the colours below instead of cutting a hole: small type, thin lines, thin bars.

A hole would show as a white edge wherever the plates do not fit to a hair. GWG 2022 R0009 asks it of 100 % black type
below 12 pt, R0010 of 100 % black lines below 2 pt; R0007 forbids it to white. We go further on purpose: headings are
black too, and the outlines of our woodcuts lie on two colours at once, as the key block of a woodcut is printed last.
Larger black stays a cut-out: so much ink would not dry, and a change of colour below it would show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.separation.geometry import IDENTITY, Matrix, scale, sides
from plugins.separation.veils import VANISHED

TYPE_BELOW = 36.0  # pt: headings of panels, not the titles of covers and posters
LINE_BELOW = 6.0  # pt: width of a line, thickness of a bar

Bars = Sequence[tuple[float, float, float, float]]  # x, y, width, height of a path's rectangles

# fill, stroke -> name of the graphics state that a content stream calls for it
STATES = {(False, False): "/InChoi", (True, False): "/InDeNen", (False, True): "/InDeNet", (True, True): "/InDeHai"}


@dataclass(frozen=True)
class Pen:
    """What decides about overprint in the graphics state. *_black: the colour is black ink alone, full; veils:
    what lets the ground shine through (opacity, blend mode, soft mask), by its key in the graphics state; size: of type in text space; mode: text rendering mode;
    over: fill and stroke as they were last set."""

    at: Matrix = IDENTITY
    fill_black: bool = False
    stroke_black: bool = False
    line: float = 1.0
    size: float = 0.0
    mode: int = 0
    veils: frozenset[str] = frozenset()
    over: tuple[bool, bool] = (False, False)

    @property
    def solid(self) -> bool:
        return not self.veils

    @property
    def invisible(self) -> bool:
        """Whether text leaves no trace: engines set it so that programs find words that paper does not show."""
        return self.mode == 3 or (self.mode == 0 and VANISHED["/ca"] in self.veils)

    def of_line(self) -> bool:
        return self.stroke_black and self.solid and self.line * scale(self.at) < LINE_BELOW

    def of_bars(self, bars: Bars, evenodd: bool) -> bool:
        """Whether a filled path is one thin bar, several, or a thin frame between two rectangles."""
        if not (bars and self.fill_black and self.solid):
            return False
        across, along = sides(self.at)
        if evenodd and len(bars) == 2:
            return _frame(bars, across, along) < LINE_BELOW
        return all(min(abs(width) * across, abs(height) * along) < LINE_BELOW for _, _, width, height in bars)

    def of_type(self, text: Matrix) -> tuple[bool, bool]:
        """Fill and stroke of text whose own matrix is `text`."""
        small = self.size * scale(text) * scale(self.at) < TYPE_BELOW
        fills, strokes = self.mode in (0, 2, 4, 6), self.mode in (1, 2, 5, 6)
        return (fills and small and self.fill_black and self.solid, strokes and small and self.of_line())


def _frame(bars: Bars, across: float, along: float) -> float:
    """The thickest side in pt of what lies between two rectangles of an even-odd path."""
    (x, y, width, height), (other_x, other_y, other_width, other_height) = bars
    return max(
        abs(x - other_x) * across,
        abs(x + width - other_x - other_width) * across,
        abs(y - other_y) * along,
        abs(y + height - other_y - other_height) * along,
    )
