"""Reads all of content/, checks it, and keeps what is public now. Nothing later runs while there is one error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from plugins.catalogue import files
from plugins.catalogue.intake import Data, measure_all, read_all
from plugins.catalogue.links_to_gone import without_anchors
from plugins.catalogue.memory import Memory
from plugins.checks import registry
from plugins.model.agency import Featured, PrintShop
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.picture import Measured
from plugins.model.places import moves
from plugins.model.problem import Code, ContentError, Place, Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, holds, standing
from plugins.model.values import VIETNAM

NOTHING_PUBLIC = Code(
    "E056", "Chưa có bài nào được đăng.", "thêm một bài vào content/tin-bai/ với ngày đăng không ở tương lai."
)
GONE = (Standing.LAPSED, Standing.WITHDRAWN)


@dataclass(frozen=True)
class Assembled:
    """A catalogue, and the warnings to show beside it. content: everything read, public or not; waiting: path of everything
    that becomes public later, and when; now: the moment as of which."""

    catalogue: Catalogue
    warnings: tuple[Problem, ...]
    content: Content
    now: datetime
    waiting: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class Examined:
    """All that could be read, and every problem. content: None only where the agency's profile or its fields are unreadable."""

    content: Content | None
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether a site can be built of it."""
        return self.content is not None and not any(problem.stops for problem in self.problems)


def examine(root: Path, now: datetime, memory: Memory | None = None) -> Examined:
    """Reads and checks content/ at `root` as of `now`; problems are told, not raised, for whoever shows what there is.
    memory: spares reading what has not changed since the last time that it was given."""
    memory = memory or Memory()
    memory.begin()
    found = files.find(root)
    problems = list(found.problems)
    pictures = measure_all(found, problems, memory)
    data = Data(found, problems, memory)
    publications, unread = read_all(found, problems, memory)
    unread |= data.unread | found.refused | (set(found.pictures) - set(pictures))
    if not data.complete:
        return Examined(None, tuple(problems))
    content = _content(data, publications, pictures, unread, now)
    problems += registry.run(content)
    if not any(p.path not in content.hidden and p.date for p in publications) and not unread:
        problems.append(NOTHING_PUBLIC.at(Place("content")))
    return Examined(content, tuple(problems))


def assemble(root: Path, now: datetime) -> Assembled:
    """Reads content/ at `root` as of `now`. Raises ContentError with every problem if any of them stops the build."""
    examined = examine(root, now)
    if examined.content is None or not examined.sound:
        raise ContentError(examined.problems)
    content = examined.content
    return Assembled(_catalogue(content, now), examined.problems, content, now, _waiting(content, now))


def _content(
    data: Data,
    publications: list[Publication],
    pictures: dict[str, Measured],
    unread: set[str],
    now: datetime,
) -> Content:
    assert data.agency is not None
    assert data.fields is not None
    shops = data.print_shops.print_shops if data.print_shops else ()
    return Content(
        agency=data.agency,
        fields=data.fields.fields,
        abbreviations=data.abbreviations.abbreviations if data.abbreviations else (),
        publications=tuple(_with_printer(item, shops) for item in publications),
        pictures=pictures,
        featured=data.featured or Featured(),
        print_shops=shops,
        legal=data.legal,
        topics=data.topics.topics if data.topics else (),
        foreign_terms=data.foreign_terms.terms if data.foreign_terms else (),
        hidden=frozenset(item.path for item in publications if standing(item, now) is not Standing.PUBLIC),
        unread=frozenset(unread),
        today=now.astimezone(VIETNAM).date(),
        gone=frozenset(item.path for item in publications if standing(item, now) in GONE),
        ledger=data.ledger,
        redirects=data.redirects,
        data=data.written,
    )


def _with_printer(item: Publication, shops: tuple[PrintShop, ...]) -> Publication:
    """A print shop of nha-in.yml need not be given its address once more in each imprint."""
    imprint = item.matter.imprint if item.kind.printed else None
    shop = next((shop for shop in shops if imprint and shop.name == imprint.printer), None)
    if imprint is None or shop is None or imprint.printer_address:
        return item
    known = imprint.model_copy(update={"printer_address": shop.address})
    return replace(item, matter=item.matter.model_copy(update={"imprint": known}))


def _waiting(content: Content, now: datetime) -> dict[str, datetime]:
    items = (item for item in content.publications if standing(item, now) is Standing.SCHEDULED)
    return {item.path: item.date for item in items if item.date}


def _catalogue(content: Content, now: datetime) -> Catalogue:
    gone = tuple(item for item in content.publications if item.path in content.gone)
    lost = frozenset(item.url for item in gone)
    public = [without_anchors(item, lost) for item in content.publications if item.path not in content.hidden]
    pictures = {file: content.pictures[file] for file in sorted(_used(public, content))}
    without_force = frozenset(item.path for item in public if not holds(item, now))
    return replace(
        content.catalogue(public, gone), moves=moves(content), pictures=pictures, without_force=without_force
    )


def _used(public: Iterable[Publication], content: Content) -> set[str]:
    """Pictures that something public shows; those of drafts leave no trace."""
    used = {field.image.file for field in content.fields if field.image}
    used |= {topic.image.file for topic in content.topics if topic.image}
    for item in public:
        used |= {item.image.file} if item.image else set()
        used |= {figure.picture.file for figure in item.body.figures}
    return used
