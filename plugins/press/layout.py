"""Puts the panels of a leaflet in their places on the sheet: pure geometry, millimetres from the left trim edge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from plugins.model import print_format as form
from plugins.model.print_format import PrintFormat, Side
from plugins.model.publication import Panel, Part, Publication
from plugins.model.vietnamese import slugify

WING = "Bìa phải"


class Role(StrEnum):
    """What a panel is for; the template sets each differently."""

    COVER = "cover"  # title, picture, office
    WING = "wing"  # second half of a cover that opens like a gate: the woodcut runs on over it
    FRONT = "front"  # flat leaflet: head with title and picture, then text
    INNER = "inner"
    BACK = "back"  # contacts, QR code, imprint


@dataclass(frozen=True)
class Form:
    """How the panels of a format are set. css: classes of the body; side, top, bottom: margins in mm; title: largest
    size of the title in pt; room: mm of height that the title may take (0: what head and office leave); head: least height of a flat leaflet's head in
    mm (0: it has a cover); beside: its woodcut stands beside the title, not below; seal: side of the step numbers in mm
    and how far they may grow; alone: their side where each panel holds one step only; grounds: of the inner panels in reading order, 'second' being the contrasting one."""

    css: str
    side: float
    top: float
    bottom: float
    title: float
    room: float
    head: float = 0.0
    beside: bool = False
    seal: tuple[float, float] = (16.0, 24.0)
    alone: float = 38.0
    grounds: tuple[str, ...] = ()

    @property
    def flat(self) -> bool:
        return self.head > 0

    @property
    def hung(self) -> bool:
        """Whether numbers and headings hang in the margin: on broad sheets, whose lines would be too long."""
        return "hung" in self.css.split()


_TRIFOLD = Form("trifold", 9, 13, 10, title=42, room=50, grounds=("second",))
FORMS = {
    "DL": Form("flat dl", 8, 11, 8, title=32, room=27, head=102, seal=(13, 15)),
    "A5": Form("flat a5", 9, 12, 9, title=34, room=0, head=46, beside=True, seal=(14, 20)),
    "A4": Form("flat a4 hung", 13, 15, 12, title=46, room=0, head=58, beside=True, seal=(24, 24)),
    "gấp đôi": Form("bifold", 12, 14, 11, title=50, room=44, seal=(20, 30)),
    "gấp đôi A3": Form("broad hung", 16, 18, 15, title=76, room=74, seal=(34, 34)),
    "gấp ba": _TRIFOLD,
    "gấp Z": _TRIFOLD,
    "gấp cuộn": replace(_TRIFOLD, grounds=("second", "tint")),
    "gấp cửa": Form("gate", 8, 13, 10, title=36, room=64, seal=(13, 20), grounds=("second", "paper", "second")),
}  # by name of the format


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


def _place(panel: form.Panel, x: float, print_format: PrintFormat, text: Panel, reading: list[str]) -> PlacedPanel:
    return PlacedPanel(
        key=slugify(panel.name),
        name=panel.name,
        role=_role(panel.name, print_format),
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
    return {first: Role.COVER, last: Role.BACK, WING: Role.WING}.get(name, Role.INNER)
