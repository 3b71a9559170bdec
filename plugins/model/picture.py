"""A picture file as it was found on disk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """file: path relative to content/ ('anh/cho.jpg'); width, height: px after EXIF rotation (for SVG: of its viewBox);
    digest: first 8 hex digits of SHA-256 of its bytes; view_box: of a drawing, left, top, width,
    height in its own units."""

    file: str
    width: int
    height: int
    digest: str
    view_box: tuple[float, float, float, float] | None = None

    @property
    def vector(self) -> bool:
        return self.file.lower().endswith(".svg")
