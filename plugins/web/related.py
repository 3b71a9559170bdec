"""What to read next: publications of the same field and with shared tags, neighbours, the issues that carry an item."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from plugins.model.kinds import ARTICLE, BULLETIN, STORY, Kind
from plugins.model.publication import Publication
from plugins.web.cards import Shelf

MOST = 4
_CANDIDATES = 40  # newest carriers looked at for each tag and field: keeps a large collection fast
_TAG_WEIGHT, _FIELD_WEIGHT = 2, 3


@dataclass(frozen=True)
class Relations:
    """Looks up relations of the publications on one shelf."""

    shelf: Shelf

    def related(self, publication: Publication) -> tuple[Publication, ...]:
        """At most MOST others, those with most in common first, the newer before the older."""
        scores: Counter[str] = Counter()
        for tag in publication.tags:
            scores.update({item.path: _TAG_WEIGHT for item in self._carriers[tag][:_CANDIDATES]})
        if publication.category in self.shelf.by_field:
            same = self.shelf.by_field[publication.category][:_CANDIDATES]
            scores.update({item.path: _FIELD_WEIGHT for item in same})
        del scores[publication.path]
        found = [path for path in scores if self._items[path].kind is not BULLETIN]
        found.sort(key=lambda path: (-scores[path], self._order[path]))
        return tuple(self._items[path] for path in found[:MOST])

    def neighbours(self, publication: Publication) -> tuple[Publication | None, Publication | None]:
        """(older, newer) of the same kind, articles also of the same field; none for kinds without a natural order."""
        row = self._rows.get(_row(publication), ())
        if publication not in row:
            return None, None
        place = row.index(publication)
        older = row[place + 1] if place + 1 < len(row) else None
        return older, row[place - 1] if place else None

    def issues(self, publication: Publication) -> tuple[Publication, ...]:
        """Bulletins that carry the publication, newest first."""
        return self._issues.get(publication.path, ())

    @cached_property
    def _items(self) -> dict[str, Publication]:
        return self.shelf.catalogue.by_path

    @cached_property
    def _order(self) -> dict[str, int]:
        return {path: order for order, path in enumerate(self._items)}

    @cached_property
    def _carriers(self) -> dict[str, tuple[Publication, ...]]:
        return {tag.name: tag.publications for tag in self.shelf.catalogue.tags}

    @cached_property
    def _rows(self) -> dict[tuple[Kind, str | None], tuple[Publication, ...]]:
        rows: dict[tuple[Kind, str | None], list[Publication]] = {}
        for item in self.shelf.catalogue.dated:
            if item.kind in (ARTICLE, STORY, BULLETIN):
                rows.setdefault(_row(item), []).append(item)
        return {row: tuple(items) for row, items in rows.items()}

    @cached_property
    def _issues(self) -> dict[str, tuple[Publication, ...]]:
        issues: dict[str, tuple[Publication, ...]] = {}
        for bulletin in self.shelf.catalogue.of_kind(BULLETIN):
            for _, item in self.shelf.catalogue.entries(bulletin):
                issues[item.path] = (*issues.get(item.path, ()), bulletin)
        return issues


def _row(publication: Publication) -> tuple[Kind, str | None]:
    return publication.kind, publication.category if publication.kind is ARTICLE else None
