"""Pelican's door to the images: plans all pictures of the catalogue, then writes their renditions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.images.perform import perform
from plugins.images.plan import plan_crops, plan_picture
from plugins.images.uses import focuses_in_use


class ImagesGenerator(Generator):  # type: ignore[misc]
    """context["PICTURES"]: path relative to content/ → PlannedPicture."""

    def generate_context(self) -> None:
        pictures = self.settings["CATALOGUE"].pictures
        self.context["PICTURES"] = {file: plan_picture(measured) for file, measured in pictures.items()}

    def generate_output(self, writer: Any) -> None:
        cache = Path(self.settings["CACHE_PATH"]) / "images"
        focuses = focuses_in_use(self.settings["CATALOGUE"])
        files: dict[str, bytes] = {}
        for planned in self.context["PICTURES"].values():
            for shown in (planned, *plan_crops(planned, focuses.get(planned.measured.file, ()))):
                files |= perform(shown, Path(self.path), cache)  # two copies of a picture may share an address
        for url, octets in files.items():
            self.settings["OUTLET"].write(url, octets)


def images_generator(_: object) -> type[ImagesGenerator]:
    return ImagesGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(images_generator)
