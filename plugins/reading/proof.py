"""Proof that a mended file says what it said: front matter, words and tags are equal, but for the characters that mending
exchanges, and no problem has come."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from html import unescape

from plugins.model.publication import Figure, Part
from plugins.reading import yaml_tree
from plugins.reading.characters import LIKE_D, ODD_SPACE, WIDTHLESS
from plugins.reading.prose import FRONT
from plugins.reading.publication import read_body, read_front
from plugins.reading.source import decode

_QUOTES = str.maketrans({"“": '"', "”": '"', **LIKE_D})
_ID = re.compile(r'\sid="[^"]*"')  # made from the words of headings, in which an invisible letter counts

_BLOCK_END = re.compile(r" (?=</(?:p|li|h\d|t[dh]|d[dt]|div)>)")


@dataclass(frozen=True)
class _Said:
    """What a file says to its readers; meaning is None if it could not be read. codes: its problems."""

    codes: Counter[str] = field(default_factory=Counter)
    meaning: Hashable = None


def same_text(file: str, before: bytes, after: bytes) -> bool:
    """Whether two versions of a publication are one to the reader. file: relative to content/."""
    return _same(_text(file, before), _text(file, after))


def same_data(file: str, before: bytes, after: bytes) -> bool:
    """The same for a file that is YAML alone."""
    return _same(_data(file, before), _data(file, after))


def _same(old: _Said, new: _Said) -> bool:
    return not new.codes - old.codes and old.meaning in (None, new.meaning)


def _text(file: str, octets: bytes) -> _Said:
    manuscript, problems = read_front(file, octets)
    if manuscript is None:
        return _Said(Counter(problem.code for problem in problems))
    publication, more = read_body(manuscript, lambda path: path)
    codes = Counter(problem.code for problem in (*problems, *more))
    if publication is None:
        return _Said(codes)
    body = publication.body
    front = FRONT.match(manuscript.source.text)
    values = yaml_tree.parse(front.group(2) if front else "", file).values
    panels = tuple((_bare(panel.name), len(panel.parts)) for panel in body.panels)
    links = tuple(reference.target for reference in body.references)
    return _Said(codes, (_values(values), tuple(map(_part, body.parts)), panels, links))


def _part(part: Part) -> str:
    return part.picture.file if isinstance(part, Figure) else _BLOCK_END.sub("", _bare(_ID.sub("", part.html)))


def _data(file: str, octets: bytes) -> _Said:
    source, problems = decode(file, octets)
    tree = yaml_tree.parse(source.text, file) if source else yaml_tree.Tree()
    codes = Counter(problem.code for problem in (*problems, *tree.problems))
    return _Said(codes, None if tree.problems or source is None else _values(tree.values))


def _values(value: object) -> Hashable:
    if isinstance(value, dict):
        return tuple((_bare(key), _values(part)) for key, part in value.items())
    return tuple(map(_values, value)) if isinstance(value, list) else _bare(str(value))


def _bare(text: str) -> str:
    """Text in which what mending exchanges is one."""
    plain = ODD_SPACE.sub(" ", WIDTHLESS.sub("", unescape(text)))
    return " ".join(unicodedata.normalize("NFC", plain.translate(_QUOTES)).split())
