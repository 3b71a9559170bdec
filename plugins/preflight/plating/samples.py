"""Images as ink: samples decoded, reduced to what plates of 50 ppi can show, and converted."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image

from plugins.preflight.pictures import Picture
from plugins.preflight.plating.target import InkArray
from plugins.preflight.spaces import Space, inks, palette_colour
from plugins.preflight.values import LARGEST_STREAM, inflated, numbers

_LONGEST_EDGE = 1400  # px: more than an A2 poster has at 50 ppi
Samples = NDArray[np.uint8]  # height, width, components


def inks_of(image: Picture) -> InkArray | None:
    """The image as ink, perhaps reduced; None if it cannot be decoded or its colours cannot be told."""
    if image.width * image.height * 4 > LARGEST_STREAM or image.width < 1 or image.height < 1:
        return None
    try:
        samples = _decoded(image)
    except (OSError, ValueError, SyntaxError, pikepdf.PdfError, Image.DecompressionBombError):
        return None
    if samples is None or (image.space is None and samples.shape[2] not in (1, 3, 4)):
        return None
    space = image.space or Space({1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[samples.shape[2]], samples.shape[2])
    if space.count != samples.shape[2]:
        return None
    if space.family == "Indexed":
        return _reduced(_looked_up(space, samples))
    return _converted(space, _reduced(_by_decode(image, samples)))


def _decoded(image: Picture) -> Samples | None:
    if image.filters[-1:] == ("DCTDecode",):
        return _from_jpeg(image)
    if image.filters[-1:] == ("JPXDecode",):
        return _planes(np.asarray(Image.open(BytesIO(image.source.read_raw_bytes()))))
    count = image.space.count if image.space else 1
    octets = np.frombuffer(inflated(image.source), np.uint8)
    stride = -(-image.width * count * image.bits // 8)
    if image.bits not in (1, 2, 4, 8, 16) or len(octets) < stride * image.height:
        return None
    rows = octets[: stride * image.height].reshape(image.height, stride)
    return _unpacked(rows, image.bits)[:, : image.width * count].reshape(image.height, image.width, count)


def _unpacked(rows: Samples, bits: int) -> Samples:
    """Samples of 0–255; of fewer than 8 bits as they are, which _by_decode and palettes scale."""
    if bits == 8:
        return rows
    if bits == 16:
        return rows[:, ::2]
    single = np.unpackbits(rows, axis=1).reshape(rows.shape[0], -1, bits)
    weights = 1 << np.arange(bits - 1, -1, -1, dtype=np.uint8)
    return np.asarray((single * weights).sum(axis=2), np.uint8)


def _from_jpeg(image: Picture) -> Samples:
    """The raw components. Pillow inverts CMYK as Photoshop's files need it, PDF does not: /Decode says it there."""
    filters, source = image.filters, image.source
    content = source.read_raw_bytes() if len(filters) == 1 else source.read_bytes(pikepdf.StreamDecodeLevel.generalized)
    with Image.open(BytesIO(content)) as jpeg:
        jpeg.draft(None, (_LONGEST_EDGE, _LONGEST_EDGE))
        samples = _planes(np.asarray(jpeg))
        return np.asarray(255 - samples if jpeg.mode == "CMYK" else samples, np.uint8)


def _planes(samples: Any) -> Samples:
    return np.asarray(samples if samples.ndim == 3 else samples[:, :, None], np.uint8)


def _by_decode(image: Picture, samples: Samples) -> Samples:
    """Scales samples of few bits, and follows /Decode."""
    decode = numbers(image.source.get("/Decode")) if not image.inline else ()
    bits = image.bits if image.bits < 8 and image.filters[-1:] != ("DCTDecode",) else 8
    if not decode and bits == 8:
        return samples
    count = samples.shape[2]
    ends = decode if len(decode) == 2 * count else (0.0, 1.0) * count
    low, high = np.array(ends[::2]), np.array(ends[1::2])
    scaled = low + samples / (2**bits - 1) * (high - low)
    return np.asarray(np.clip(scaled, 0, 1) * 255 + 0.5, np.uint8)


def _reduced(samples: Samples) -> Samples:
    """By whole steps, each pixel the mean of a block."""
    factor = max(samples.shape[0], samples.shape[1]) // _LONGEST_EDGE
    if factor < 2:
        return samples
    rows, columns = samples.shape[0] // factor * factor, samples.shape[1] // factor * factor
    blocks = samples[:rows, :columns].reshape(rows // factor, factor, columns // factor, factor, -1)
    return np.asarray(blocks.mean(axis=(1, 3)) + 0.5, np.uint8)


def _looked_up(space: Space, samples: Samples) -> InkArray:
    base = space.base
    table = [inks(base, palette_colour(space, index)) if base else (0, 0, 0, 0) for index in range(256)]
    return np.asarray(np.array(table) * 255 + 0.5, np.uint8)[samples[:, :, 0]]


def _converted(space: Space, samples: Samples) -> InkArray | None:
    if space.count == 1:
        table = np.array([inks(space, (level / 255,)) for level in range(256)])
        return np.asarray(table * 255 + 0.5, np.uint8)[samples[:, :, 0]]
    if space.family in ("DeviceCMYK", "CalCMYK") or (space.family == "ICCBased" and space.count == 4):
        return samples
    if space.family == "Lab":
        return _black_only(255 - samples[:, :, 0])
    if space.count == 3 and space.family != "DeviceN":
        return _from_rgb(samples)
    return None


def _black_only(black: NDArray[np.uint8]) -> InkArray:
    zeros = np.zeros_like(black)
    return np.stack([zeros, zeros, zeros, black], axis=2)


def _from_rgb(samples: Samples) -> InkArray:
    """The plain formula with full black generation, as spaces.inks has it for single colours."""
    light = samples.max(axis=2).astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        coloured = np.where(light[:, :, None] > 0, 1 - samples / light[:, :, None], 0)
    return np.dstack([np.asarray(coloured * 255 + 0.5, np.uint8), np.asarray(255 - light, np.uint8)])
