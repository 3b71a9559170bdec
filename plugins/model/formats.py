"""Print formats as a table: trim sizes in mm, sides, panels and folds. A new format is one entry.

Sources: ISO 216 for A sizes; Luật Báo chí (2016) Đ34 for the bulletin's 19 × 27 cm; the folding-in panel of a
letter fold is 3 mm narrower and mirrored on the other side (print.md section 7).
"""

from __future__ import annotations

from dataclasses import dataclass


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
class PrintFormat:
    """A sheet. width, height: trimmed flat size in mm; reading: panel names in the order they are read;
    optional: names that may be left out (the back of a flat leaflet); bleed, safe: mm."""

    name: str
    label: str
    width: float
    height: float
    sides: tuple[Side, ...]
    reading: tuple[str, ...]
    optional: tuple[str, ...] = ()
    bleed: float = 3.0
    safe: float = 5.0

    @property
    def folded(self) -> bool:
        return any(len(side.panels) > 1 for side in self.sides)

    @property
    def folds(self) -> tuple[tuple[float, ...], ...]:
        """For each side, the x positions of its folds in mm from the left trim edge."""
        return tuple(_fold_positions(side) for side in self.sides)


def _fold_positions(side: Side) -> tuple[float, ...]:
    positions, x = [], 0.0
    for panel in side.panels[:-1]:
        x += panel.width
        positions.append(x)
    return tuple(positions)


def _flat(name: str, label: str, width: float, height: float) -> PrintFormat:
    front, back = "Mặt trước", "Mặt sau"
    sides = (Side(front, (Panel(front, width),)), Side(back, (Panel(back, width),)))
    return PrintFormat(name, label, width, height, sides, (front, back), optional=(back,))


def _sheet(name: str, label: str, width: float, height: float) -> PrintFormat:
    return PrintFormat(name, label, width, height, (Side("Trang", (Panel("Trang", width),)),), ("Trang",))


A5 = _flat("A5", "Tờ rơi A5", 148, 210)
A4 = _flat("A4", "Tờ rơi A4", 210, 297)
BIFOLD = PrintFormat(
    "gấp đôi",
    "Tờ gấp đôi (A4 gấp thành A5)",
    297,
    210,
    (
        Side("Mặt ngoài", (Panel("Bìa sau", 148.5), Panel("Bìa", 148.5))),
        Side("Mặt trong", (Panel("Trang 2", 148.5), Panel("Trang 3", 148.5))),
    ),
    ("Bìa", "Trang 2", "Trang 3", "Bìa sau"),
)
LETTER_FOLD = PrintFormat(
    "gấp ba",
    "Tờ gấp ba (A4, hai nếp gấp vào trong)",
    297,
    210,
    (
        Side("Mặt ngoài", (Panel("Mặt gập", 97), Panel("Bìa sau", 100), Panel("Bìa", 100))),
        Side("Mặt trong", (Panel("Trong 1", 100), Panel("Trong 2", 100), Panel("Trong 3", 97))),
    ),
    ("Bìa", "Mặt gập", "Trong 1", "Trong 2", "Trong 3", "Bìa sau"),
)
Z_FOLD = PrintFormat(
    "gấp Z",
    "Tờ gấp chữ Z (A4, hai nếp gấp)",
    297,
    210,
    (
        Side("Mặt trước", (Panel("Bìa", 99), Panel("Trang 2", 99), Panel("Trang 3", 99))),
        Side("Mặt sau", (Panel("Bìa sau", 99), Panel("Trang 4", 99), Panel("Trang 5", 99))),
    ),
    ("Bìa", "Trang 2", "Trang 3", "Trang 4", "Trang 5", "Bìa sau"),
)
A3 = _sheet("A3", "Áp phích A3", 297, 420)
A2 = _sheet("A2", "Áp phích A2", 420, 594)
BULLETIN = _sheet("19 × 27 cm", "Bản tin 19 × 27 cm", 190, 270)

LEAFLET_FORMATS = {f.name: f for f in (A5, A4, BIFOLD, LETTER_FOLD, Z_FOLD)}
POSTER_FORMATS = {f.name: f for f in (A3, A2)}
FORMATS = LEAFLET_FORMATS | POSTER_FORMATS | {BULLETIN.name: BULLETIN}
