"""The file under examination as the rules see it, and what a rule answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

from plugins.model.sheet import MM
from plugins.preflight.content.painted import Painted, Walk
from plugins.preflight.content.streams import Streams
from plugins.preflight.content.walker import inherited, layers_off, walk
from plugins.preflight.expectation import Expectation
from plugins.preflight.geometry import Box, overlaps
from plugins.preflight.plates import Plates, make_plates
from plugins.preflight.report import Figure, Severity
from plugins.preflight.values import box as rectangle
from plugins.preflight.values import entry, number, text

_LETTER: Box = (0.0, 0.0, 612.0, 792.0)  # what readers take for a page without a MediaBox


@dataclass(frozen=True)
class PageBoxes:
    """A page: number from 1, boxes in pt (None if it has none), user unit in 1/72 inch, rotation in degrees."""

    number: int
    source: Any = field(repr=False)
    media: Box | None
    crop: Box | None
    trim: Box | None
    bleed: Box | None
    art: Box | None
    rotation: int
    user_unit: float

    @property
    def sheet(self) -> Box:
        """The MediaBox, or what readers take instead."""
        return self.media or _LETTER

    @property
    def trimmed(self) -> Box:
        """The finished page: TrimBox, else ArtBox, CropBox, MediaBox."""
        return self.trim or self.art or self.crop or self.sheet

    @property
    def artwork(self) -> Box:
        """Where ink counts: BleedBox, else the finished page."""
        return self.bleed or self.trimmed

    def place(self, box: Box) -> tuple[float, float, float, float]:
        """A box of the page as left, top, right, bottom in mm from the top left of the finished page."""
        left, top = self.trimmed[0], self.trimmed[3]
        edges = (box[0] - left, top - box[3], box[2] - left, top - box[1])
        x0, y0, x1, y1 = (round(edge / MM, 2) + 0.0 for edge in edges)
        return (x0, y0, x1, y1)


@dataclass(frozen=True)
class Fault:
    """What a rule found. page: from 1, or 0; box: pt; what: a Vietnamese sentence; severity: None for the rule's own; more:
    further places on the page of which the same is true."""

    page: int
    what: str
    box: Box | None = None
    figure: Figure = None
    limit: Figure = None
    severity: Severity | None = None
    more: int = 0


@dataclass(frozen=True)
class Outcome:
    """What a rule answers: its faults, what it measured, and the limit."""

    faults: tuple[Fault, ...] = ()
    figure: Figure = None
    limit: Figure = None


@dataclass
class Subject:
    """A file open for examination. content: its bytes; standard: which PDF/X it is held against."""

    content: bytes = field(repr=False)
    pdf: pikepdf.Pdf
    expected: Expectation | None

    def __post_init__(self) -> None:
        self.streams = Streams(self.pdf)
        self.streams.listen(0)

    @cached_property
    def pages(self) -> tuple[PageBoxes, ...]:
        return tuple(_page(number_, page.obj) for number_, page in enumerate(self.pdf.pages, start=1))

    @cached_property
    def standard(self) -> str:
        """What is expected, or else what the file claims; PDF/X-4 if it claims nothing."""
        if self.expected is not None:
            return self.expected.standard
        claimed = text(entry(self.info, "/GTS_PDFXVersion"))
        return "PDF/X-1a" if claimed.startswith("PDF/X-1") else "PDF/X-4"

    @property
    def info(self) -> Any:
        return entry(self.pdf.trailer, "/Info")

    @cached_property
    def walk(self) -> Walk:
        return walk([page.source for page in self.pages], self.streams, layers_off(self.pdf.Root))

    @cached_property
    def plates(self) -> tuple[Plates, ...]:
        return make_plates(self.content, [page.artwork for page in self.pages], self.streams)

    @cached_property
    def heaviest(self) -> tuple[tuple[float, Box], ...]:
        """Of each page the square of 15 mm with the most ink: % and box."""
        return tuple(plates.heaviest() for plates in self.plates)

    def page(self, number_: int) -> PageBoxes:
        return self.pages[number_ - 1]

    def artwork(self, *kinds: str) -> Iterator[Painted]:
        """The visible objects of some kinds that reach into the artwork: marks and the slug are no part of it."""
        return (painted for painted in self._in_artwork if painted.kind in kinds)

    @cached_property
    def _in_artwork(self) -> tuple[Painted, ...]:
        areas = {page.number: page.artwork for page in self.pages}
        return tuple(painted for painted in self.visible if overlaps(painted.visible, areas[painted.page]))

    @cached_property
    def visible(self) -> tuple[Painted, ...]:
        """All objects that leave a trace on the page."""
        return tuple(painted for painted in self.walk.painted if not painted.invisible and painted.alpha > 0)


def _page(number_: int, source: Any) -> PageBoxes:
    def of(key: str) -> Box | None:
        return rectangle(inherited(source, key) if key in ("/MediaBox", "/CropBox") else entry(source, key))

    return PageBoxes(
        number=number_,
        source=source,
        media=of("/MediaBox"),
        crop=of("/CropBox"),
        trim=of("/TrimBox"),
        bleed=of("/BleedBox"),
        art=of("/ArtBox"),
        rotation=int(number(inherited(source, "/Rotate"))) % 360,
        user_unit=number(entry(source, "/UserUnit"), 1.0),
    )
