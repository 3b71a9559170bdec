"""What the room of search hands to the page that searches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchFilter:
    """A choice that narrows results. name: in the address of a search (?loai=…); label: of the control; every: the words for
    no choice; options: (value in the address, words), in the order that the index counts from 1."""

    name: str
    label: str
    every: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SearchIndex:
    """address: folder of the index within the section, another one for other content; shards: how many it has."""

    address: str
    shards: int
    filters: tuple[SearchFilter, ...]
