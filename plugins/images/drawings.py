"""Drawings (SVG): how they go to the reader, and how they become pixels. The only module that imports resvg."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

import resvg_py
from PIL import Image

from plugins.images.crops import Region

_ROOT = re.compile(rb"<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_OWN_SIZE = re.compile(rb"\s(?:width|height)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


def without_own_size(octets: bytes) -> bytes:
    """The drawing without width and height of its root: with them, browsers show another part than a view asks for. The page
    says how large it is."""
    start = _COMMENT.match(octets[octets.find(b"<!--") :]) if octets.lstrip().startswith(b"<!--") else None
    root = _ROOT.search(octets, start.end() if start else 0)
    if root is None:
        return octets
    return octets[: root.start()] + _OWN_SIZE.sub(b"", root.group()) + octets[root.end() :]


def seen_part(octets: bytes, part: Region, size: tuple[int, int]) -> str:
    """A part of a drawing on paper, of `size` px, as a drawing of its own. part: in the units of its viewBox."""
    root = _ROOT.search(octets)
    assert root is not None, "a measured drawing has a root"
    view = f"{part.left:g} {part.top:g} {part.width:g} {part.height:g}"
    head = re.sub(rb"\sviewBox\s*=\s*(?:\"[^\"]*\"|'[^']*')", b"", _OWN_SIZE.sub(b"", root.group()))
    own = f' width="{size[0]}" height="{size[1]}" viewBox="{view}" preserveAspectRatio="xMidYMid slice"'
    return (head[:-1] + own.encode() + b">" + octets[root.end() :]).decode("utf-8-sig")


def pixels(svg: str, width: int, fonts: Sequence[Path] = ()) -> Image.Image:
    """The drawing as RGBA, `width` px wide. Letters are set from `fonts` only, never from those of the machine. Raises ValueError
    for what is no SVG."""
    octets = resvg_py.svg_to_bytes(
        svg_string=svg, width=width, skip_system_fonts=True, font_files=[str(font) for font in fonts]
    )
    return Image.open(io.BytesIO(octets)).convert("RGBA")
