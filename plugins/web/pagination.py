"""Cuts a list into pages with addresses of their own: <base>, <base>trang/2/, <base>trang/3/ …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.web.pieces import Paging

PER_PAGE = 12
_WINDOW = 1  # page numbers shown on either side of the current one
Item = TypeVar("Item")


@dataclass(frozen=True)
class Leaf(Generic[Item]):
    """One page of a list. path: of its folder, with closing slash."""

    path: str
    items: tuple[Item, ...]
    paging: Paging


def page_paths(base: str, items: int) -> tuple[str, ...]:
    """Folders of all pages of a list; an empty list still has its first."""
    total = max(1, -(-items // PER_PAGE))
    return tuple(base if number == 1 else f"{base}trang/{number}/" for number in range(1, total + 1))


def paginate(base: str, items: Sequence[Item]) -> tuple[Leaf[Item], ...]:
    """The list in pages of PER_PAGE. base: folder of the list with closing slash."""
    paths = page_paths(base, len(items))
    return tuple(
        Leaf(path, tuple(items[index * PER_PAGE : (index + 1) * PER_PAGE]), _paging(paths, index, len(items)))
        for index, path in enumerate(paths)
    )


def _paging(paths: Sequence[str], index: int, items: int) -> Paging:
    last = len(paths) - 1
    return Paging(
        number=index + 1,
        total=len(paths),
        items=items,
        previous=paths[index - 1] if index else None,
        next=paths[index + 1] if index < last else None,
        numbers=_numbers(paths, index),
    )


def _numbers(paths: Sequence[str], index: int) -> tuple[tuple[int, str] | None, ...]:
    """First, last, the current one and its neighbours; None for each gap."""
    near = range(index - _WINDOW, index + _WINDOW + 1)
    shown = [place for place in range(len(paths)) if place in near or place in (0, len(paths) - 1)]
    numbers: list[tuple[int, str] | None] = []
    for before, place in zip([-1, *shown], shown, strict=False):
        if place - before > 1:
            numbers.append(None)
        numbers.append((place + 1, paths[place]))
    return tuple(numbers)
