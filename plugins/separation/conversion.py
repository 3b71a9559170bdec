"""Resources, forms, patterns, masks and fonts: each is converted once for each surface and shared as it was shared.

Nothing is changed in place: every converted object is a new one, since a form may be drawn on the page and in a mask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from pikepdf import ContentStreamInlineImage as InlineImage

from plugins.separation.content import Rewriting
from plugins.separation.finding import Box, Finding
from plugins.separation.gradients import NotConverted, convert_shading
from plugins.separation.images import Images
from plugins.separation.inks import Inks
from plugins.separation.operators import rewrite
from plugins.separation.pictures import Undecodable
from plugins.separation.spaces import read_space
from plugins.separation.states import overprint_state, without_overprint
from plugins.separation.surfaces import Mask, Plates, Surface
from plugins.separation.veils import veils_of

_STREAM_KEYS = ("/Length", "/Filter", "/DecodeParms")
_MALFORMED = (pikepdf.PdfError, ValueError, TypeError, IndexError)  # no operators, or not the operands they need
_Number = tuple[tuple[int, int], str]


@dataclass
class Conversion:
    """One file on its way to the press."""

    pdf: pikepdf.Pdf
    inks: Inks
    images: Images
    boxes: Mapping[tuple[int, int], Box]  # of images
    findings: set[Finding] = field(default_factory=set)
    page_number: int = 0
    _done: dict[_Number, Any] = field(default_factory=dict)
    _mask: Surface = field(default_factory=Mask)

    def page(self, page: pikepdf.Page, number: int) -> None:
        """One page, numbered from 1."""
        self.page_number = number
        plates = Plates(self.inks)
        resources = page.obj.get("/Resources", Dictionary())
        page.obj["/Resources"] = self.resources(resources, plates)
        stream = self.pdf.make_stream(self.rewritten(page, resources, page.obj["/Resources"], plates, True))
        page.obj["/Contents"] = stream
        if "/Group" in page.obj:
            page.obj["/Group"] = _group(page.obj["/Group"], plates)

    def rewritten(self, stream: Any, old: Any, new: Any, surface: Surface, starts_black: bool) -> bytes:
        """A content stream in ink; the overprint states that it calls are put into its new resources."""
        work = Rewriting(surface, _Around(self, old, new))
        try:
            instructions = rewrite(work, pikepdf.parse_content_stream(stream), starts_black)
        except _MALFORMED as error:
            self.note("stream", str(error))
            return _octets(stream)
        data = pikepdf.unparse_content_stream(instructions)
        for name in sorted(work.states):
            states = new.get("/ExtGState")
            if states is None:
                states = new["/ExtGState"] = Dictionary()
            states[name] = overprint_state(name)
        return data

    def note(self, kind: str, what: str, box: Box | None = None) -> None:
        """Keeps what could not be converted, once, with the page that is at work."""
        if not any((finding.kind, finding.what, finding.box_mm) == (kind, what, box) for finding in self.findings):
            self.findings.add(Finding(kind, self.page_number, what, box))

    def once(self, value: Any, surface: Surface, start: Callable[[], Any], fill: Callable[[Any], None]) -> Any:
        """The conversion of an object that may be shared, or that holds itself: known before it is filled."""
        key = (value.objgen, surface.key)
        if value.is_indirect and key in self._done:
            return self._done[key]
        new = self.pdf.make_indirect(start())
        if value.is_indirect:
            self._done[key] = new
        fill(new)
        return new

    def resources(self, old: Any, surface: Surface) -> Any:
        """A resource dictionary with all that it names."""

        def fill(new: Any) -> None:
            for kind, named in old.items():
                convert = _ENTRIES.get(kind)
                if convert is None:
                    new[kind] = named
                    continue
                entries = {name: convert(self, entry, old, surface) for name, entry in named.items()}
                kept = {name: entry for name, entry in entries.items() if entry is not None}
                if kept:
                    new[kind] = Dictionary(kept)

        return self.once(old, surface, Dictionary, fill)

    def drawing(self, old: Any, around: Any, surface: Surface, starts_black: bool) -> Any:
        """A form, a pattern's cell, a mask's group or a glyph of a Type 3 font."""

        def start() -> Stream:
            kept = {key: value for key, value in old.items() if key not in _STREAM_KEYS}
            return self.pdf.make_stream(b"", Dictionary(kept))

        def fill(new: Any) -> None:
            given = old.get("/Resources", around)
            new["/Resources"] = self.resources(given if given is not None else Dictionary(), surface)
            new.write(self.rewritten(old, given, new["/Resources"], surface, starts_black))
            if "/Group" in old:
                new["/Group"] = _group(old["/Group"], surface)
            for key in ("/StructParents", "/StructParent", "/PieceInfo", "/Metadata", "/LastModified"):
                if key in new:
                    del new[key]

        return self.once(old, surface, start, fill)

    def shading(self, old: Any, around: Any, surface: Surface) -> Any:
        key = (old.objgen, surface.key)
        if old.is_indirect and key in self._done:
            return self._done[key]
        try:
            new = convert_shading(old, surface, around.get("/ColorSpace"))
        except NotConverted as reason:
            self.note(reason.kind, reason.what)
            new = None
        self._done[key] = old if new is None else self.pdf.make_indirect(new)
        return self._done[key]

    def pattern(self, old: Any, around: Any, surface: Surface) -> Any:
        if isinstance(old, Stream):
            coloured = int(old.get("/PaintType", 1)) == 1
            return self.drawing(old, around, surface, coloured)

        def fill(new: Any) -> None:
            new["/Shading"] = self.shading(old["/Shading"], around, surface)
            if "/ExtGState" in new:
                new["/ExtGState"] = self.state(old["/ExtGState"], around, surface)

        return self.once(old, surface, lambda: Dictionary(dict(old.items())), fill)

    def object(self, old: Any, around: Any, surface: Surface) -> Any:
        """An XObject: an image or a form."""
        if old.get("/Subtype") != Name.Image:
            return self.drawing(old, around, surface, False)

        key = (old.objgen, surface.key)
        if key not in self._done:
            try:
                self._done[key] = self.images.convert(self.pdf, old, surface, around.get("/ColorSpace"))
            except Undecodable as reason:
                self.note("image", str(reason), self.boxes.get(old.objgen))
                self._done[key] = old
        return self._done[key]

    def state(self, old: Any, around: Any, surface: Surface) -> Any:
        """A graphics state with its soft mask. A luminosity mask is grey; of an alpha mask no colour counts."""
        new = without_overprint(old)
        mask = old.get("/SMask")
        if isinstance(mask, Dictionary):
            target = self._mask if mask["/S"] == Name.Luminosity else surface
            new["/SMask"] = Dictionary(dict(mask.items()))
            new["/SMask"]["/G"] = self.drawing(mask["/G"], around, target, True)
            if "/BC" in mask:
                space = read_space(mask["/G"]["/Group"].get("/CS", Name.DeviceGray), around.get("/ColorSpace"))
                colour = target.of(space, [float(part) for part in mask["/BC"]])
                new["/SMask"]["/BC"] = Array(colour or (0,))
        return new

    def font(self, old: Any, around: Any, surface: Surface) -> Any:
        """Type 3 fonts draw; all others only have outlines."""
        if old.get("/Subtype") != Name.Type3:
            return old

        def fill(new: Any) -> None:
            given = old.get("/Resources", around)
            glyphs = old["/CharProcs"].items()
            new["/Resources"] = self.resources(given, surface)
            new["/CharProcs"] = Dictionary({name: self.drawing(glyph, given, surface, False) for name, glyph in glyphs})

        return self.once(old, surface, lambda: Dictionary(dict(old.items())), fill)

    def space(self, old: Any, around: Any, surface: Surface) -> Any:
        """Only patterns and what could not be converted still name a space."""
        space = read_space(old, around.get("/ColorSpace"))
        if space.kind == "pattern" and space.base is not None:
            return Array([Name.Pattern, surface.space])
        return old if space.kind in ("spot", "unknown") else None


@dataclass(frozen=True)
class _Around:
    """What a content stream sees of its resources."""

    conversion: Conversion
    old: Any
    new: Any
    _veils: dict[str, Mapping[str, bool]] = field(default_factory=dict)

    def spaces(self) -> Any:
        return self.old.get("/ColorSpace") if self.old is not None else None

    def veils(self, state: str) -> Mapping[str, bool]:
        if state not in self._veils:
            found = self.old.get("/ExtGState", {}).get(state) if self.old is not None else None
            self._veils[state] = veils_of(found) if found is not None else {}
        return self._veils[state]

    def note(self, kind: str, what: str) -> None:
        self.conversion.note(kind, what)

    def inline(self, image: InlineImage) -> Name | None:
        """An image within the stream becomes one beside it; None: it stays."""
        try:
            return self.conversion.images.outside(self.conversion.pdf, image, self.new)
        except Undecodable as reason:
            self.note("image", str(reason))
            return None


def _octets(stream: Any) -> bytes:
    """A content stream as it came; a page may hold several in a row."""
    contents = stream.obj["/Contents"] if isinstance(stream, pikepdf.Page) else stream
    parts = contents if isinstance(contents, Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def _group(old: Any, surface: Surface) -> Dictionary:
    """A transparency group blends in inks (GWG 2022 R0030), a mask's group in grey."""
    new = Dictionary(dict(old.items()))
    new["/CS"] = surface.space
    return new


_ENTRIES: dict[str, Callable[[Conversion, Any, Any, Surface], Any]] = {
    "/ColorSpace": Conversion.space,
    "/ExtGState": Conversion.state,
    "/Font": Conversion.font,
    "/Pattern": Conversion.pattern,
    "/Shading": Conversion.shading,
    "/XObject": Conversion.object,
}
