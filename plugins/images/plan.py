"""Plans renditions: pure arithmetic from a measured picture to widths, addresses and markup data. Nothing is read or written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.images.crops import MIDDLE, SHAPES, Region, Shape, in_whole_pixels, region
from plugins.images.names import public_name
from plugins.model.picture import Measured as Measured

WIDTHS = (360, 720, 1080)  # px; reader.md section 4
AVIF, JPEG, SVG = "image/avif", "image/jpeg", "image/svg+xml"
_NEARLY = 0.99  # cameras do not all mean 4:3 to the pixel
_SUFFIXES = {AVIF: "avif", JPEG: "jpg"}
_WHOLE = ((AVIF, WIDTHS), (JPEG, WIDTHS))


@dataclass(frozen=True)
class Rendition:
    """One file. url: path within the section, of a part of a drawing with '#svgView(…)' after it; width, height: px;
    media_type: 'image/avif'."""

    url: str
    width: int
    height: int
    media_type: str


@dataclass(frozen=True)
class PlannedPicture:
    """A picture, or a part of it, and its renditions, smallest first, by media type; `fallback` is for <img src>.
    part: what is shown of it, None for all."""

    measured: Measured
    renditions: tuple[Rendition, ...]
    part: Region | None = None

    @property
    def fallback(self) -> Rendition:
        """The largest rendition of the most widely understood type."""
        return self.renditions[-1]

    @property
    def widest(self) -> int:
        """px of the widest rendition."""
        return max(rendition.width for rendition in self.renditions)

    def of_type(self, media_type: str) -> tuple[Rendition, ...]:
        return tuple(r for r in self.renditions if r.media_type == media_type)

    @property
    def media_types(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(r.media_type for r in self.renditions))

    def crop(self, shape: str, focus: tuple[int, int] | None = None) -> PlannedPicture:
        """The picture cut to '4:3' or '1:1' (KeyError for another), around `focus` in per cent from the top left. One that has
        the shape already is given back whole."""
        return _cropped(self.measured, SHAPES[shape], focus or MIDDLE) or self


def plan_picture(measured: Measured) -> PlannedPicture:
    """Renditions of one picture: an SVG stays one file; a photograph becomes AVIF and JPEG at up to three widths, never enlarged."""
    if measured.vector:
        rendition = Rendition(f"{_stem(measured)}.svg", measured.width, measured.height, SVG)
        return PlannedPicture(measured, (rendition,))
    size = (measured.width, measured.height)
    return PlannedPicture(measured, tuple(_renditions(_stem(measured), size, _WHOLE)))


def plan_crops(planned: PlannedPicture, focuses: Iterable[tuple[int, int] | None]) -> Iterator[PlannedPicture]:
    """Every crop of a photograph that pages may ask for; a drawing needs no files for its own."""
    if not planned.measured.vector:
        for focus in focuses:
            yield from (cut for shape in SHAPES if (cut := planned.crop(shape, focus)).part)


def _cropped(measured: Measured, shape: Shape, focus: tuple[int, int]) -> PlannedPicture | None:
    """None where nothing that is worth a file of its own would be cut off."""
    box = measured.view_box or (0, 0, measured.width, measured.height)
    part = region((box[2], box[3]), (shape.width, shape.height), focus)
    if part.width > _NEARLY * box[2] and part.height > _NEARLY * box[3]:
        return None
    if not measured.vector:
        part = in_whole_pixels(part)
    if measured.vector:
        return PlannedPicture(measured, (_view(measured, box, part, shape),), part)
    stem = f"{_stem(measured)}-{shape.word}-{part.left:.0f}-{part.top:.0f}"
    size = (int(part.width), int(part.height))
    return PlannedPicture(measured, tuple(_renditions(stem, size, shape.widths)), part)


def _view(measured: Measured, box: tuple[float, ...], part: Region, shape: Shape) -> Rendition:
    """A part of a drawing by a view of the whole file (SVG 2, 16.3 Linking): one file in the reader's cache for every crop."""
    numbers = (box[0] + part.left, box[1] + part.top, part.width, part.height)
    view = ",".join(f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers)
    unit = max(1, round(part.width / shape.width))
    url = f"{_stem(measured)}.svg#svgView(viewBox({view}))"
    return Rendition(url, unit * shape.width, unit * shape.height, SVG)


def _renditions(
    stem: str, size: tuple[int, int], sizes: tuple[tuple[str, tuple[int, ...]], ...]
) -> Iterator[Rendition]:
    """Files of a photograph of `size`, by type and width; a smaller one than the smallest width stays as wide as it is."""
    width, height = size
    for media_type, wanted in sizes:
        for rendition_width in [most for most in wanted if most <= width] or [width]:
            url = f"{stem}-{rendition_width}.{_SUFFIXES[media_type]}"
            rendition_height = max(1, round(height * rendition_width / width))
            yield Rendition(url, rendition_width, rendition_height, media_type)


def _stem(measured: Measured) -> str:
    """The path of a picture without its ending, fit for an address, and its digest: 'anh/Chợ nổi #2.jpg' gives
    'anh/cho-noi-2-0123abcd'. It tells nothing that stripping the file has taken away."""
    names = PurePosixPath(measured.file).with_suffix("").parts
    return "/".join(public_name(name, measured.digest) for name in names) + f"-{measured.digest}"
