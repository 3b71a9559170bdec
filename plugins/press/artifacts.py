"""Running heads and page numbers are no part of the text: marks their content as pagination artifacts.

The layout engine gives the text of page margins a number as if it were content, but no place in the structure tree
(WeasyPrint 70, pdf/tags.py: "It could be included in tree as Artifact"). A screen reader would stumble over it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_PAGINATION = Dictionary(Type=Name.Pagination)


def mark_artifacts(pdf: Pdf) -> None:
    """Turns every marked content that the structure tree does not hold into an artifact."""
    held = set(_held(pdf.Root.StructTreeRoot))
    for page in pdf.pages:
        orphans = {mcid for mcid in _mcids(page) if (page.obj.objgen, mcid) not in held}
        if orphans:
            _rewrite(pdf, page, orphans)
            _forget(pdf, page, orphans)


def _held(root: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """(page, marked content) of all elements that hang on the tree."""
    waiting = list(_children(root))
    while waiting:
        element = waiting.pop()
        for kid in _children(element):
            if isinstance(kid, int):
                yield element.Pg.objgen, kid
            elif isinstance(kid, Dictionary):
                waiting.append(kid)


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
