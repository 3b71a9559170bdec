"""From catalogue to what templates show: cards, field entries, pictures. One shelf serves all pages of a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.images.plan import PlannedPicture
from plugins.model.agency import ReformField, Topic
from plugins.model.catalogue import Catalogue
from plugins.model.compounds import bound
from plugins.model.document import Document
from plugins.model.front_matter import Picture
from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.model.publication import Part as ModelPart
from plugins.model.publication import Prose, Publication
from plugins.web.body_text import dressed
from plugins.web.no_break import tied
from plugins.web.pieces import Anchor, Card, FieldEntry, FieldMark, Part, Series, Shown, TopicEntry
from plugins.web.terms import Terms

_NEWEST = 3  # cards in the entry of a field or topic


@dataclass(frozen=True)
class Shelf:
    """The catalogue beside the pictures (by path under content/) and the documents (by path of the publication)."""

    catalogue: Catalogue
    pictures: Mapping[str, PlannedPicture]
    documents: Mapping[str, Document]

    @cached_property
    def marks(self) -> dict[str, FieldMark]:
        """Fields by name, numbered in the order of linh-vuc.yml."""
        fields = enumerate(self.catalogue.fields, start=1)
        return {field.name: FieldMark(number, field.name, field_path(field)) for number, field in fields}

    @cached_property
    def by_field(self) -> dict[str, tuple[Publication, ...]]:
        """Publications of each field, newest first, by the field's name."""
        return {field.name: self.catalogue.in_field(field) for field in self.catalogue.fields}

    def card(self, publication: Publication) -> Card:
        """The publication as lists show it."""
        return Card(
            title=bound(full_title(publication)),
            path=publication.url,
            summary=tied(publication.summary),
            kind=publication.kind,
            label=label(publication),
            date=publication.date,
            field=self.mark(publication),
            picture=self.shown(publication.image),
            document=self.documents.get(publication.path),
        )

    def cards(self, publications: Iterable[Publication]) -> tuple[Card, ...]:
        """Cards in the same order."""
        return tuple(self.card(publication) for publication in publications)

    def mark(self, publication: Publication) -> FieldMark | None:
        """The publication's field, if it has one."""
        return self.marks.get(publication.category or "")

    def entry(self, field: ReformField) -> FieldEntry:
        """A field with its newest publications."""
        items = self.by_field[field.name]
        newest = self.cards(items[:_NEWEST])
        return FieldEntry(self.marks[field.name], field.intro, self.shown(field.image), len(items), newest)

    @cached_property
    def entries(self) -> tuple[FieldEntry, ...]:
        """All fields in their order."""
        return tuple(self.entry(field) for field in self.catalogue.fields)

    @cached_property
    def by_topic(self) -> dict[str, tuple[Publication, ...]]:
        """Publications of each topic, newest first, by the topic's name."""
        return {topic.name: self.catalogue.in_topic(topic) for topic in self.catalogue.topics}

    def topic_entry(self, topic: Topic) -> TopicEntry:
        """A topic with its newest publications."""
        items = self.by_topic[topic.name]
        newest, picture = self.cards(items[:_NEWEST]), self.shown(topic.image)
        return TopicEntry(bound(topic.name), topic_path(topic), topic.intro, picture, len(items), newest)

    def series(self, publication: Publication) -> Series | None:
        """The topic of a publication with all its parts, the oldest first."""
        topic = next((topic for topic in self.catalogue.topics if topic.name == publication.topic), None)
        if topic is None:
            return None
        items = self.by_topic[topic.name][::-1]
        parts = tuple(Anchor(full_title(item), item.url) for item in items)
        return Series(bound(topic.name), topic_path(topic), items.index(publication) + 1, parts)

    def shown(self, picture: Picture | None) -> Shown | None:
        """A picture of front matter with its renditions."""
        return self._shown(picture) if picture else None

    @cached_property
    def terms(self) -> Terms:
        """Abbreviations and foreign words to look for in bodies."""
        return Terms.listed(self.catalogue.abbreviations, self.catalogue.foreign_terms)

    def parts(self, parts: Iterable[ModelPart]) -> tuple[Part, ...]:
        """A body set for the screen, with its pictures looked up."""
        return self.texts([parts])[0]

    def texts(self, texts: Iterable[Iterable[ModelPart]]) -> list[tuple[Part, ...]]:
        """Several texts of one page, one after the other: what one has explained the next need not."""
        explained: frozenset[str] = frozenset()
        done = []
        for text in texts:
            set_parts: list[Part] = []
            for part in text:
                if isinstance(part, Prose):
                    html, explained = dressed(part.html, self.terms, explained)
                    set_parts.append(Prose(html))
                else:
                    set_parts.append(self._shown(part.picture))
            done.append(tuple(set_parts))
        return done

    def _shown(self, picture: Picture) -> Shown:
        return Shown(picture.alt, picture.caption, picture.credit, self.pictures[picture.file], picture.focus)


def field_path(field: ReformField) -> str:
    """Folder of a field's page."""
    return f"linh-vuc/{field.slug}/"


def topic_path(topic: Topic) -> str:
    """Folder of a topic's page."""
    return f"chuyen-de/{topic.slug}/"


def full_title(publication: Publication) -> str:
    """The title as it must stand alone."""
    return publication.full_title


def label(publication: Publication) -> str:
    """What a card says above the title: the print format, the issue, or the kind."""
    if publication.kind in (LEAFLET, POSTER):
        return publication.print_format.label
    if publication.kind is BULLETIN:
        return f"Số {publication.matter.number}"
    return publication.kind.label
