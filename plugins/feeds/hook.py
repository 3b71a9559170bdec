"""Pelican's door to the feeds."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.feeds.files import feed_files


class FeedsGenerator(Generator):  # type: ignore[misc]
    """Writes every feed."""

    def generate_output(self, writer: Any) -> None:
        for path, octets in feed_files(self.settings["CATALOGUE"]).items():
            self.settings["OUTLET"].write(path, octets)


def feeds_generator(_: object) -> type[FeedsGenerator]:
    return FeedsGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(feeds_generator)
