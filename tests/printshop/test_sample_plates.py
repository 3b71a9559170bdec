"""The plates of every publication of the sample content, as Ghostscript separates them.

Three programs have to agree on each page: Ghostscript's plates give what pdfium and poppler have to show
(support/plates.py). TOLERANCE is what their different drawing of edges, measured on all samples, leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from support.losses import LOSSES, without
from support.packages import Package, package, pages_of
from support.plates import PROCESS, VIEWERS, Pixels, Plates, coarser, framed, heaviest, separated, shown_as

pytestmark = pytest.mark.all  # they need poppler and Ghostscript, and the samples take a minute to make

PPI = 100  # of the plates; the pictures are drawn finer, and both are compared at half of it
SQUARE = 10  # px at 50 ppi: 5 mm
BLEED = 3.0  # mm
INK_LIMIT = 300.0  # % of the profile
EDGE = 0.5  # mm of all four edges together


@dataclass(frozen=True)
class Apart:
    """How far two pictures of a page are from each other, in levels of 255. mean: of all pixels at 50 ppi; most: 99.5 %
    of the pixels are nearer; square: the most by which any square of 5 mm differs in its mean colour."""

    mean: float
    most: float
    square: float

    def within(self, other: Apart) -> bool:
        return self.mean <= other.mean and self.most <= other.most and self.square <= other.square


# Measured on all samples: at most 4.2, 66 and 15.7. The faintest loss, a line of the imprint of 5.5 pt, is a square of 22.
TOLERANCE = Apart(mean=6.0, most=80.0, square=19.0)


def apart(seen: Pixels, inks: NDArray[np.uint8], viewer: str) -> Apart:
    """A viewer's picture at twice the plates' resolution against the plates."""
    one, other = coarser(seen, 4), coarser(shown_as(viewer, inks), 2)
    assert one.shape == other.shape
    distance = np.abs(one - other).max(axis=2)
    squares = np.abs(coarser(one, SQUARE) - coarser(other, SQUARE))
    return Apart(float(distance.mean()), float(np.percentile(distance, 99.5)), float(squares.max()))


@pytest.fixture(scope="module")
def artwork(made: Package) -> bytes:
    """The press file cut to its bleed."""
    return framed(made.octets("press.pdf"), PPI)


@pytest.fixture(scope="module")
def plates(artwork: bytes) -> tuple[Plates, ...]:
    return separated(artwork, PPI, samples=3)


def plain(artwork: bytes) -> tuple[Plates, ...]:
    """The plates without overprint, which pdfium and poppler do not show."""
    return separated(artwork, PPI, samples=3, overprint=False)


@pytest.fixture(scope="module")
def plain_plates(artwork: bytes) -> tuple[Plates, ...]:
    return plain(artwork)


def test_there_are_four_plates_and_no_other(made: Package, plates: tuple[Plates, ...]):
    assert len(plates) == pages_of(made.octets("press.pdf"))
    assert {page.names for page in plates} == {tuple(sorted(PROCESS))}


def test_every_page_carries_black_and_some_colour(plates: tuple[Plates, ...]):
    full = [[float(ink.max()) / 2.55 for ink in page.inks] for page in plates]
    assert [page for page in full if page[3] < 99 or max(page[:3]) < 50] == []


def test_no_square_of_15_mm_takes_more_ink_than_the_paper_holds(plates: tuple[Plates, ...]):
    assert [round(found, 1) for page in plates if (found := heaviest(page.inks, PPI)) > INK_LIMIT] == []


def test_our_own_plates_have_the_same_ink_as_ghostscripts(made: Package, plates: tuple[Plates, ...]):
    (ours,) = (check["figure"] for check in made.facts("preflight.json")["checks"] if check["rule"] == "H08")
    assert ours == pytest.approx(max(heaviest(page.inks, PPI) for page in plates), abs=8.0)  # of some 200 %


@pytest.mark.parametrize("viewer", VIEWERS)
def test_three_programs_see_the_same_page(artwork: bytes, plain_plates: tuple[Plates, ...], viewer: str):
    seen = VIEWERS[viewer](artwork, 2 * PPI)
    found = [apart(picture, page.inks, viewer) for picture, page in zip(seen, plain_plates, strict=True)]
    assert [(number, far) for number, far in enumerate(found, start=1) if not far.within(TOLERANCE)] == []


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("viewer", VIEWERS)
def test_one_lost_object_is_seen(sample_workshop: Path, viewer: str, loss: str):
    whole = framed(package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf"), PPI)
    harmed = without(whole, loss)
    seen = VIEWERS[viewer](harmed, 2 * PPI)
    found = [apart(picture, page.inks, viewer) for picture, page in zip(seen, plain(whole), strict=True)]
    assert [far.within(TOLERANCE) for far in found].count(False) == 1, found


def test_ink_at_the_trim_runs_on_to_the_edge_of_the_bleed(plates: tuple[Plates, ...]):
    assert [number for number, page in enumerate(plates, start=1) if stops_short(page.inks) > EDGE] == []


def test_a_ground_that_ends_at_the_trim_is_seen(sample_workshop: Path):
    content = framed(package(sample_workshop, "to-roi/nop-ho-so-ngay-tai-nha").octets("press.pdf"), PPI)
    inks = separated(content, PPI)[0].inks.copy()
    assert stops_short(inks) <= EDGE
    inks[:, :, : round(BLEED / 25.4 * PPI)] = 0
    assert stops_short(inks) > 200


def stops_short(inks: NDArray[np.uint8]) -> float:
    """How many mm along the edges of the page have ink on the trim, but none in the outer half of the bleed."""
    depth, half = round(BLEED / 25.4 * PPI), round(BLEED / 25.4 * PPI / 2)
    total = inks.sum(axis=0, dtype=np.float32) / 255
    bare = 0
    for turns in range(4):  # with each edge of the page on top
        turned = np.rot90(total, turns)
        at_trim, beyond = turned[depth + 1], turned[1:half].max(axis=0)
        bare += int(((at_trim > 0.1) & (beyond < 0.02)).sum())
    return bare / PPI * 25.4
