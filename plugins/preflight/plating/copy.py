"""A copy of a file whose colours stand for ink: colour operators, images, shadings and groups rewritten."""

from __future__ import annotations

from typing import Any

import pikepdf

from plugins.preflight.content.streams import Streams
from plugins.preflight.pictures import picture
from plugins.preflight.plating import shadings
from plugins.preflight.plating.ink import Ink
from plugins.preflight.plating.samples import inks_of
from plugins.preflight.plating.target import InkArray, Target
from plugins.preflight.plating.writer import Writer
from plugins.preflight.values import entry, identity

_DEEPEST = 12


class PlateCopy:
    """Rewrites a copy page by page. inexact: pages with something that could not be converted. `decoded` is shared between
    the copies of a file, so that an image is decoded once."""

    def __init__(self, pdf: pikepdf.Pdf, target: Target, streams: Streams, decoded: dict[Any, InkArray | None]) -> None:
        self._pdf, self.target, self._streams, self._decoded = pdf, target, streams, decoded
        self._done: set[Any] = set()
        self._refused: set[Any] = set()
        self.inexact: set[int] = set()  # pages

    def page(self, number_: int, page: Any, resources: Any, area: tuple[float, float, float, float]) -> None:
        """Rewrites a page and cuts it down to an area in pt."""
        changed = self._rewritten(page, number_, resources, Ink(), 0)
        page["/Contents"] = self._pdf.make_stream(changed)
        for key in ("/CropBox", "/Rotate", "/UserUnit", "/Annots"):
            if key in page:
                del page[key]
        page["/Rotate"], page["/MediaBox"] = 0, pikepdf.Array(area)
        page["/CropBox"] = pikepdf.Array(area)
        self._group(page)

    def _group(self, holder: Any) -> None:
        group = entry(holder, "/Group")
        if entry(group, "/CS") is not None:
            del group["/CS"]

    def _rewritten(self, source: Any, page: int, resources: Any, ink: Ink, depth: int) -> bytes:
        instructions = self._streams.of(source, page)
        writer = Writer(self, page, resources, ink, depth)
        for instruction in instructions:
            writer.take(instruction)
        return pikepdf.unparse_content_stream(writer.out)

    def first_time(self, source: Any) -> bool:
        """Whether an object is still to be rewritten."""
        key = identity(source)
        if key is None:
            return True
        fresh = key not in self._done
        self._done.add(key)
        return fresh

    def stream(self, source: Any, page: int, resources: Any, ink: Ink, depth: int) -> None:
        """Rewrites a Form, a pattern's cell or a glyph, once."""
        if depth > _DEEPEST or not isinstance(source, pikepdf.Stream) or not self.first_time(source):
            return
        own = entry(source, "/Resources")
        source.write(self._rewritten(source, page, resources if own is None else own, ink, depth))
        self._group(source)

    def image(self, source: Any, page: int, resources: Any) -> bool:
        """Rewrites an image, once; a stencil stays as it is. Returns whether it may be painted."""
        if not self.first_time(source):
            return self._allowed(source, page)
        image = picture(source, resources)
        if image.stencil:
            return True
        key = identity(source)
        if key not in self._decoded:
            self._decoded[key] = inks_of(image)
        found = self._decoded[key]
        if found is None:
            self._refused.add(key)
            return self._allowed(source, page)
        mask = entry(source, "/SMask")
        source.write(self.target.samples(found))
        for dead in ("/Decode", "/DecodeParms", "/Mask", "/Intent", "/SMaskInData"):
            if dead in source and not (dead == "/Mask" and isinstance(source[dead], pikepdf.Stream)):
                del source[dead]
        source["/Width"], source["/Height"], source["/BitsPerComponent"] = found.shape[1], found.shape[0], 8
        source["/ColorSpace"] = pikepdf.Name(f"/{self.target.space}")
        if mask is not None:
            source["/SMask"] = mask
        return True

    def shading(self, source: Any, page: int, resources: Any) -> bool:
        """Rewrites a shading, once. Returns whether it may be painted."""
        if self.first_time(source) and not shadings.recolour(self._pdf, source, resources, self.target):
            self._refused.add(identity(source))
            if identity(source) is None:
                self.inexact.add(page)
                return False
        return self._allowed(source, page)

    def _allowed(self, source: Any, page: int) -> bool:
        if identity(source) not in self._refused:
            return True
        self.inexact.add(page)
        return False
