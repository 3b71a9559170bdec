"""Print formats as a table: trim sizes in mm, sides, panels, folds, limits of fitting. A new format is one entry.

Sources: ISO 216 for A sizes; Luật Báo chí (2016) Đ34 for the bulletin's 19 × 27 cm; print.md section 7 for the panels
that fold in: narrower by 2 mm on paper of up to 150 g/m², by 3 mm on heavier, and mirrored on the other side.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import floor

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


def _half(millimetres: float) -> float:
    """Down to half a millimetre: what a folding machine can be set to."""
    return floor(millimetres * 2 + 1e-6) / 2


def _equal(panels: int) -> Widths:
    return lambda width, _: (width / panels,) * panels


def _letter(width: float, narrower: float) -> tuple[float, ...]:
    """Two equal panels and a narrower one that folds in between them."""
    wide = _half((width + narrower) / 3)
    return wide, wide, width - 2 * wide


def _roll(width: float, narrower: float) -> tuple[float, ...]:
    """Two equal panels; each further one is narrower than the one that it rolls into."""
    wide = _half((width + 3 * narrower) / 4)
    return wide, wide, wide - narrower, width - 3 * wide + narrower


def _gate(width: float, narrower: float) -> tuple[float, ...]:
    """Two flaps that meet over the middle without touching."""
    flap = _half(width / 4 - narrower / 2)
    return flap, width - 2 * flap, flap


def _sizes(largest: float, smallest: float) -> tuple[float, ...]:
    """Quarters of a point, largest first."""
    steps = range(round(largest * 4), round(smallest * 4) - 1, -1)
    return tuple(step / 4 for step in steps)


_HAND = Fitting(_sizes(13, 9.5))  # read in the hand
_SMALL = Fitting(_sizes(12, 9))  # small in the hand
_LARGE_SHEET = Fitting(_sizes(14, 9.5))
_ISSUE = Fitting((9.2, 9.0, 8.8), leadings=(1.29,))
_FRONT, _BACK = "Mặt trước", "Mặt sau"
_FLAT = ((_FRONT, (_FRONT,)), (_BACK, (_BACK,)))
_OUTSIDE, _INSIDE = "Mặt ngoài", "Mặt trong"
_PAGE = (("Trang", ("Trang",)),)
_BIFOLD = ((_OUTSIDE, ("Bìa sau", "Bìa")), (_INSIDE, ("Trang 2", "Trang 3")))
_BIFOLD_READING = ("Bìa", "Trang 2", "Trang 3", "Bìa sau")


def _flat(label: str, width: float, height: float, fitting: Fitting) -> Entry:
    return Entry(label, width, height, _FLAT, (_FRONT, _BACK), fitting, optional=(_BACK,))


def _sheet(label: str, width: float, height: float, fitting: Fitting, weight: int, binding: str = "") -> Entry:
    paper = "Fort trắng" if binding else "Couché mờ"
    return Entry(label, width, height, _PAGE, ("Trang",), fitting, weight=weight, paper=paper, binding=binding)


LEAFLETS = {
    "DL": _flat("Tờ rơi DL (một phần ba A4)", 99, 210, _SMALL),
    "A5": _flat("Tờ rơi A5", 148, 210, _HAND),
    "A4": _flat("Tờ rơi A4", 210, 297, _LARGE_SHEET),
    "gấp đôi": Entry(
        "Tờ gấp đôi (A4 gấp thành A5)", 297, 210, _BIFOLD, _BIFOLD_READING, _HAND, _equal(2), folding=(Fold(1),)
    ),
    "gấp đôi A3": Entry(
        "Tờ gấp đôi (A3 gấp thành A4)", 420, 297, _BIFOLD, _BIFOLD_READING, _LARGE_SHEET, _equal(2), folding=(Fold(1),)
    ),
    "gấp ba": Entry(
        "Tờ gấp ba (A4, hai nếp gấp vào trong)",
        297,
        210,
        ((_OUTSIDE, ("Mặt gập", "Bìa sau", "Bìa")), (_INSIDE, ("Trong 1", "Trong 2", "Trong 3"))),
        ("Bìa", "Mặt gập", "Trong 1", "Trong 2", "Trong 3", "Bìa sau"),
        _HAND,
        _letter,
        folding=(Fold(2), Fold(1)),
    ),
    "gấp Z": Entry(
        "Tờ gấp chữ Z (A4, hai nếp gấp)",
        297,
        210,
        ((_FRONT, ("Bìa", "Trang 2", "Trang 3")), (_BACK, ("Bìa sau", "Trang 4", "Trang 5"))),
        ("Bìa", "Trang 2", "Trang 3", "Trang 4", "Trang 5", "Bìa sau"),
        _HAND,
        _equal(3),
        folding=(Fold(2), Fold(1, up=False)),
    ),
    "gấp cuộn": Entry(
        "Tờ gấp cuộn (bốn trang DL, ba nếp gấp vào trong)",
        396,
        210,
        (
            (_OUTSIDE, ("Mặt gập 2", "Mặt gập 1", "Bìa sau", "Bìa")),
            (_INSIDE, ("Trong 1", "Trong 2", "Trong 3", "Trong 4")),
        ),
        ("Bìa", "Mặt gập 1", "Mặt gập 2", "Trong 1", "Trong 2", "Trong 3", "Trong 4", "Bìa sau"),
        _HAND,
        _roll,
        folding=(Fold(3), Fold(2), Fold(1)),
    ),
    "gấp cửa": Entry(
        "Tờ gấp kiểu cánh cửa (A4, hai cánh)",
        297,
        210,
        ((_OUTSIDE, ("Bìa phải", "Bìa sau", "Bìa")), (_INSIDE, ("Cánh trái", "Trong", "Cánh phải"))),
        ("Bìa", "Bìa phải", "Cánh trái", "Trong", "Cánh phải", "Bìa sau"),
        _SMALL,
        _gate,
        folding=(Fold(1), Fold(2)),
    ),
}
POSTERS = {
    "A3": _sheet("Áp phích A3", 297, 420, Fitting((13.0,)), 200),
    "A2": _sheet("Áp phích A2", 420, 594, Fitting((18.0,)), 200),
}
BULLETINS = {
    "19 × 27": _sheet("Bản tin 19 × 27 cm", 190, 270, _ISSUE, 100, "saddle"),
    "A5": _sheet("Bản tin A5", 148, 210, _ISSUE, 100, "saddle"),
}
TABLES = {"leaflet": LEAFLETS, "poster": POSTERS, "bulletin": BULLETINS}  # by name of the kind


def print_format(kind: str, name: str, weight: int | None = None) -> PrintFormat:
    """The format of a printed kind on paper of a weight in g/m². Raises KeyError for a name that is not in the table."""
    return TABLES[kind][name].on_paper(name, weight)


LEAFLET_FORMATS = {name: entry.on_paper(name) for name, entry in LEAFLETS.items()}
POSTER_FORMATS = {name: entry.on_paper(name) for name, entry in POSTERS.items()}
BULLETIN_FORMATS = {name: entry.on_paper(name) for name, entry in BULLETINS.items()}
