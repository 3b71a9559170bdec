"""The catalogue: everything that is public now, in order, with the questions that every later room asks of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from plugins.model.addresses import Move
from plugins.model.agency import Abbreviation, Agency, Featured, ForeignTerm, PrintShop, ReformField, Topic
from plugins.model.front_matter import Query
from plugins.model.kinds import BULLETIN, BY_FOLDER, PAGE, Kind
from plugins.model.legal import LegalProfile, Profiles, profile_for
from plugins.model.picture import Measured
from plugins.model.problem import Problem
from plugins.model.publication import Publication
from plugins.model.standing import ended
from plugins.model.values import starts_at
from plugins.model.vietnamese import collation_key, slugify


@dataclass(frozen=True)
class Tag:
    """A tag and the publications that carry it, newest first."""

    name: str
    publications: tuple[Publication, ...]

    @property
    def slug(self) -> str:
        return slugify(self.name)

    @property
    def url(self) -> str:
        return f"the/{self.slug}/"


@dataclass(frozen=True)
class Catalogue:
    """Everything read and checked that is public at the moment of the build.

    publications: dated kinds first newest first, then standing pages by title. pictures: every picture
    that a public publication, a field or a topic uses, by its path relative to content/. legal: legal profiles by path of
    their files. gone: what was public and is withdrawn or lapsed, for the pages that say so and nothing else; moves: old
    addresses, and where they lead; without_force: paths of what is public but no longer holds (`valid_until`).
    """

    agency: Agency
    fields: tuple[ReformField, ...]
    abbreviations: tuple[Abbreviation, ...]
    publications: tuple[Publication, ...]
    pictures: Mapping[str, Measured] = field(default_factory=dict)
    featured: Featured = field(default_factory=Featured)
    print_shops: tuple[PrintShop, ...] = ()
    legal: Profiles = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    foreign_terms: tuple[ForeignTerm, ...] = ()
    gone: tuple[Publication, ...] = ()
    moves: tuple[Move, ...] = ()
    without_force: frozenset[str] = frozenset()

    @cached_property
    def dated(self) -> tuple[Publication, ...]:
        return tuple(item for item in self.publications if item.kind is not PAGE)

    @cached_property
    def pages(self) -> tuple[Publication, ...]:
        return tuple(item for item in self.publications if item.kind is PAGE)

    @cached_property
    def by_path(self) -> dict[str, Publication]:
        return {item.path: item for item in self.publications}

    def of_kind(self, kind: Kind) -> tuple[Publication, ...]:
        return tuple(item for item in self.publications if item.kind is kind)

    def in_field(self, reform_field: ReformField) -> tuple[Publication, ...]:
        return tuple(item for item in self.dated if item.category == reform_field.name)

    def in_topic(self, topic: Topic) -> tuple[Publication, ...]:
        """Publications of a topic, newest first."""
        return tuple(item for item in self.dated if item.topic == topic.name)

    def field_of(self, publication: Publication) -> ReformField | None:
        return next((f for f in self.fields if f.name == publication.category), None)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All tags in Vietnamese order."""
        carriers: dict[str, list[Publication]] = {}
        for item in self.dated:
            for name in item.tags:
                carriers.setdefault(name, []).append(item)
        return tuple(Tag(name, tuple(carriers[name])) for name in sorted(carriers, key=collation_key))

    @cached_property
    def months(self) -> dict[tuple[int, int], tuple[Publication, ...]]:
        """(year, month) to its publications, newest month first."""
        months: dict[tuple[int, int], list[Publication]] = {}
        for item in self.dated:
            assert item.date is not None
            months.setdefault((item.date.year, item.date.month), []).append(item)
        return {month: tuple(items) for month, items in months.items()}

    @cached_property
    def latest_change(self) -> datetime:
        """The newest publication or update date: the only clock that feeds and sitemap know."""
        return max(changed(item) for item in self.dated)

    def print_shop_of(self, publication: Publication) -> PrintShop:
        """The shop that the imprint names; one that nha-in.yml does not know gets the usual bleed and profile."""
        imprint = publication.matter.imprint
        name = imprint.printer
        usual = PrintShop(name=name or "(chưa chọn)", address=imprint.printer_address or "(chưa ghi)")
        return next((shop for shop in self.print_shops if shop.name == name), usual)

    def profile_of(self, publication: Publication) -> LegalProfile | Problem:
        """The legal profile of a printed publication, or why there is not exactly one."""
        assert publication.date is not None
        return profile_for(self.legal, publication.kind, publication.date.date())

    def chosen(self, query: Query) -> tuple[Publication, ...]:
        """What a bulletin's query selects, newest first."""
        return _chosen(query, self.publications)

    def entries(self, bulletin: Publication) -> tuple[tuple[str, Publication], ...]:
        """The order of a bulletin: (treatment, publication), queries resolved, each publication once; only what is public."""
        return tuple((treatment, item) for treatment, item in self._carried(bulletin) if item.path in self.by_path)

    def missing_from(self, bulletin: Publication) -> tuple[Publication, ...]:
        """What stood in an issue when it came out and is gone since: the issue's PDF still has it."""
        gone = self._gone_since(bulletin)
        notices = [gone[path] for path in bulletin.matter.notices if path in gone]
        return (*(item for _, item in self._carried(bulletin) if item.path in gone), *notices)

    def made(self, publication: Publication) -> bool:
        """Whether there is a PDF of it: no issue is handed out with something in it that is gone."""
        return publication.kind.printed and (publication.kind is not BULLETIN or not self.missing_from(publication))

    def _carried(self, bulletin: Publication) -> tuple[tuple[str, Publication], ...]:
        """The order of a bulletin as it came out."""
        gone = self._gone_since(bulletin)
        known = {**gone, **self.by_path}
        every = in_order(known.values()) if gone else self.publications
        listed: dict[str, tuple[str, Publication]] = {}
        for entry in bulletin.matter.contents:
            items = _chosen(entry.query, every) if entry.query else [known[entry.path]] if entry.path in known else []
            for item in items:
                listed.setdefault(item.path, (entry.treatment, item))
        return tuple(listed.values())

    def _gone_since(self, bulletin: Publication) -> dict[str, Publication]:
        """What was still public when the issue came out, by path."""
        assert bulletin.date is not None
        ends = ((item, ended(item)) for item in self.gone)
        return {item.path: item for item, end in ends if end and end > bulletin.date}


def in_order(publications: Iterable[Publication]) -> tuple[Publication, ...]:
    """Dated kinds first, newest first, those of one moment by title; then standing pages by title."""
    by_title = sorted(publications, key=lambda item: collation_key(item.title))
    dated = sorted((item for item in by_title if item.date), key=_moment, reverse=True)
    return (*dated, *(item for item in by_title if not item.date))


def changed(publication: Publication) -> datetime:
    """When the content last changed, as far as front matter says; else the publication date."""
    updated = publication.updated
    if updated:
        return max(starts_at(updated), publication.date or starts_at(updated))
    assert publication.date is not None
    return publication.date


def _moment(item: Publication) -> datetime:
    assert item.date is not None
    return item.date


def _chosen(query: Query, items: Iterable[Publication]) -> tuple[Publication, ...]:
    """What a query selects of `items`, in their order."""
    kind = BY_FOLDER[query.kind]
    return tuple([item for item in items if item.kind is kind and _matches(item, query)][: query.limit])


def _matches(item: Publication, query: Query) -> bool:
    assert item.date is not None
    day = item.date.date()
    return (
        (query.category is None or item.category == query.category)
        and (query.since is None or day >= query.since)
        and (query.until is None or day <= query.until)
    )
