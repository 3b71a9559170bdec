"""Pelican's door to search: the index is built first, so that the website knows its address, then written."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.search.files import build


class SearchGenerator(Generator):  # type: ignore[misc]
    """Builds and writes the index."""

    def generate_context(self) -> None:
        self.built = build(self.settings["CATALOGUE"])
        self.context["SEARCH_INDEX"] = self.built.index

    def generate_output(self, writer: Any) -> None:
        for path, text in self.built.files.items():
            self.settings["OUTLET"].write(path, text)


def search_generator(_: object) -> type[SearchGenerator]:
    return SearchGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(search_generator)
