"""Drawings (SVG): how they go to the reader, and how they become pixels. The only module that imports resvg."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

import resvg_py
from PIL import Image

from plugins.images.crops import Region

_PAPER = "#FBF7EC"  # giấy điệp
DRAWN_BY = f"resvg {resvg_py.__resvg_version__}"
_PROBE = 16  # px: enough to know that it can be done
_ROOT = re.compile(rb"<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_OWN_SIZE = re.compile(rb"\s(?:width|height)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


def without_own_size(octets: bytes) -> bytes:
    """The drawing without width and height of its root: with them, browsers show another part than a view asks for. The page
    says how large it is."""
    start, end = _root(octets)
    return octets[:start] + _OWN_SIZE.sub(b"", octets[start:end]) + octets[end:]


def seen_part(octets: bytes, part: Region, size: tuple[int, int]) -> str:
    """A part of a drawing on paper, of `size` px, as a drawing of its own. part: in the units of its viewBox."""
    start, end = _root(octets)
    view = f"{part.left:g} {part.top:g} {part.width:g} {part.height:g}"
    head = re.sub(rb"\sviewBox\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", _OWN_SIZE.sub(b"", octets[start:end]))
    own = f' width="{size[0]}" height="{size[1]}" viewBox="{view}" preserveAspectRatio="xMidYMid slice"'
    return (head[:-1] + own.encode() + b">" + octets[end:]).decode("utf-8")


def can_be_drawn(octets: bytes, box: tuple[float, float, float, float]) -> bool:
    """Whether resvg takes the drawing: it refuses a few that other readers of XML let pass. box: its viewBox."""
    try:
        pixels(seen_part(octets, Region(*box), (_PROBE, _PROBE)), _PROBE)
    except ValueError:
        return False
    return True


def _root(octets: bytes) -> tuple[int, int]:
    """Where the root's start tag stands; a comment may speak of another. Nowhere in what is no SVG, which measuring refuses."""
    without_comments = _COMMENT.sub(lambda comment: b" " * len(comment.group()), octets)
    root = _ROOT.search(without_comments)
    return root.span() if root else (0, 0)


def pixels(svg: str, width: int, fonts: Sequence[Path] = ()) -> Image.Image:
    """The drawing on paper, `width` px wide. Letters are set from `fonts` only, never from those of the machine. Raises ValueError
    for what is no SVG."""
    octets = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        background=_PAPER,
        skip_system_fonts=True,
        font_files=[str(font) for font in fonts],
    )
    return Image.open(io.BytesIO(octets)).convert("RGB")
