"""Makes editions, and the files of an edition when they are asked for. Keeps fonts, templates and style sheets at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from plugins.feeds.files import feed_files
from plugins.images.cards.drawing import Studio
from plugins.images.cards.letters import Fonts, Typeface, read_typeface
from plugins.images.cards.plan import plan_cards
from plugins.images.perform import perform
from plugins.images.plan import plan_picture
from plugins.model.agency import Agency
from plugins.model.content import Content
from plugins.model.document import Document
from plugins.model.standing import standing
from plugins.search import files as search_files
from plugins.serving.edition import Edition
from plugins.serving.readable import catalogue_of
from plugins.templates.environment import environment
from plugins.web.assets import Assets, load
from plugins.web.pages import plan
from plugins.web.render import render, render_fragment


@dataclass
class Theme:
    """All that comes from theme/, read once; a changed theme is another Theme."""

    folder: Path
    cache: Path
    _assets: dict[str, Assets] = field(default_factory=dict)

    @cached_property
    def environment(self) -> Environment:
        """Templates of the site, and those of the preview beside them."""
        env = environment(self.folder)
        folders = (self.folder / "preview", self.folder / "templates")
        env.loader = ChoiceLoader([FileSystemLoader(folder) for folder in folders])
        return env

    @cached_property
    def fonts(self) -> Fonts:
        return Fonts.of_theme(self.folder)

    @cached_property
    def typeface(self) -> Typeface:
        return read_typeface(self.fonts)

    def assets(self, agency: Agency) -> Assets:
        """Style sheet, scripts and fonts in the agency's colours."""
        key = agency.model_dump_json()
        if key not in self._assets:
            self._assets = {key: load(self.folder, self.cache, agency)}
        return self._assets[key]


@dataclass
class Maker:
    """content, cache: folders; theme: as it is now."""

    content: Path
    cache: Path
    theme: Theme
    _number: int = 0

    def edition(
        self,
        content: Content,
        now: datetime,
        documents: Mapping[str, Document],
        files: Mapping[str, bytes],
        before: Edition | None = None,
    ) -> Edition:
        """Plans everything. documents: by path of their publication; files: theirs by path within the section; before: an
        edition whose index of search and social cards will do for the moment, None for those of this content. Raises whatever faulty content makes the rooms raise."""
        catalogue = catalogue_of(content, now)
        pictures = {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}
        cards = before.cards if before else plan_cards(catalogue, pictures, self.theme.typeface)
        built = before.search if before else search_files.build(catalogue)
        addresses = {page: card.url for page, card in cards.items()}
        assets = self.theme.assets(catalogue.agency)
        planned = plan(catalogue, pictures, documents, assets, cards=addresses, search=built.index)
        standings = {item.path: standing(item, now) for item in content.publications}
        self._number += 1
        return Edition(self._number, content, catalogue, standings, planned, pictures, cards, built, files)

    def page(self, edition: Edition, path: str) -> str | None:
        """The HTML of a page, as the public would get it; path: of its file within the section."""
        planned = edition.pages.get(path)
        if planned and path not in edition.rendered:
            edition.rendered[path] = render(planned, edition.plan.site, self.theme.environment)
        return edition.rendered.get(path)

    def file(self, edition: Edition, path: str) -> bytes | str | None:
        """Any other file of the section; None if there is no such file."""
        for known in (edition.plan.files, edition.documents, edition.search.files):
            if path in known:
                return known[path]
        if path in edition.pictures:
            return perform(edition.pictures[path], self.content, self.cache / "images")[path]
        if path in edition.card_files:
            return Studio(self.content, self.theme.fonts, self.cache / "cards").card(edition.card_files[path])
        for fragment in edition.plan.fragments:
            if fragment.path == path:
                return render_fragment(fragment, self.theme.environment)
        return feed_files(edition.catalogue).get(path) if path.endswith((".xml", "feed.json")) else None
