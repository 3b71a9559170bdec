"""The collection by time and by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from plugins.model.publication import Publication
from plugins.model.vietnamese import TONES, collation_key, nfc, slugify
from plugins.web.cards import Shelf
from plugins.web.pieces import Letter, Month, Year

FOLDER = "luu-tru/"


def years(shelf: Shelf) -> tuple[Year, ...]:
    """All years with their months, newest first."""
    by_year: dict[int, list[Month]] = {}
    for (year, month), items in shelf.catalogue.months.items():
        path = f"{year_path(year)}{month:02}/"
        by_year.setdefault(year, []).append(Month(year, month, path, shelf.cards(items)))
    return tuple(Year(year, year_path(year), tuple(months)) for year, months in by_year.items())


def year_path(year: int) -> str:
    """Folder of a year's page."""
    return f"{FOLDER}{year}/"


def letters(shelf: Shelf, publications: Iterable[Publication]) -> tuple[Letter, ...]:
    """Publications under the first letter of their titles, both in Vietnamese order."""
    groups: dict[str, list[Publication]] = {}
    for item in sorted(publications, key=lambda item: collation_key(item.title)):
        groups.setdefault(initial(item.title), []).append(item)
    return tuple(Letter(letter, _anchor(letter), shelf.cards(items)) for letter, items in groups.items())


def initial(title: str) -> str:
    """First letter of a title without its tone ('Ổn định' stands under Ô); '0–9' for figures."""
    first = next((letter for letter in title if letter.isalnum()), "#")
    if first.isdigit():
        return "0–9"
    bare = "".join(mark for mark in unicodedata.normalize("NFD", first) if mark not in TONES)
    return nfc(bare).upper()


def _anchor(letter: str) -> str:
    """An id that tells A from Ă and Â: the slug alone would not."""
    number = "".join(f"{ord(part):x}" for part in letter)
    return f"chu-{slugify(letter) or number}" if letter.isascii() else f"chu-{number}"
