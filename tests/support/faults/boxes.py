"""Faults of pages and their boxes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pikepdf import Array, Pdf
from support.faults.fault import Fault, Wanted

from plugins.model.sheet import MM
from plugins.preflight.expectation import Expectation

Edges = tuple[float, float, float, float]


def _move(pdf: Pdf, box: str, by: Edges, page: int = 2) -> None:
    """Moves the edges of a box; by: left, bottom, right, top in mm."""
    target = pdf.pages[page - 1].obj
    target[box] = Array([float(edge) + change * MM for edge, change in zip(target[box], by, strict=True)])


def copy_box(pdf: Pdf, source: str, target: str, by: Edges = (0, 0, 0, 0), page: int = 2) -> None:
    pdf.pages[page - 1].obj[target] = Array(list(pdf.pages[page - 1].obj[source]))
    _move(pdf, target, by, page)


def _crop_inherited(pdf: Pdf) -> None:
    """CropBox at the bleed, from the tree of pages."""
    pdf.Root.Pages["/CropBox"] = Array(list(pdf.pages[0].obj.BleedBox))


def set_entry(pdf: Pdf, key: str, value: object, page: int = 2) -> None:
    pdf.pages[page - 1].obj[key] = value


def _turned_by_the_tree(pdf: Pdf) -> None:
    pdf.Root.Pages["/Rotate"] = 90


def _drop(pdf: Pdf, key: str, page: int = 2) -> None:
    del pdf.pages[page - 1].obj[key]


def _trim_as_art(pdf: Pdf) -> None:
    copy_box(pdf, "/TrimBox", "/ArtBox")
    _drop(pdf, "/TrimBox")


def _shrink(pdf: Pdf, page: int) -> None:
    """A page made smaller with all its boxes but the MediaBox."""
    for box in ("/TrimBox", "/BleedBox"):
        _move(pdf, box, (0, 0, -4, 0), page)


def _blank(pdf: Pdf, page: int) -> None:
    """Only the marks are left."""
    pdf.pages[page - 1].Resources.XObject.Artwork.write(b"")


def _remove(pdf: Pdf, page: int) -> None:
    del pdf.pages[page - 1]


def _repeat(pdf: Pdf, page: int) -> None:
    pdf.pages.append(pdf.pages[page - 1])


def _inset(pdf: Pdf) -> None:
    """A bleed of 2 mm on the first page."""
    _move(pdf, "/BleedBox", (1, 1, -1, -1), page=1)


def _for_three(expected: Expectation) -> Expectation:
    return replace(expected, sheet=replace(expected.sheet, pages=3))


_H06 = Wanted("H06", 2)
_SIDES = (
    Wanted("H01", 1, (-2.0, 0.0, 0.0, 210.0), 2.0),
    Wanted("H01", 1, (0.0, -2.0, 99.0, 0.0), 2.0),
    Wanted("H01", 1, (99.0, 0.0, 101.0, 210.0), 2.0),
)
_LEFT: Edges = (0.02, 0, 0, 0)

FAULTS = (
    Fault("TrimBox moved by 0.02 mm", partial(_move, box="/TrimBox", by=(0.02, 0, 0.02, 0)), (_H06,)),
    Fault("TrimBox narrower by 0.02 mm", partial(_move, box="/TrimBox", by=_LEFT), (_H06, Wanted("G0004", 2))),
    Fault("BleedBox larger by 0.4 mm", partial(_move, box="/BleedBox", by=(-0.4, -0.4, 0.4, 0.4)), (_H06,)),
    Fault("MediaBox from a negative corner", partial(_move, box="/MediaBox", by=(-1, -1, 0, 0)), (_H06,)),
    Fault("both TrimBox and ArtBox", partial(copy_box, source="/TrimBox", target="/ArtBox"), (Wanted("X07", 2),)),
    Fault("ArtBox instead of TrimBox", _trim_as_art, (_H06,)),
    Fault("TrimBox beyond the BleedBox", partial(_move, box="/BleedBox", by=(3.5, 0, 0, 0)), (Wanted("X07", 2), _H06)),
    Fault("BleedBox beyond the MediaBox", partial(_move, box="/MediaBox", by=(12.5, 0, 0, 0)), (Wanted("X07", 2), _H06)),
    Fault("user unit", partial(set_entry, key="/UserUnit", value=2), (Wanted("G0002", 2),)),
    Fault("CropBox at the trim", partial(copy_box, source="/TrimBox", target="/CropBox"), (Wanted("G0003", 2),)),
    Fault("CropBox for all pages", _crop_inherited, (Wanted("G0003", 1), Wanted("G0003", 2))),
    Fault("CropBox cuts into the trim", partial(copy_box, source="/TrimBox", target="/CropBox", by=(1, 0, 0, 0)), (Wanted("X07", 2), Wanted("G0003", 2))),
    Fault("page turned", partial(set_entry, key="/Rotate", value=90), (Wanted("G0004", 2, figure=90),)),
    Fault("pages turned by the tree", _turned_by_the_tree, (Wanted("G0004", 1), Wanted("G0004", 2))),
    Fault("page of another size", partial(_shrink, page=3), (Wanted("G0004", 3), *(Wanted("H06", 3),) * 2), "bulletin"),
    Fault("blank page", partial(_blank, page=1), (Wanted("G0005", 1),)),
    Fault("page twice", partial(_repeat, page=1), (Wanted("H07", figure=3),)),
    Fault("page missing", partial(_remove, page=2), (Wanted("H07", figure=3),), "bulletin"),
    Fault("three pages, as ordered, to be stitched", partial(_remove, page=2), (Wanted("H07", figure=3),), "bulletin", _for_three),
    Fault("bleed of 2 mm", _inset, (Wanted("H06", 1), *_SIDES)),
)  # fmt: skip
