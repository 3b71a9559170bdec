"""Plans renditions: pure arithmetic from a measured picture to widths, addresses and markup data. Nothing is read or written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.model.picture import Measured as Measured
from plugins.model.vietnamese import slugify

WIDTHS = (360, 720, 1080)  # px; reader.md section 4
RASTER_TYPES = (("image/avif", "avif"), ("image/jpeg", "jpg"))


@dataclass(frozen=True)
class Rendition:
    """One file to be written. url: path within the section; width, height: px; media_type: 'image/avif'."""

    url: str
    width: int
    height: int
    media_type: str


@dataclass(frozen=True)
class PlannedPicture:
    """A picture and its renditions, smallest first, by media type; `fallback` is for <img src>."""

    measured: Measured
    renditions: tuple[Rendition, ...]

    @property
    def fallback(self) -> Rendition:
        """The largest rendition of the most widely understood type."""
        return self.renditions[-1]

    def of_type(self, media_type: str) -> tuple[Rendition, ...]:
        return tuple(r for r in self.renditions if r.media_type == media_type)

    @property
    def media_types(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(r.media_type for r in self.renditions))


def plan_picture(measured: Measured) -> PlannedPicture:
    """Renditions of one picture: an SVG stays one file; a photograph becomes AVIF and JPEG at up to three widths, never enlarged."""
    stem = _address(measured.file)
    if measured.vector:
        url = f"{stem}-{measured.digest}.svg"
        return PlannedPicture(measured, (Rendition(url, measured.width, measured.height, "image/svg+xml"),))
    widths = [width for width in WIDTHS if width < measured.width] or [measured.width]
    if measured.width >= WIDTHS[-1]:
        widths = list(WIDTHS)
    renditions = [
        Rendition(f"{stem}-{measured.digest}-{width}.{suffix}", width, _height(measured, width), media_type)
        for media_type, suffix in RASTER_TYPES
        for width in widths
    ]
    return PlannedPicture(measured, tuple(renditions))


def _address(file: str) -> str:
    """The path of a picture without its ending, fit for an address: 'anh/Chợ nổi #2.jpg' gives 'anh/cho-noi-2'."""
    return "/".join(slugify(name) or "anh" for name in PurePosixPath(file).with_suffix("").parts)


def _height(measured: Measured, width: int) -> int:
    return max(1, round(measured.height * width / measured.width))
