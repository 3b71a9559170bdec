"""Pelican's door to the press: makes all documents (or takes them from the cache), then writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.model.kinds import BULLETIN
from plugins.press.cache import Cache
from plugins.press.documents import described, files_of, jobs
from plugins.press.workshop import produce


class PressGenerator(Generator):  # type: ignore[misc]
    """context["DOCUMENTS"]: publication.path → Document."""

    def generate_context(self) -> None:
        """Pelican's first phase. Raises ContentError if a document cannot be made."""
        catalogue = self.settings["CATALOGUE"]
        ordered = jobs(catalogue, Path(self.path), Path(self.settings["THEME"]))
        self._made = produce(ordered, Cache(Path(self.settings["CACHE_PATH"]) / "press"))
        self.settings["WARNINGS"] += [problem for made in self._made.values() for problem in made.warnings]
        self.context["DOCUMENTS"] = {
            item.path: described(item, made, catalogue.entries(item) if item.kind is BULLETIN else ())
            for item, made in self._made.items()
        }

    def generate_output(self, writer: Any) -> None:
        """Pelican's second phase."""
        for publication, made in self._made.items():
            for path, octets in files_of(publication, made).items():
                self.settings["OUTLET"].write(path, octets)


def press_generator(_: object) -> type[PressGenerator]:
    """Receiver of get_generators."""
    return PressGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(press_generator)
