"""QR codes as vector paths: one colour, sharp at any size, with the address as alternative text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

QUIET_ZONE = 4  # modules on each side, ISO/IEC 18004


@dataclass(frozen=True)
class QrCode:
    """A code to draw. url: where it leads; side: width in modules with the quiet zone; path: SVG path data in modules."""

    url: str
    side: int
    path: str

    @property
    def title(self) -> str:
        """Alternative text of the drawing."""
        return f"Mã QR dẫn đến {self.url}"


@lru_cache(maxsize=64)  # every trial layout of a document asks for the same few
def qr_code(url: str) -> QrCode:
    """The smallest code of error level M (15 %, enough for creased paper) that holds `url`; byte mode, UTF-8."""
    code = segno.make_qr(url, error="m", boost_error=False)
    rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    path = "".join(_row_path(row, y + QUIET_ZONE) for y, row in enumerate(rows))
    return QrCode(url, len(rows) + 2 * QUIET_ZONE, path)


def _row_path(row: tuple[bool, ...], y: int) -> str:
    """The dark runs of one row as rectangles one module high."""
    path, x = "", QUIET_ZONE
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            path += f"M{x} {y}h{length}v1h-{length}z"
        x += length
    return path
