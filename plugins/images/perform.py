"""Performs the plan: decodes, turns upright, resizes, encodes, writes. Location and camera data never pass."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path

import PIL
from PIL import Image

from plugins.images.crops import Region
from plugins.images.on_disk import on_disk
from plugins.images.plan import PlannedPicture, Rendition
from plugins.images.upright import upright
from plugins.output.kept import keep

# One thread: libavif's bytes depend on how many it uses.
_ENCODERS: dict[str, dict[str, object]] = {
    "image/avif": {"format": "AVIF", "quality": 50, "speed": 6, "max_threads": 1},
    "image/jpeg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
}
# What decides the bytes of a rendition beside the picture itself: kept files of another recipe are not used.
_RECIPE = hashlib.sha256(f"{PIL.__version__} {_ENCODERS}".encode() + Path(__file__).read_bytes()).hexdigest()[:12]
PAPER = (251, 247, 236)  # giấy điệp: behind transparent pictures


def perform(planned: PlannedPicture, content: Path, cache: Path) -> dict[str, bytes]:
    """The bytes of every rendition by its address. content: the folder content/; cache: where encoded files are kept."""
    original = on_disk(content, planned.measured.file)
    if planned.measured.vector:
        return {planned.fallback.url: original.read_bytes()}
    picture: Image.Image | None = None
    done: dict[str, bytes] = {}
    for rendition in planned.renditions:
        kept = cache / _RECIPE / Path(rendition.url).name
        if not kept.exists():
            picture = picture or _shown(original, planned.part)
            keep(kept, _encode(picture, rendition))
        done[rendition.url] = kept.read_bytes()
    return done


def _shown(path: Path, part: Region | None) -> Image.Image:
    """The picture, or the part of it that is shown."""
    picture = _upright_rgb(path)
    if part is None:
        return picture
    left, top, width, height = (int(side) for side in (part.left, part.top, part.width, part.height))
    return picture.crop((left, top, left + width, top + height))


def _upright_rgb(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of spoilt camera data, which is no reason to refuse a picture
        with Image.open(path) as picture:
            return _rgb(upright(picture))


def _rgb(picture: Image.Image) -> Image.Image:
    """Eight bits a colour, on paper where it is transparent."""
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", seen.size, (*PAPER, 255)), seen)
    return picture.convert("RGB")


def _encode(picture: Image.Image, rendition: Rendition) -> bytes:
    resized = picture.resize((rendition.width, rendition.height), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    resized.save(buffer, **_ENCODERS[rendition.media_type])  # type: ignore[arg-type]
    return buffer.getvalue()
