"""Files of content/ to typed values: data, pictures, publications, each with what is wrong with it; nothing is read twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from plugins.catalogue import files
from plugins.catalogue.memory import Memory, digest
from plugins.images.measure import measure
from plugins.model.addresses import LEDGER, REDIRECTS, Move, Published
from plugins.model.agency import Abbreviations, Agency, Featured, Fields, ForeignTerms, PrintShops, Topics
from plugins.model.legal import FOLDER as LEGAL
from plugins.model.legal import LegalProfile, Profiles
from plugins.model.picture import Measured
from plugins.model.problem import Code, Place, Problem
from plugins.model.publication import Publication
from plugins.model.strict import Model
from plugins.model.written import Written
from plugins.reading.addresses import read_ledger, read_redirects
from plugins.reading.data import read_data
from plugins.reading.publication import Manuscript, read_body, read_front
from plugins.reading.source import decode

NO_DATA = Code("E055", "Thiếu tệp dữ liệu {path}.", "lấy lại tệp này từ bản mẫu rồi sửa cho cơ quan mình.")
AGENCY, FIELDS = "du-lieu/co-quan.yml", "du-lieu/linh-vuc.yml"
ABBREVIATIONS, FEATURED = "du-lieu/viet-tat.yml", "du-lieu/trang-chu.yml"
PRINT_SHOPS, TOPICS, FOREIGN = "du-lieu/nha-in.yml", "du-lieu/chuyen-de.yml", "du-lieu/tieng-nuoc-ngoai.yml"
Line = TypeVar("Line", Published, Move)


class Data:
    """The data files, each read with its class; only the first two must be there. unread: those with problems; written: each that can be
    read at all, as its editor wrote it."""

    def __init__(self, found: files.Found, problems: list[Problem], memory: Memory) -> None:
        self._found, self._problems, self._memory = found, problems, memory
        self.unread: set[str] = set()
        self.written: dict[str, Written] = {}
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
        source, _ = decode(f"content/{path}", octets)
        if source:
            self.written[path] = Written(source.path, source.text)
        key = ("data", path, digest(octets))
        value, more = (None, []) if problems else self._memory.recall(key, lambda: read_data(model, path, octets))
        self._problems += [*problems, *more]
        self.unread |= set() if value else {path}
        return value


def measure_all(found: files.Found, problems: list[Problem], memory: Memory) -> dict[str, Measured]:
    """Every usable picture, by path relative to content/."""
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


def read_all(found: files.Found, problems: list[Problem], memory: Memory) -> tuple[list[Publication], set[str]]:
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
