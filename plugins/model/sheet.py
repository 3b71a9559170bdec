"""A sheet for the press as numbers: what imposition draws around, and what preflight holds a file against."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4  # points in a millimetre
SLUG = 12.0  # mm around the bleed for marks, colour bar and the line of text


@dataclass(frozen=True)
class Sheet:
    """One press file. width, height: trim in mm; bleed, slug: mm around the trim and around the bleed; safe, fold_safe:
    mm that text keeps from the trim and from a fold; folds: for each page its folds in mm from the left trim edge;
    pages: how many; names: of the pages ('Mặt ngoài')."""

    width: float
    height: float
    pages: int
    bleed: float = 3.0
    slug: float = SLUG
    safe: float = 5.0
    fold_safe: float = 3.0
    folds: tuple[tuple[float, ...], ...] = ()
    names: tuple[str, ...] = ()

    @property
    def trim(self) -> tuple[float, float, float, float]:
        """TrimBox in pt; MediaBox begins at 0, 0."""
        edge = self.bleed + self.slug
        return _box(edge, edge, edge + self.width, edge + self.height)

    @property
    def bleed_box(self) -> tuple[float, float, float, float]:
        """BleedBox in pt."""
        outer = 2 * self.bleed
        return _box(self.slug, self.slug, self.slug + self.width + outer, self.slug + self.height + outer)

    @property
    def media(self) -> tuple[float, float, float, float]:
        """MediaBox in pt."""
        outer = 2 * (self.bleed + self.slug)
        return _box(0, 0, self.width + outer, self.height + outer)

    def folds_of(self, page: int) -> tuple[float, ...]:
        """Folds of a page, counted from 0."""
        return self.folds[page] if page < len(self.folds) else ()


def _box(left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    return (round(left * MM, 4), round(bottom * MM, 4), round(right * MM, 4), round(top * MM, 4))
