"""Transparency, which PDF/X-1a forbids (ISO 15930-4): where it is, and the groups that only look like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

from plugins.separation.geometry import Box, from_trim
from plugins.separation.placing import Painted, trim_of, walk

_OPAQUE = {"/ca": 1, "/CA": 1, "/BM": Name.Normal, "/SMask": Name("/None")}
_BY_VEIL = {"/SMask": "soft mask", "/BM": "blend mode", "/ca": "opacity", "/CA": "opacity"}


@dataclass(frozen=True, order=True)
class Transparent:
    """Something that lets the ground shine through. page: from 1; what: 'image with soft mask', 'opacity', 'blend mode'
    or 'soft mask'; box: left, top, right, bottom in mm from the top left of the trim."""

    page: int
    what: str
    box: Box


def transparent_elements(pdf: pikepdf.Pdf) -> tuple[Transparent, ...]:
    """All that a file for PDF/X-1a would have to give up, by page and from the top down; each place once."""
    trims = [trim_of(page) for page in pdf.pages]
    found = {
        Transparent(item.page, what, from_trim(item.box, trims[item.page - 1]))
        for item in walk(pdf)
        if not item.mask and (what := _what(item))
    }
    return tuple(sorted(found, key=lambda element: (element.page, element.box[1], element.box[0], element)))


def drop_opaque_groups(pdf: pikepdf.Pdf) -> int:
    """Takes /Group from all that paints without transparency, since there it changes nothing; returns how many.

    A form whose group is dropped is painted as if its content stood on the page itself. If nothing in the file is
    transparent, graphics states that would make it so, but that nothing is painted under, are levelled too.
    """
    everything = list(walk(pdf))
    if not any(_what(item) for item in everything):
        _level_states(pdf)
    kept = _transparent_forms(everything)
    groups = {item.object.objgen: item.object for item in everything if item.what == "form" and item.object is not None}
    opaque = [form for number, form in groups.items() if number not in kept and "/Group" in form]
    pages = {item.page for item in everything if _what(item)}
    plain = [page.obj for number, page in enumerate(pdf.pages, start=1) if number not in pages and "/Group" in page.obj]
    for holder in (*opaque, *plain):
        del holder["/Group"]
    return len(opaque) + len(plain)


def _level_states(pdf: pikepdf.Pdf) -> None:
    """Opacity, blend mode and soft mask of every graphics state as a page begins with them."""
    for item in pdf.objects:
        states: Any = item.get("/ExtGState", Dictionary()) if isinstance(item, Dictionary) else Dictionary()
        for _name, state in states.items():
            for key, opaque in _OPAQUE.items():
                if key in state:
                    state[key] = opaque


def _transparent_forms(everything: Iterable[Painted]) -> set[tuple[int, int]]:
    """Forms that need their group: they are painted transparently, hold something transparent, or are a mask."""
    kept: set[tuple[int, int]] = set()
    for item in everything:
        if _what(item) or item.mask:
            kept.update(item.inside)
            if item.object is not None:
                kept.add(item.object.objgen)
    return kept


def _what(item: Painted) -> str:
    """Empty if the paint covers."""
    if item.what == "image" and isinstance(item.object, Stream) and isinstance(item.object.get("/SMask"), Stream):
        return "image with soft mask"
    return next((what for veil, what in _BY_VEIL.items() if veil in item.veils), "")
