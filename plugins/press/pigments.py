"""Which flat colours a sheet gets: taken from the ground of its woodcut, so that picture and panel are one field."""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUNDS = {
    "#174A57": "teal",
    "#96241B": "vermilion",
    "#E2A51A": "yellow",
    "#41662F": "leaf",
    "#EFE4C8": "tint",
}
_FIRST_GROUND = re.compile(rb'<rect\b[^>]*\bfill="(#[0-9A-Fa-f]{6})"')


@dataclass(frozen=True)
class Scheme:
    """Grounds of one publication by name. cover: behind title and picture; second: the contrasting panel;
    note: boxes for remarks on paper. Never more than three pigments beside ink."""

    cover: str
    second: str
    note: str


SCHEMES = {
    "teal": Scheme("teal", "yellow", "tint"),
    "vermilion": Scheme("vermilion", "yellow", "tint"),
    "yellow": Scheme("yellow", "teal", "tint"),
    "leaf": Scheme("leaf", "yellow", "tint"),
    "tint": Scheme("tint", "teal", "yellow"),
}


def scheme_for(picture: bytes) -> Scheme:
    """The scheme of a picture: the fill of the first rectangle of an SVG; photographs and other grounds get the tint."""
    match = _FIRST_GROUND.search(picture[:4096])
    ground = GROUNDS.get(match.group(1).decode().upper(), "tint") if match else "tint"
    return SCHEMES[ground]
