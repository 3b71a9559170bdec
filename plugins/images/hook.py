"""Pelican's door to the images: plans all pictures and social cards of the catalogue, then writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.images.cards.drawing import Studio
from plugins.images.cards.letters import Fonts, read_typeface
from plugins.images.cards.plan import plan_cards
from plugins.images.perform import perform
from plugins.images.plan import plan_crops, plan_picture
from plugins.images.uses import focuses_in_use


class ImagesGenerator(Generator):  # type: ignore[misc]
    """context["PICTURES"]: path relative to content/ → PlannedPicture. context["CARDS"]: address of a publication's page
    ('' for the section's own) → address of its social card."""

    def generate_context(self) -> None:
        catalogue = self.settings["CATALOGUE"]
        pictures = {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}
        self.cards = plan_cards(catalogue, pictures, read_typeface(self._fonts))
        self.context["PICTURES"] = pictures
        self.context["CARDS"] = {page: card.url for page, card in self.cards.items()}

    def generate_output(self, writer: Any) -> None:
        cache = Path(self.settings["CACHE_PATH"]) / "images"
        focuses = focuses_in_use(self.settings["CATALOGUE"])
        files: dict[str, bytes] = {}
        for planned in self.context["PICTURES"].values():
            for shown in (planned, *plan_crops(planned, focuses.get(planned.measured.file, ()))):
                files |= perform(shown, Path(self.path), cache)  # two copies of a picture may share an address
        studio = Studio(Path(self.path), self._fonts, cache.with_name("cards"))
        files |= {card.url: studio.card(card) for card in self.cards.values()}
        for url, octets in files.items():
            self.settings["OUTLET"].write(url, octets)

    @property
    def _fonts(self) -> Fonts:
        return Fonts.of_theme(Path(self.settings["THEME"]))


def images_generator(_: object) -> type[ImagesGenerator]:
    return ImagesGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(images_generator)
