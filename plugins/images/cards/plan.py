"""Which cards there are, their addresses and what they are made from. Pure: drawing comes later."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.images.cards import wording
from plugins.images.cards.layout import Box, lay_out
from plugins.images.cards.letters import Typeface
from plugins.images.cards.scene import draw, inside
from plugins.images.crops import MIDDLE, Region, region
from plugins.images.plan import PlannedPicture
from plugins.model.catalogue import Catalogue
from plugins.model.front_matter import Picture
from plugins.model.picture import Measured

FOLDER = "anh/chia-se"
SECTION = ""  # key of the section's own card, as of its home page


@dataclass(frozen=True)
class PlannedCard:
    """A card to be drawn. url: path within the section; scene: SVG of all but the picture; picture, part: what of which
    picture stands in `box`; None where the seal stands alone."""

    url: str
    scene: str
    box: Box
    picture: Measured | None
    part: Region | None

    @property
    def vector(self) -> bool:
        """Whether its picture is a drawing."""
        return self.picture is not None and self.picture.vector


def plan_cards(
    catalogue: Catalogue, pictures: Mapping[str, PlannedPicture], typeface: Typeface
) -> dict[str, PlannedCard]:
    """By address of the publication's page; SECTION for that of the home page and the lists."""
    own = wording.of_section(catalogue.agency)
    cards = {SECTION: _planned("chuyen-trang", own, None, pictures, typeface)}
    for item in catalogue.publications:
        words = wording.of_publication(item, catalogue.agency)
        field = catalogue.field_of(item)
        image = item.image or (field.image if field else None)
        cards[item.url] = _planned(f"{item.kind.folder}-{item.slug}", words, image, pictures, typeface)
    return cards


def _planned(
    name: str,
    words: wording.Wording,
    image: Picture | None,
    pictures: Mapping[str, PlannedPicture],
    typeface: Typeface,
) -> PlannedCard:
    layout = lay_out(words, typeface, with_picture=image is not None)
    scene, box = draw(layout, with_picture=image is not None), inside(layout.picture)
    if image is None:
        return PlannedCard(_address(name, scene), scene, box, None, None)
    measured = pictures[image.file].measured
    left, top, width, height = measured.view_box or (0, 0, measured.width, measured.height)
    part = region((width, height), (box.width, box.height), image.focus or MIDDLE)
    part = Region(left + part.left, top + part.top, part.width, part.height)
    return PlannedCard(_address(name, scene, measured.digest, part), scene, box, measured, part)


def _address(name: str, *made_from: object) -> str:
    """Another address for another look: networks keep what they fetched once."""
    digest = hashlib.sha256(repr(made_from).encode()).hexdigest()[:8]
    return f"{FOLDER}/{name}-{digest}.png"
