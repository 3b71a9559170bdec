"""One state of the preview: every page planned, nothing rendered before somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urlsplit

from plugins.images.cards.plan import PlannedCard
from plugins.images.plan import PlannedPicture, plan_crops
from plugins.images.uses import focuses_in_use
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.publication import Publication
from plugins.model.standing import Standing
from plugins.search.files import Built
from plugins.web.contexts import PageFile
from plugins.web.pages import SitePlan


@dataclass(frozen=True)
class Edition:
    """number: grows with every edition; standings: of every publication, by its path; documents: files of finished
    documents by path within the section; rendered: pages that somebody asked for, by path."""

    number: int
    content: Content
    catalogue: Catalogue
    standings: Mapping[str, Standing]
    plan: SitePlan
    planned: Mapping[str, PlannedPicture]
    cards: Mapping[str, PlannedCard]
    search: Built
    documents: Mapping[str, bytes] = field(default_factory=dict)
    rendered: dict[str, str] = field(default_factory=dict)

    @cached_property
    def pages(self) -> dict[str, PageFile]:
        """By path of the file within the section."""
        return {page.path: page for page in self.plan.pages}

    @cached_property
    def of_url(self) -> dict[str, Publication]:
        """Every publication by the address of its page within the section."""
        return {item.url: item for item in self.content.publications}

    @cached_property
    def hidden(self) -> dict[str, Standing]:
        """Addresses of pages that are not public, and why."""
        public = Standing.PUBLIC
        return {url: at for url, item in self.of_url.items() if (at := self.standings[item.path]) is not public}

    @cached_property
    def pictures(self) -> dict[str, PlannedPicture]:
        """Address of a picture's file to the plan of that file alone."""
        focuses = focuses_in_use(self.catalogue)
        found: dict[str, PlannedPicture] = {}
        for file, whole in self.planned.items():
            for shown in (whole, *plan_crops(whole, focuses.get(file, ()))):
                found.update({one.url: replace(shown, renditions=(one,)) for one in shown.renditions})
        return found

    @cached_property
    def card_files(self) -> dict[str, PlannedCard]:
        return {card.url: card for card in self.cards.values()}

    @property
    def base_path(self) -> str:
        """Path of the section on its host: '/cai-cach-hanh-chinh', or ''."""
        return urlsplit(self.content.agency.address_of_site).path
