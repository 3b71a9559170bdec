"""Image objects: pixels in ink, at the resolution of the largest place where they stand, their masks alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pikepdf
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name, Stream
from pikepdf import ContentStreamInlineImage as InlineImage
from PIL import Image

from plugins.separation.geometry import sides
from plugins.separation.pictures import (
    Encoded,
    Undecodable,
    decode,
    encode,
    is_drawing,
    is_ready,
    shrunk,
    stencil,
    unmatted,
    write,
)
from plugins.separation.placing import Painted
from plugins.separation.spaces import read_space
from plugins.separation.surfaces import Surface

_Number = tuple[int, int]


@dataclass(frozen=True)
class Images:
    """sizes: for each image, by object number, width and height in pt of the largest place where it stands."""

    sizes: Mapping[_Number, tuple[float, float]]
    surface: Surface

    def convert(self, pdf: pikepdf.Pdf, old: Stream, surface: Surface, named: Any) -> Stream:
        """The image for a surface. Raises Undecodable."""
        if is_ready(old):
            return _sharp(old)
        space = read_space(old.get("/ColorSpace", Name.DeviceRGB), named)
        if space.kind in ("spot", "unknown", "lab"):
            raise Undecodable(f"{space.name}, {int(old['/Width'])} × {int(old['/Height'])}")
        if space.kind == "cmyk":
            return _relabelled(old)
        alpha, matte = self._alpha(old), _taken_matte(old)
        picture = decode(old)
        if alpha is not None and matte is not None:
            picture = unmatted(picture, alpha, matte)
        ppi = self._ppi(old, picture)
        new = pdf.make_stream(b"", Dictionary(Type=Name.XObject, Subtype=Name.Image))
        write(new, encode(picture if is_drawing(picture) else shrunk(picture, ppi), surface))
        self._cover(pdf, old, new, alpha)
        return pdf.make_indirect(new)

    def outside(self, pdf: pikepdf.Pdf, image: InlineImage, resources: Any) -> Name | None:
        """An inline image as an object among the resources; None if it is a stencil, which has no colour of its own."""
        plain = image.iimage
        if plain.image_mask:
            return None
        new = pdf.make_stream(b"", Dictionary(Type=Name.XObject, Subtype=Name.Image))
        write(new, encode(decode(plain), self.surface))
        objects = resources.get("/XObject")
        if objects is None:
            objects = resources["/XObject"] = Dictionary()
        name = f"/TrongDong{len(objects)}"
        objects[name] = pdf.make_indirect(new)
        return Name(name)

    def _ppi(self, image: Stream, picture: Image.Image) -> float | None:
        """Pixels in an inch at the largest place; the coarser direction counts, so that neither gets too few."""
        size = self.sizes.get(image.objgen)
        if size is None or min(size) <= 0:
            return None
        return min(picture.width / size[0], picture.height / size[1]) * 72

    def _alpha(self, image: Any) -> Image.Image | None:
        """The soft mask's values; None if there is none, or if it hides nothing."""
        if not isinstance(image.get("/SMask"), Stream):
            return None
        alpha = decode(image["/SMask"]).convert("L")
        return None if alpha.getextrema() == (255, 255) else alpha

    def _cover(self, pdf: pikepdf.Pdf, old: Stream, new: Stream, alpha: Image.Image | None) -> None:
        """Gives the new image the old one's mask, of whichever kind."""
        if alpha is not None:
            small = shrunk(alpha, self._ppi(old, alpha))
            mask = pdf.make_stream(b"", Dictionary(Type=Name.XObject, Subtype=Name.Image))
            write(mask, Encoded(small.width, small.height, 8, Name.DeviceGray, small.tobytes()))
            new["/SMask"] = pdf.make_indirect(mask)
        explicit = old.get("/Mask")
        if isinstance(explicit, Stream):
            new["/Mask"] = _sharp(explicit)
        elif isinstance(explicit, Array):
            new["/Mask"] = _keyed(pdf, old, [int(bound) for bound in explicit])


def sizes_of(painted: Iterable[Painted]) -> dict[_Number, tuple[float, float]]:
    """The largest width and height in pt of each image."""
    sizes: dict[_Number, tuple[float, float]] = {}
    for item in painted:
        if item.what == "image" and item.object is not None:
            width, height = sides(item.at)
            known = sizes.get(item.object.objgen, (0.0, 0.0))
            sizes[item.object.objgen] = (max(width, known[0]), max(height, known[1]))
    return sizes


def _taken_matte(image: Stream) -> NDArray[np.float64] | None:
    """The colour, 0–255, that an image was laid on; its soft mask has it no more, since it was in the old colours."""
    mask = image.get("/SMask")
    if not isinstance(mask, Stream) or "/Matte" not in mask:
        return None
    matte = np.array([255 * float(part) for part in mask["/Matte"]])
    del mask["/Matte"]
    return matte


def _sharp(image: Stream) -> Stream:
    """Without the wish to be smoothed, which would soften edges made for the press."""
    for part in (image, image.get("/SMask"), image.get("/Mask")):
        if isinstance(part, Stream) and "/Interpolate" in part:
            del part["/Interpolate"]
    return image


def _relabelled(image: Stream) -> Stream:
    """Four plates with a profile of their own: the plates stay, since the author chose them."""
    image["/ColorSpace"] = Name.DeviceCMYK
    return _sharp(image)


def _keyed(pdf: pikepdf.Pdf, image: Stream, ranges: list[int]) -> Stream:
    """A colour key named values that are no more: an explicit mask says the same in bits."""
    if int(image["/BitsPerComponent"]) != 8:
        raise Undecodable("/Mask")
    mask = pdf.make_stream(stencil(image, ranges), Dictionary(Type=Name.XObject, Subtype=Name.Image, ImageMask=True))
    mask["/Width"], mask["/Height"], mask["/BitsPerComponent"] = image["/Width"], image["/Height"], 1
    return pdf.make_indirect(mask)
