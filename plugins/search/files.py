"""Every file of the index by path: pure, so that tests read them without writing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.model.catalogue import Catalogue
from plugins.model.publication import Publication
from plugins.model.search_index import SearchIndex
from plugins.search.abbreviations import abbreviations
from plugins.search.choices import choices
from plugins.search.passages import Passage, passages
from plugins.search.shards import shards
from plugins.search.weighing import weigh

FOLDER = "tim-kiem/chi-muc/"


@dataclass(frozen=True)
class Built:
    """The index as the page sees it, and its files by path within the section."""

    index: SearchIndex
    files: Mapping[str, str]


def build(catalogue: Catalogue) -> Built:
    """The whole index. Publications are numbered as the catalogue orders them, newest first, so that ties go to the newer."""
    read = [tuple(passages(item, catalogue)) for item in catalogue.publications]
    known = abbreviations(catalogue.abbreviations)
    parts = shards(weigh(read, known), known.aliases)
    narrowed = choices(catalogue)
    files = {f"{number}.txt": text for number, text in enumerate(parts)}
    files["loc.txt"] = "\n".join(choice.line(catalogue.publications) for choice in narrowed)
    for number, (item, found) in enumerate(zip(catalogue.publications, read, strict=True)):
        files[f"m{number}.txt"] = record(item)
        files[f"v{number}.txt"] = excerpts(found)
    address = f"{FOLDER}{_digest(files)}/"
    index = SearchIndex(address, len(parts), tuple(choice.shown for choice in narrowed))
    return Built(index, {address + name: text for name, text in files.items()})


def record(item: Publication) -> str:
    """What a result shows, a line each: address seen from the page of search, day, month and year, kind, field, title, summary."""
    day, rest = (f"{item.date.day:02}", f"tháng {item.date.month}, {item.date.year}") if item.date else ("", "")
    lines = (f"../{item.url}", day, rest, item.kind.label, item.category or "", item.full_title, item.summary)
    return "\n".join(" ".join(line.split()) for line in lines)


def excerpts(found: tuple[Passage, ...]) -> str:
    """What may stand under a result to show where the words were found, a passage a line."""
    lines = (" ".join(passage.text.split()) for passage in found if passage.shown)
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _digest(files: Mapping[str, str]) -> str:
    digest = hashlib.sha256()
    for name, text in files.items():
        digest.update(f"{name}\n{text}\n".encode())
    return digest.hexdigest()[:8]
