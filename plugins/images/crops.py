"""Crops: which part of a picture is shown where a page asks for a shape of its own. Pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

MIDDLE = (50, 50)  # per cent from the left and from the top


@dataclass(frozen=True)
class Shape:
    """A shape that pages ask for. name: as templates write it; width, height: its ratio; widths: px, of the files by
    media type. JPEG is for browsers without AVIF, which are old, so it comes in fewer sizes."""

    name: str
    width: int
    height: int
    widths: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def word(self) -> str:
        """The name in an address: '4x3'."""
        return f"{self.width}x{self.height}"


SHAPES = {
    shape.name: shape
    for shape in (
        Shape("4:3", 4, 3, (("image/avif", (360, 720, 1080)), ("image/jpeg", (360, 720)))),
        Shape("1:1", 1, 1, (("image/avif", (240, 480)), ("image/jpeg", (240, 480)))),
    )
}


@dataclass(frozen=True)
class Region:
    """A part of a picture in its own units (px; of a drawing: of its viewBox), from the top left corner."""

    left: float
    top: float
    width: float
    height: float


def region(size: tuple[float, float], ratio: tuple[int, int], focus: tuple[int, int]) -> Region:
    """The largest part of a picture of `size` that has `ratio`. focus: per cent, laid as CSS lays object-position, which
    print uses: the point at 30 % of the picture stands at 30 % of what is shown, and so is never cut off."""
    width, height = size
    shown_width = min(width, height * ratio[0] / ratio[1])
    shown_height = min(height, width * ratio[1] / ratio[0])
    left, top = (width - shown_width) * focus[0] / 100, (height - shown_height) * focus[1] / 100
    return Region(left, top, shown_width, shown_height)


def in_whole_pixels(part: Region) -> Region:
    """The same part on the grid of a photograph; at least one pixel each way."""
    left, top = round(part.left), round(part.top)
    return Region(left, top, max(1, round(part.width)), max(1, round(part.height)))
