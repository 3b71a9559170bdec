"""Reads all of content/, checks it, and keeps what is public now. Nothing later runs while there is one error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from plugins.catalogue import files
from plugins.catalogue.links_to_gone import without_anchors
from plugins.catalogue.memory import Memory, digest
from plugins.checks import registry
from plugins.images.measure import measure
from plugins.model.addresses import LEDGER, REDIRECTS, Move, Published
from plugins.model.agency import Abbreviations, Agency, Featured, Fields, ForeignTerms, PrintShop, PrintShops, Topics
from plugins.model.catalogue import Catalogue, in_order
from plugins.model.content import Content
from plugins.model.legal import FOLDER as LEGAL
from plugins.model.legal import LegalProfile, Profiles
from plugins.model.picture import Measured
from plugins.model.places import moves
from plugins.model.problem import Code, ContentError, Place, Problem
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.model.strict import Model
from plugins.model.values import VIETNAM
from plugins.reading.addresses import read_ledger, read_redirects
from plugins.reading.data import read_data
from plugins.reading.publication import Manuscript, read_body, read_front

NO_DATA = Code("E055", "Thiếu tệp dữ liệu {path}.", "lấy lại tệp này từ bản mẫu rồi sửa cho cơ quan mình.")
NOTHING_PUBLIC = Code(
    "E056", "Chưa có bài nào được đăng.", "thêm một bài vào content/tin-bai/ với ngày đăng không ở tương lai."
)
AGENCY, FIELDS = "du-lieu/co-quan.yml", "du-lieu/linh-vuc.yml"
ABBREVIATIONS, FEATURED = "du-lieu/viet-tat.yml", "du-lieu/trang-chu.yml"
PRINT_SHOPS, TOPICS, FOREIGN = "du-lieu/nha-in.yml", "du-lieu/chuyen-de.yml", "du-lieu/tieng-nuoc-ngoai.yml"

GONE = (Standing.LAPSED, Standing.WITHDRAWN)
Line = TypeVar("Line", Published, Move)


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
    pictures = _measure_all(found, problems, memory)
    data = _Data(found, problems, memory)
    publications, unread = _read_all(found, problems, memory)
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
    return Assembled(_catalogue(content), examined.problems, content, now, _waiting(content, now))


class _Data:
    """The data files, each read with its class; only the first two must be there. unread: those with problems."""

    def __init__(self, found: files.Found, problems: list[Problem], memory: Memory) -> None:
        self._found, self._problems, self._memory = found, problems, memory
        self.unread: set[str] = set()
        self.agency = self._read(Agency, AGENCY, required=True)
        self.fields = self._read(Fields, FIELDS, required=True)
        self.abbreviations = self._read(Abbreviations, ABBREVIATIONS)
        self.featured = self._read(Featured, FEATURED)
        self.print_shops = self._read(PrintShops, PRINT_SHOPS)
        self.topics = self._read(Topics, TOPICS)
        self.foreign_terms = self._read(ForeignTerms, FOREIGN)
        self.ledger: tuple[Published, ...] = self._lines(read_ledger, LEDGER)
        self.redirects: tuple[Move, ...] = self._lines(read_redirects, REDIRECTS)
        files_there = [path for path in found.data if path.startswith(f"{LEGAL}/") and path.endswith((".yml", ".yaml"))]
        profiles = {path: self._read(LegalProfile, path) for path in files_there}
        self.legal: Profiles = {path: profile for path, profile in profiles.items() if profile}

    @property
    def complete(self) -> bool:
        return self.agency is not None and self.fields is not None

    def _lines(
        self, reader: Callable[[str, bytes], tuple[tuple[Line, ...], list[Problem]]], path: str
    ) -> tuple[Line, ...]:
        """What a reader with places of its own finds in a file, which need not be there."""
        if path not in self._found.data:
            return ()
        octets, unreadable = files.read(self._found.data[path], f"content/{path}")
        lines, faults = reader(path, octets)
        self._problems += unreadable or faults
        return lines

    def _read(self, model: type[Model], path: str, required: bool = False) -> Model | None:
        if path not in self._found.data:
            if required and path not in self._found.refused:
                self._problems.append(NO_DATA.at(Place(f"content/{path}"), path=f"content/{path}"))
            return None
        octets, problems = files.read(self._found.data[path], f"content/{path}")
        key = ("data", path, digest(octets))
        value, more = (None, []) if problems else self._memory.recall(key, lambda: read_data(model, path, octets))
        self._problems += [*problems, *more]
        self.unread |= set() if value else {path}
        return value


def _measure_all(found: files.Found, problems: list[Problem], memory: Memory) -> dict[str, Measured]:
    measured = {}
    for file, path in found.pictures.items():
        octets, unreadable = files.read(path, f"content/{file}")
        picture, faults = (None, unreadable) if unreadable else _measured(file, octets, memory)
        problems += faults
        if picture:
            measured[file] = picture
    return measured


def _measured(file: str, octets: bytes, memory: Memory) -> tuple[Measured | None, list[Problem]]:
    return memory.recall(("picture", file, digest(octets)), lambda: measure(file, octets))


def _read_all(found: files.Found, problems: list[Problem], memory: Memory) -> tuple[list[Publication], set[str]]:
    """Every publication that could be read, and the paths of those that could not."""
    manuscripts: list[Manuscript] = []
    digests: dict[str, bytes] = {}
    for file, path in found.texts.items():
        octets, unreadable = files.read(path, f"content/{file}")
        digests[file] = digest(octets)
        manuscript, faults = (None, unreadable) if unreadable else _front(file, octets, memory)
        problems += faults
        manuscripts += [manuscript] if manuscript else []
    urls = {manuscript.path: manuscript.url for manuscript in manuscripts}
    publications = []
    for manuscript in manuscripts:
        publication, faults = _body(manuscript, digests[manuscript.path], urls, memory)
        problems += faults
        publications += [publication] if publication else []
    return publications, set(found.texts) - {publication.path for publication in publications}


def _front(file: str, octets: bytes, memory: Memory) -> tuple[Manuscript | None, list[Problem]]:
    return memory.recall(("front", file, digest(octets)), lambda: read_front(file, octets))


def _body(
    manuscript: Manuscript, octets: bytes, urls: Mapping[str, str], memory: Memory
) -> tuple[Publication | None, list[Problem]]:
    """The body, once for the same bytes (`octets` is their digest) and the same addresses of all others."""
    key = ("body", manuscript.path, octets, hash(tuple(sorted(urls.items()))))
    return memory.recall(key, lambda: read_body(manuscript, lambda path: urls.get(path, path)))


def _content(
    data: _Data,
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


def _catalogue(content: Content) -> Catalogue:
    gone = tuple(item for item in content.publications if item.path in content.gone)
    lost = frozenset(item.url for item in gone)
    public = [without_anchors(item, lost) for item in content.publications if item.path not in content.hidden]
    return Catalogue(
        agency=content.agency,
        fields=content.fields,
        abbreviations=content.abbreviations,
        publications=in_order(public),
        gone=in_order(gone),
        moves=moves(content),
        pictures={file: content.pictures[file] for file in sorted(_used(public, content))},
        featured=content.featured,
        print_shops=content.print_shops,
        legal=content.legal,
        topics=content.topics,
        foreign_terms=content.foreign_terms,
    )


def _used(public: Iterable[Publication], content: Content) -> set[str]:
    """Pictures that something public shows; those of drafts leave no trace."""
    used = {field.image.file for field in content.fields if field.image}
    used |= {topic.image.file for topic in content.topics if topic.image}
    for item in public:
        used |= {item.image.file} if item.image else set()
        used |= {figure.picture.file for figure in item.body.figures}
    return used
