"""Pelican's door to the website: plans it when all rooms have spoken, then writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.templates.environment import environment
from plugins.web.assets import load
from plugins.web.pages import plan
from plugins.web.render import render, render_fragment, render_moved


class WebGenerator(Generator):  # type: ignore[misc]
    """Writes every page, what machines read and the theme's assets."""

    def generate_output(self, writer: Any) -> None:
        """Pelican's second phase."""
        catalogue, outlet = self.settings["CATALOGUE"], self.settings["OUTLET"]
        theme, cache = Path(self.settings["THEME"]), Path(self.settings["CACHE_PATH"])
        assets = load(theme, cache, catalogue.agency)
        documents, search = self.context.get("DOCUMENTS", {}), self.context.get("SEARCH_INDEX")
        pictures, cards = self.context["PICTURES"], self.context["CARDS"]
        planned = plan(catalogue, pictures, documents, assets, cards=cards, search=search)
        env = environment(theme)
        for page in planned.pages:
            outlet.write(page.path, render(page, planned.site, env))
        for moved in planned.moved:
            outlet.write(moved.path, render_moved(moved, planned.site, env))
        for fragment in planned.fragments:
            outlet.write(fragment.path, render_fragment(fragment, env))
        for path, octets in planned.files.items():
            outlet.write(path, octets)


def web_generator(_: object) -> type[WebGenerator]:
    """Receiver of get_generators."""
    return WebGenerator


def register() -> None:
    """Adds the generator."""
    signals.get_generators.connect(web_generator)
