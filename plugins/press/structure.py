"""Mends what the layout engine leaves undone in the structure of a tagged PDF (WeasyPrint 70, pdf/tags.py).

Running heads and page numbers are no part of the text, yet they get a number as if they were, without a place in the
structure tree: a screen reader would stumble over them. And the boxes of figures are written in CSS pixels from the
top, where the standard wants points from the bottom (ISO 32000-1, 14.8.5.4.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_PAGINATION = Dictionary(Type=Name.Pagination)
_POINTS = 0.75  # in a CSS pixel


def mark_artifacts(pdf: Pdf) -> None:
    """Turns every marked content that the structure tree does not hold into an artifact."""
    held = set(_held(pdf.Root.StructTreeRoot))
    for page in pdf.pages:
        orphans = {mcid for mcid in _mcids(page) if (page.obj.objgen, mcid) not in held}
        if orphans:
            _rewrite(pdf, page, orphans)
            _forget(pdf, page, orphans)


def mend_figure_boxes(pdf: Pdf) -> None:
    """Gives every figure's box in the page's own coordinates."""
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.get(Name.S) == Name.Figure and Name.A in element and Name.BBox in element.A:
            left, top, right, bottom = (float(side) * _POINTS for side in element.A.BBox)
            height = float(element.Pg.MediaBox[3])
            box = (left, height - bottom, right, height - top)
            element.A.BBox = Array([round(side, 2) for side in box])


def name_picture_links(pdf: Pdf) -> None:
    """Gives a link around a picture the picture's words, which is all that a screen reader can say of it."""
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.get(Name.S) == Name.Link:
            words = [
                inner.Alt for inner in _elements(element) if inner.get(Name.S) == Name.Figure and Name.Alt in inner
            ]
            if words and Name.Alt not in element:
                element.Alt = words[0]


def _elements(root: Any) -> Iterator[Any]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in _children(element) if isinstance(kid, Dictionary)]


def _held(root: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """(page, marked content) of all elements that hang on the tree."""
    for element in _elements(root):
        for kid in _children(element):
            if isinstance(kid, int):
                yield element.Pg.objgen, kid


def _children(element: Any) -> list[Any]:
    kids = element.get(Name.K)
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _mcids(page: pikepdf.Page) -> Iterator[int]:
    for instruction in pikepdf.parse_content_stream(page, "BDC"):
        mcid = _mcid(instruction)
        if mcid is not None:
            yield mcid


def _mcid(instruction: Any) -> int | None:
    """The number of the marked content that an instruction begins, if it does."""
    if str(instruction.operator) != "BDC" or not isinstance(instruction.operands[1], Dictionary):
        return None
    number = instruction.operands[1].get(Name.MCID)
    return None if number is None else int(number)


def _rewrite(pdf: Pdf, page: pikepdf.Page, orphans: set[int]) -> None:
    begin = pikepdf.ContentStreamInstruction([Name.Artifact, _PAGINATION], pikepdf.Operator("BDC"))
    instructions: list[Any] = list(pikepdf.parse_content_stream(page))
    marked = [begin if _mcid(instruction) in orphans else instruction for instruction in instructions]
    page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))


def _forget(pdf: Pdf, page: pikepdf.Page, orphans: set[int]) -> None:
    """The way back from content to element: nothing for an artifact."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for index in range(0, len(numbers), 2):
        if numbers[index] == page.obj.get(Name.StructParents) and isinstance(numbers[index + 1], Array):
            for mcid in orphans:
                numbers[index + 1][mcid] = None
