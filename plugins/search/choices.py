"""The choices that narrow results, and which of them each publication falls under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.model.catalogue import Catalogue
from plugins.model.kinds import KINDS
from plugins.model.publication import Publication
from plugins.model.search_index import SearchFilter

_NONE = 40  # "(": under none of them; the first choice is ")"


@dataclass(frozen=True)
class Choice:
    """A filter, and the value of a publication under it ('' if none)."""

    shown: SearchFilter
    value: Callable[[Publication], str]

    def line(self, publications: tuple[Publication, ...]) -> str:
        """One letter a publication: ')' for the first option, '*' for the second, …, '(' for none."""
        places = {value: place for place, (value, _) in enumerate(self.shown.options, start=1)}
        return "".join(chr(_NONE + places.get(self.value(item), 0)) for item in publications)


def choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Kind, field and year, each with the options that lead to something."""
    items = catalogue.publications
    kinds = tuple((kind.folder, kind.plural) for kind in KINDS if catalogue.of_kind(kind))
    used = {item.category for item in items}
    fields = {field.name: field.slug for field in catalogue.fields if field.name in used}
    years = sorted({_year(item) for item in items if item.date}, reverse=True)
    return (
        Choice(SearchFilter("loai", "Loại", "Mọi loại", kinds), lambda item: item.kind.folder),
        Choice(
            SearchFilter("linh-vuc", "Lĩnh vực", "Mọi lĩnh vực", tuple((slug, name) for name, slug in fields.items())),
            lambda item: fields.get(item.category or "", ""),
        ),
        Choice(SearchFilter("nam", "Năm", "Mọi năm", tuple((year, year) for year in years)), _year),
    )


def _year(item: Publication) -> str:
    return str(item.date.year) if item.date else ""
