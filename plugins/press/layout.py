"""Puts the panels of a leaflet in their places on the sheet: pure geometry, millimetres from the left trim edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from plugins.model import formats
from plugins.model.formats import PrintFormat, Side
from plugins.model.publication import Panel, Part, Publication
from plugins.model.vietnamese import slugify


class Role(StrEnum):
    """What a panel is for; the template sets each differently."""

    COVER = "cover"  # title, picture, office
    FRONT = "front"  # flat leaflet: head with title and picture, then text
    INNER = "inner"
    BACK = "back"  # contacts, QR code, imprint


@dataclass(frozen=True)
class PlacedPanel:
    """A panel on its sheet. key: its name in ASCII ('trong-1'); x, width: mm; number: its turn in reading, from 1;
    foot: whether contacts and imprint stand at its foot; left_edge, right_edge: whether it touches the sheet's edge."""

    key: str
    name: str
    role: Role
    x: float
    width: float
    number: int
    foot: bool
    left_edge: bool
    right_edge: bool
    panel: Panel

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.panel.parts


@dataclass(frozen=True)
class Sheet:
    """One side of the paper. width, height: trimmed size in mm; panels: in the order in which they are read."""

    name: str
    width: float
    height: float
    panels: tuple[PlacedPanel, ...]


def sheets(publication: Publication, print_format: PrintFormat) -> tuple[Sheet, ...]:
    """Sides of a leaflet that carry something. The body's panels are assumed to be those of the format."""
    written = {panel.name: panel for panel in publication.body.panels}
    reading = [name for name in print_format.reading if name in written]
    sides = [_sheet(side, print_format, written, reading) for side in print_format.sides]
    return tuple(sheet for sheet in sides if sheet.panels)


def _sheet(side: Side, print_format: PrintFormat, written: dict[str, Panel], reading: list[str]) -> Sheet:
    placed, x = [], 0.0
    for panel in side.panels:
        if panel.name in written:
            placed.append(_place(panel, x, print_format, written[panel.name], reading))
        x += panel.width
    in_order = tuple(sorted(placed, key=lambda panel: panel.number))
    return Sheet(side.name, print_format.width, print_format.height, in_order)


def _place(panel: formats.Panel, x: float, print_format: PrintFormat, text: Panel, reading: list[str]) -> PlacedPanel:
    role = _role(panel.name, print_format)
    return PlacedPanel(
        key=slugify(panel.name),
        name=panel.name,
        role=role,
        x=x,
        width=panel.width,
        number=reading.index(panel.name) + 1,
        foot=panel.name == reading[-1],
        left_edge=x == 0,
        right_edge=x + panel.width >= print_format.width - 0.01,
        panel=text,
    )


def _role(name: str, print_format: PrintFormat) -> Role:
    first, last = print_format.reading[0], print_format.reading[-1]
    if not print_format.folded:
        return Role.FRONT if name == first else Role.INNER
    return {first: Role.COVER, last: Role.BACK}.get(name, Role.INNER)
