"""Performs the plan: decodes, turns upright, resizes, encodes, writes. Location and camera data never pass."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path

import PIL
from PIL import Image

from plugins.images.bare import bare
from plugins.images.crops import Region
from plugins.images.drawings import without_own_size
from plugins.images.on_disk import on_disk
from plugins.images.plan import Measured, PlannedPicture, Rendition
from plugins.images.upright import upright
from plugins.output.kept import keep

# One thread: libavif's bytes depend on how many it uses.
_ENCODERS: dict[str, dict[str, object]] = {
    "image/avif": {"format": "AVIF", "quality": 50, "speed": 6, "max_threads": 1},
    "image/jpeg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
}
# What decides the bytes of a rendition beside the picture itself: kept files of another recipe are not used.
_RECIPE = hashlib.sha256(f"{PIL.__version__} {_ENCODERS}".encode() + Path(__file__).read_bytes()).hexdigest()[:12]
_SPARE = 2  # pixels decoded for each one shown, so that the last reduction is ours and not the decoder's
PAPER = (251, 247, 236)  # giấy điệp: behind transparent pictures


def perform(planned: PlannedPicture, content: Path, cache: Path) -> dict[str, bytes]:
    """The bytes of every rendition by its address. content: the folder content/; cache: where encoded files are kept."""
    original = on_disk(content, planned.measured.file)
    if planned.measured.vector:
        return {planned.fallback.url: without_own_size(bare(original.read_bytes()))}
    picture: Image.Image | None = None
    done: dict[str, bytes] = {}
    for rendition in planned.renditions:
        kept = cache / _RECIPE / Path(rendition.url).name
        if not kept.exists():
            picture = picture or decoded(original, planned.measured, planned.part, planned.widest)
            keep(kept, _encode(picture, rendition))
        done[rendition.url] = kept.read_bytes()
    return done


def decoded(path: Path, measured: Measured, part: Region | None, width: int) -> Image.Image:
    """A photograph upright, eight bits a colour, or the part of it that is shown; with enough pixels for `width`, not
    always all: a JPEG of 60 megapixels is decoded at an eighth of its size rather than into 200 MB."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of spoilt camera data, which is no reason to refuse a picture
        with Image.open(path) as file:
            share = _SPARE * width / (part.width if part else measured.width)
            if share < 1:
                file.draft(None, (int(file.width * share), int(file.height * share)))
            picture = upright(_rgb(file))
    picture.info = {}  # or encoders write the comment and the colour profile on
    if part is None:
        return picture
    scale = picture.width / measured.width, picture.height / measured.height
    left, top = part.left * scale[0], part.top * scale[1]
    edges = (left, top, left + part.width * scale[0], top + part.height * scale[1])
    return picture.crop((round(edges[0]), round(edges[1]), round(edges[2]), round(edges[3])))


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
