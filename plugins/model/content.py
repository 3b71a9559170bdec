"""Everything that was read, public or not, before it is checked: what the rules look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from plugins.model.addresses import Move, Published
from plugins.model.agency import Abbreviation, Agency, Featured, ForeignTerm, PrintShop, ReformField, Topic
from plugins.model.catalogue import Catalogue, in_order
from plugins.model.legal import Profiles
from plugins.model.picture import Measured
from plugins.model.publication import Publication
from plugins.model.written import Written


@dataclass(frozen=True)
class Content:
    """All publications (drafts too), the data, and every usable picture by path. hidden: paths of publications that are
    not public now: drafts, waiting, lapsed, withdrawn; gone: the last two of these. unread: paths of files that have
    problems of their own, data files too; legal: legal profiles by path of their files; ledger: every address ever
    published; redirects: those of chuyen-huong.yml; today: day of the build in Vietnamese time, None where no rule may
    ask; data: the data files as they were written, by path."""

    agency: Agency
    fields: tuple[ReformField, ...]
    abbreviations: tuple[Abbreviation, ...]
    publications: tuple[Publication, ...]
    pictures: Mapping[str, Measured]
    featured: Featured = field(default_factory=Featured)
    print_shops: tuple[PrintShop, ...] = ()
    hidden: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    legal: Profiles = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    foreign_terms: tuple[ForeignTerm, ...] = ()
    today: date | None = None
    gone: frozenset[str] = frozenset()
    ledger: tuple[Published, ...] = ()
    redirects: tuple[Move, ...] = ()
    data: Mapping[str, Written] = field(default_factory=dict)

    def catalogue(self, public: Iterable[Publication], gone: Iterable[Publication]) -> Catalogue:
        """These publications in order, with all data and pictures that were read."""
        return Catalogue(
            agency=self.agency,
            fields=self.fields,
            abbreviations=self.abbreviations,
            publications=in_order(public),
            gone=in_order(gone),
            pictures=self.pictures,
            featured=self.featured,
            print_shops=self.print_shops,
            legal=self.legal,
            topics=self.topics,
            foreign_terms=self.foreign_terms,
        )

    @property
    def released(self) -> tuple[Publication, ...]:
        """What is public, was, or will be by itself: everything but drafts."""
        return tuple(item for item in self.publications if item.matter.status != "nháp")

    def taken_back(self, item: Publication) -> bool:
        """Whether a publication is withdrawn by today."""
        withdrawn = item.matter.withdrawn
        return withdrawn is not None and (self.today is None or withdrawn.date <= self.today)

    @cached_property
    def by_path(self) -> dict[str, Publication]:
        return {publication.path: publication for publication in self.publications}
