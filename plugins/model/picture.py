"""A picture file as it was found on disk."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Measured:
    """file: path relative to content/ ('anh/cho.jpg'); width, height: px after EXIF rotation (for SVG: of its viewBox);
    digest: first 8 hex digits of SHA-256 of its bytes; view_box: of a drawing, left, top, width,
    height in its own units; octets: size of the file."""

    file: str
    width: int
    height: int
    digest: str
    view_box: tuple[float, float, float, float] | None = None
    octets: int = field(default=0, compare=False)

    @property
    def vector(self) -> bool:
        return self.file.lower().endswith(".svg")
