"""The text of the slug: what the press operator must know when the sheet has lost its file, and the warning of a proof."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.imposition import marks
from plugins.imposition.marks import CORNER, OUTER, Frame
from plugins.imposition.plan import BLACK, Box, Inks, Mark, Text
from plugins.model.sheet import MM, Sheet

Measure = Callable[[str], float]  # text to its width in em

SIZE, SMALLEST = 5.5, 4.5  # pt
LINE = 1.4  # em from the lowest descender to the highest Vietnamese capital ("Ể" reaches 1.16 em)
DESCENT = 0.24  # em below the base line
PROOF = "BẢN IN THỬ – KHÔNG DÙNG ĐỂ IN"
PROOF_SIZE = 20.0  # pt, smaller on a short sheet
PLATES: tuple[tuple[str, Inks], ...] = (
    ("C", (1, 0, 0, 0)),
    ("M", (0, 1, 0, 0)),
    ("Y", (0, 0, 1, 0)),
    ("K", BLACK),
)
_NARROWEST = 12.0  # mm: a line of text shorter than this says nothing


@dataclass(frozen=True)
class Slug:
    """What the slug says. page_names: of each page ('Mặt ngoài', 'Trang 3 / 16'); condition: of printing ('FOGRA39');
    date: of the publication, never of the clock; proof: not for the press; font: bytes of a TTF with Vietnamese;
    standard: of the file ('PDF/X-4')."""

    file_name: str
    page_names: tuple[str, ...]
    condition: str
    date: date
    proof: bool
    font: bytes
    standard: str = "PDF/X-4"

    def name_of(self, page: int) -> str:
        """Name of a page counted from 0; its number where it has none."""
        return self.page_names[page] if page < len(self.page_names) else f"Trang {page + 1}"

    def texts(self, sheet: Sheet) -> str:
        """Every character that the slug of any page may need."""
        names = "".join(self.name_of(page) for page in range(sheet.pages))
        lines = "".join(line for side in _lines(self, sheet, 0) for line in side)
        return f"{names}{lines}{PROOF}CMYK… "


def plan(sheet: Sheet, page: int, slug: Slug, measure: Measure) -> tuple[Mark, ...]:
    """Everything around one page, counted from 0. What a slug narrower than usual cannot hold is left out whole."""
    frame = Frame.of(sheet)
    candidates: tuple[Mark, ...] = (
        *marks.crop_marks(frame),
        *marks.fold_ticks(frame, sheet.folds_of(page)),
        *marks.registration_marks(frame),
        *marks.colour_bar(frame),
        *_slug_lines(frame, _lines(slug, sheet, page), measure),
        *(_proof_lines(frame, measure) if slug.proof else ()),
    )
    return tuple(mark for mark in candidates if frame.media.holds(mark.box))


def _lines(slug: Slug, sheet: Sheet, page: int) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two lines left of the lower registration mark, two lines right of it."""
    size = f"{_number(sheet.width)} × {_number(sheet.height)} mm"
    left = slug.file_name, f"{slug.name_of(page)} · khổ {size}"
    right = f"{slug.condition} · {slug.standard}", f"Ngày {slug.date:%d.%m.%Y}"
    return left, right


def _number(millimetres: float) -> str:
    return f"{millimetres:.1f}".removesuffix(".0").replace(".", ",")


def _slug_lines(frame: Frame, lines: tuple[tuple[str, str], ...], measure: Measure) -> Iterator[Text]:
    height = (OUTER[1] - OUTER[0]) / 2
    top = frame.bleed.bottom - OUTER[0]
    for (start, end), texts in zip(marks.halves(frame), lines, strict=True):
        if end - start < _NARROWEST:
            continue
        for row, text in enumerate(texts):
            box = Box(start, top - (row + 1) * height, end, top - row * height)
            yield fitted(box, text, measure)
    yield from _plate_names(frame, Box(0, top - height, 0, top), measure)


def _plate_names(frame: Frame, line: Box, measure: Measure) -> Iterator[Text]:
    """C M Y K, each on its own plate, at the right end of the upper line, beyond what that line may fill."""
    end = frame.trim.right + CORNER
    for number, (letter, inks) in enumerate(PLATES):
        left = end + number * SIZE / MM * 1.1
        box = Box(left, line.bottom, left + SIZE / MM, line.top)
        yield Text(box, letter, SIZE, inks)


def fitted(box: Box, text: str, measure: Measure) -> Text:
    """The text at the largest size that the box holds; below the smallest size its middle gives way to an ellipsis."""
    size = min(SIZE, _size_for(box.width, measure(text)))
    if size >= SMALLEST:
        return Text(box, text, math.floor(100 * size) / 100)  # rounded up it would not fit
    short, kept = text, len(text)
    while kept > 2 and _size_for(box.width, measure(short)) < SMALLEST:
        kept -= 1
        short = f"{text[: (kept + 1) // 2]}…{text[len(text) - kept // 2 :]}"
    return Text(box, short, SMALLEST)


def _size_for(width: float, ems: float) -> float:
    """pt at which text of so many em fills a width in mm."""
    return width * MM / max(ems, 0.01)


def _proof_lines(frame: Frame, measure: Measure) -> Iterator[Text]:
    """The warning, large, from bottom to top beside the upper half of the sheet, on both sides."""
    bottom, top = frame.trim.middle[1] + marks.BESIDE_TARGET, frame.trim.top - CORNER
    size = min(PROOF_SIZE, _size_for(top - bottom, measure(PROOF)))
    thickness = size * LINE / MM
    for outside in (frame.bleed.left - OUTER[1], frame.bleed.right + OUTER[1] - thickness):
        yield Text(Box(outside, bottom, outside + thickness, top), PROOF, size, upright=False)
