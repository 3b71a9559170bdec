"""What a print format is: a sheet with sides, panels and folds in mm, and the limits of fitting. The table of formats
stands in formats.py.

Panels that fold in are narrower by 2 mm on paper of up to 150 g/m², by 3 mm on heavier, and mirrored on the other side
(print.md section 7).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor

HEAVY = 150  # g/m²: what is heavier folds thicker


@dataclass(frozen=True)
class Panel:
    """One page of a folded or flat sheet: the name editors write between === marks, and its width in mm."""

    name: str
    width: float


@dataclass(frozen=True)
class Side:
    """One side of the sheet; panels from left to right as printed."""

    name: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class Fold:
    """One fold, made with the second side facing up. after: number of the panels to its left on that side; up: towards
    the reader (a valley), or away (a mountain)."""

    after: int
    up: bool = True


@dataclass(frozen=True)
class Fitting:
    """How far copy may be fitted before it is the editor's turn: sizes of the text in pt, leadings (line height as a
    multiple of the size) and spacings (between paragraphs, as a multiple of the line), each from the best to the last
    that a typographer would accept."""

    sizes: tuple[float, ...]
    leadings: tuple[float, ...] = (1.36, 1.32, 1.28)
    spacings: tuple[float, ...] = (0.5, 0.4)


@dataclass(frozen=True)
class PrintFormat:
    """A sheet. width, height: trimmed flat size in mm; reading: panel names in the order they are read; optional: names
    that may be left out (the back of a flat leaflet); bleed, safe, fold_safe: mm (safe: from the trim; fold_safe: from
    a fold); weight: of the paper in g/m²; paper: what is usual; folding: in the order of the machine; binding: '' or
    'saddle'; fitting: limits for the copy."""

    name: str
    label: str
    width: float
    height: float
    sides: tuple[Side, ...]
    reading: tuple[str, ...]
    fitting: Fitting
    optional: tuple[str, ...] = ()
    folding: tuple[Fold, ...] = ()
    bleed: float = 3.0
    safe: float = 5.0
    fold_safe: float = 3.0
    weight: int = 150
    paper: str = "Couché mờ"
    binding: str = ""

    @property
    def folded(self) -> bool:
        return any(len(side.panels) > 1 for side in self.sides)

    @property
    def folds(self) -> tuple[tuple[float, ...], ...]:
        """For each side, the x positions of its folds in mm from the left trim edge."""
        return tuple(_fold_positions(side) for side in self.sides)


Widths = Callable[[float, float], tuple[float, ...]]  # (sheet, how much narrower a panel folds in) to panels in mm


@dataclass(frozen=True)
class Entry:
    """A line of the table. sides: name of each side and its panels' names from left to right; widths: of the panels of
    the last side (of the first, if there is one only); the other side mirrors them."""

    label: str
    width: float
    height: float
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    reading: tuple[str, ...]
    fitting: Fitting
    widths: Widths = lambda width, narrower: (width,)
    optional: tuple[str, ...] = ()
    folding: tuple[Fold, ...] = ()
    weight: int = 150
    paper: str = "Couché mờ"
    binding: str = ""

    def on_paper(self, name: str, weight: int | None = None) -> PrintFormat:
        """The format on paper of a weight in g/m², or on its usual paper."""
        grams = weight or self.weight
        widths = self.widths(self.width, 2.0 if grams <= HEAVY else 3.0)
        mirrored = [widths[::-1]] * (len(self.sides) - 1) + [widths]
        sides = tuple(
            Side(side, tuple(Panel(panel, across) for panel, across in zip(panels, width, strict=True)))
            for (side, panels), width in zip(self.sides, mirrored, strict=True)
        )
        return PrintFormat(
            name=name,
            label=self.label,
            width=self.width,
            height=self.height,
            sides=sides,
            reading=self.reading,
            fitting=self.fitting,
            optional=self.optional,
            folding=self.folding,
            weight=grams,
            paper=self.paper,
            binding=self.binding,
        )


def _fold_positions(side: Side) -> tuple[float, ...]:
    positions, x = [], 0.0
    for panel in side.panels[:-1]:
        x += panel.width
        positions.append(x)
    return tuple(positions)


def _half_up(millimetres: float) -> float:
    """Up to half a millimetre, which is what a folding machine can be set to: what is left for the panel that folds in
    gets narrower, never wider."""
    return ceil(millimetres * 2 - 1e-6) / 2


def equal(panels: int) -> Widths:
    """As many panels of one width."""
    return lambda width, _: (width / panels,) * panels


def letter(width: float, narrower: float) -> tuple[float, ...]:
    """Two equal panels and a narrower one that folds in between them."""
    wide = _half_up((width + narrower) / 3)
    return wide, wide, width - 2 * wide


def roll(width: float, narrower: float) -> tuple[float, ...]:
    """Two equal panels; each further one is narrower than the one that it rolls into."""
    wide = _half_up((width + 3 * narrower) / 4)
    return wide, wide, wide - narrower, width - 3 * wide + narrower


def gate(width: float, _: float) -> tuple[float, ...]:
    """Two flaps that meet over the middle without touching."""
    flap = floor(width / 2 - 2) / 2  # half millimetres; a quarter of the sheet, less 1 mm at least
    return flap, width - 2 * flap, flap
