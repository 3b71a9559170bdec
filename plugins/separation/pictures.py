"""Images in ink: photographs as JPEG of four plates, flat drawings with a table of exact inks; never more pixels than
a press can show."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from pikepdf import Array, Name, Stream
from PIL import Image, UnidentifiedImageError

from plugins.separation.inks import Inks, Pixels
from plugins.separation.spaces import GREY, RGB
from plugins.separation.surfaces import Plates, Surface

PPI = 350  # at most, at the largest size at which an image stands: 2 x 175 lines per inch, the finest usual screen
QUALITY = 92  # of JPEG, with full resolution of every plate (4:4:4)
FEW = 256  # colours: a drawing, a chart, a screenshot of text
_GREY_NOISE = 6  # steps by which the channels of a grey photograph may differ: JPEG's own rounding
_TONES = 48  # more greys than this make a photograph


class Undecodable(Exception):
    """An image that is not converted; the text says why."""


@dataclass(frozen=True)
class Encoded:
    """An image as a PDF holds it: bytes, how they are packed, and the entries that say what they mean."""

    width: int
    height: int
    bits: int
    space: Any
    data: bytes
    filter: Name | None = None


def is_ready(image: Stream) -> bool:
    """Whether an image is ink already: a stencil, or four plates as the author delivered them."""
    return bool(image.get("/ImageMask", False)) or image.get("/ColorSpace") == Name.DeviceCMYK


def decode(image: Stream | pikepdf.PdfInlineImage) -> Image.Image:
    """The pixels of an image as RGB or as 8-bit grey. Raises Undecodable."""
    try:
        plain = pikepdf.PdfImage(image) if isinstance(image, Stream) else image
        if isinstance(image, Stream) and plain.bits_per_component == 16:
            return _of_sixteen(image)
        picture = plain.as_pil_image()
    except (pikepdf.PdfError, NotImplementedError, ValueError, OSError, UnidentifiedImageError) as error:
        raise Undecodable(str(error)) from None
    return picture if picture.mode == "L" else picture.convert("L" if picture.mode == "1" else "RGB")


def _of_sixteen(image: Stream) -> Image.Image:
    """The upper 8 of 16 bits."""
    octets = np.frombuffer(image.read_bytes(), dtype=np.uint8)[::2]
    width, height = int(image["/Width"]), int(image["/Height"])
    channels = octets.size // (width * height)
    if channels not in (1, 3) or octets.size != width * height * channels:
        raise Undecodable("16 bit")
    shape = (height, width) if channels == 1 else (height, width, 3)
    return Image.fromarray(octets.reshape(shape))


def encode(picture: Image.Image, surface: Surface) -> Encoded:
    """A picture in the values of a surface."""
    if not isinstance(surface, Plates):
        return _grey(picture)
    return _with_table(picture, surface) if is_drawing(picture) else _photograph(picture, surface.inks)


def shrunk(picture: Image.Image, ppi: float | None) -> Image.Image:
    """With at most PPI pixels in an inch, if it stands with `ppi` now; None: it is nowhere to be seen."""
    if ppi is None or ppi <= PPI:
        return picture
    size = (max(1, ceil(picture.width * PPI / ppi)), max(1, ceil(picture.height * PPI / ppi)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def is_drawing(picture: Image.Image) -> bool:
    """Whether a picture has so few colours that mixing new ones from them would harm it."""
    colours = picture.getcolors(FEW)
    return colours is not None and not (_is_grey(picture) and len(colours) > _TONES)


def _grey(picture: Image.Image) -> Encoded:
    plain = picture.convert("L")
    return Encoded(plain.width, plain.height, 8, Name.DeviceGray, plain.tobytes())


def _is_grey(picture: Image.Image) -> bool:
    if picture.mode == "L":
        return True
    pixels = np.asarray(picture, dtype=np.int16)
    return bool((pixels.max(axis=-1) - pixels.min(axis=-1)).max(initial=0) <= _GREY_NOISE)


def _with_table(picture: Image.Image, surface: Plates) -> Encoded:
    """One number for each pixel and a table of inks: each pigment exactly by its recipe, crisp and small."""
    space = GREY if picture.mode == "L" else RGB
    pixels = np.asarray(picture).reshape(picture.height * picture.width, -1).astype(np.uint32)
    joined = sum(pixels[:, channel] << (8 * channel) for channel in range(pixels.shape[1]))
    colours, numbers = np.unique(joined, return_inverse=True)
    table = bytearray()
    for colour in colours.tolist():
        ink = surface.of(space, [(colour >> (8 * channel) & 255) / 255 for channel in range(space.count)]) or ()
        table += bytes(round(part * 255) for part in ink)
    bits = next(bits for bits in (1, 2, 4, 8) if len(colours) <= 2**bits)
    indexed = Array([Name.Indexed, Name.DeviceCMYK, len(colours) - 1, pikepdf.String(bytes(table))])
    packed = _packed(numbers.reshape(picture.height, picture.width).astype(np.uint8), bits)
    return Encoded(picture.width, picture.height, bits, indexed, packed)


def _packed(numbers: Pixels, bits: int) -> bytes:
    """Rows of numbers of so many bits, each row beginning with a new byte."""
    if bits == 8:
        return numbers.tobytes()
    unpacked = np.unpackbits(numbers[:, :, None], axis=2)[:, :, 8 - bits :]
    return np.packbits(unpacked.reshape(numbers.shape[0], -1), axis=1).tobytes()


def _photograph(picture: Image.Image, inks: Inks) -> Encoded:
    if _is_grey(picture):
        black = np.round(inks.black_of_grey * 255).astype(np.uint8)[np.asarray(picture.convert("L"))]
        plates = np.zeros((*black.shape, 4), dtype=np.uint8)
        plates[:, :, 3] = black
    else:
        plates = inks.of_pixels(np.asarray(picture))
    return Encoded(picture.width, picture.height, 8, Name.DeviceCMYK, _jpeg(plates), Name.DCTDecode)


def _jpeg(plates: Pixels) -> bytes:
    """JPEG of CMYK with plain values. Pillow, as Photoshop, writes each value as 255 minus itself; a PDF would have to
    say so by a /Decode that not all heed, so they are turned beforehand and stand in the file as they are."""
    target = BytesIO()
    Image.fromarray(255 - plates, "CMYK").save(target, "JPEG", quality=QUALITY, subsampling=0)
    return target.getvalue()


def write(image: Stream, encoded: Encoded) -> None:
    """Puts the new pixels into a stream and leaves no word of the old ones."""
    for key in ("/DecodeParms", "/Decode", "/Interpolate", "/Filter", "/Intent", "/Mask"):
        if key in image:
            del image[key]
    if encoded.filter is None:
        image.write(encoded.data)
    else:
        image.write(encoded.data, filter=encoded.filter)
    image["/Width"], image["/Height"] = encoded.width, encoded.height
    image["/BitsPerComponent"], image["/ColorSpace"] = encoded.bits, encoded.space


def unmatted(picture: Image.Image, alpha: Image.Image, matte: NDArray[np.float64]) -> Image.Image:
    """Colours of an image that was laid on a matte beforehand, without it (ISO 32000-1, 11.6.5.3). matte: 0–255."""
    share = np.asarray(alpha.resize(picture.size), dtype=np.float64)[:, :, None] / 255
    pixels = np.asarray(picture.convert("RGB"), dtype=np.float64)
    bare = matte + (pixels - matte) / np.maximum(share, 1 / 255)
    return Image.fromarray(np.clip(np.round(bare), 0, 255).astype(np.uint8))


def stencil(image: Stream, ranges: list[int]) -> bytes:
    """Bits of an explicit mask, 1 where an image's own values lie in the ranges of its colour key."""
    plain = np.frombuffer(image.read_bytes(), dtype=np.uint8)
    width, height, channels = int(image["/Width"]), int(image["/Height"]), len(ranges) // 2
    values = plain.reshape(height, width, channels)
    low, high = np.array(ranges[::2]), np.array(ranges[1::2])
    hidden = ((values >= low) & (values <= high)).all(axis=2)
    return np.packbits(hidden, axis=1).tobytes()
