"""Black text of every publication of the sample content lies on the black plate alone, over whatever is under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from support.packages import Package, package
from support.plates import Box, part, separated

pytestmark = pytest.mark.all  # they need Ghostscript, and the samples take a minute to make

TEXT_PPI = 200
LINE = (5.5, 20.0)  # pt: heights of the boxes of lines of running text
WORDS = 12  # letters: shorter ones are numbers and labels


@dataclass(frozen=True)
class Line:
    """A line of small text. box: in pt of the page."""

    page: int
    text: str
    box: Box


def lines_of(content: bytes) -> Iterator[Line]:
    """Lines of text inside the trim that are set in the sizes of running text."""
    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf):
            text, trim = page.get_textpage(), page.get_trimbox()
            for index in range(text.count_rects()):
                box = text.get_rect(index)
                inside = trim[0] < box[0] and trim[1] < box[1] and box[2] < trim[2] and box[3] < trim[3]
                words = text.get_text_bounded(*box).strip()
                if inside and LINE[0] < box[3] - box[1] < LINE[1] and len(words) >= WORDS:
                    yield Line(number, words, box)


def test_black_text_lies_on_the_black_plate_alone(made: Package):
    content = made.octets("press.pdf")
    judged = [_judged(line, page) for line, page in _with_plates(content)]
    black = [found for found in judged if found is not None]
    assert len(black) > 0.5 * len(judged)
    assert [text for text, clean in black if not clean] == []


def test_black_text_that_cuts_through_the_ground_is_seen(sample_workshop: Path):
    content = package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf")
    judged = [_judged(line, page) for line, page in _with_plates(content, overprint=False)]
    assert sum(found is not None and not found[1] for found in judged) > 10


def _with_plates(content: bytes, overprint: bool = True) -> Iterator[tuple[Line, tuple[NDArray[np.uint8], float]]]:
    heights = _heights(content)
    plates = separated(content, TEXT_PPI, overprint=overprint)
    for line in lines_of(content):
        yield line, (plates[line.page].inks, heights[line.page])


def _heights(content: bytes) -> list[float]:
    with pikepdf.open(BytesIO(content)) as pdf:
        return [float(page.obj.MediaBox[3]) for page in pdf.pages]


def _judged(line: Line, page: tuple[NDArray[np.uint8], float]) -> tuple[str, bool] | None:
    """A line of black letters and whether the other plates go on under it as if it were not there; None if its letters
    are not black."""
    inks = part(page[0], line.box, page[1], TEXT_PPI)
    if inks[3].max() < 0.8 * 255:
        return None
    return line.text, all(int(plate.max()) - int(plate.min()) <= 1 for plate in inks[:3])
