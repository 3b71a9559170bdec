"""What a card says: title, kind and field, who publishes. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.model.agency import Agency
from plugins.model.compounds import bound
from plugins.model.publication import Publication
from plugins.model.vietnamese import nfc


@dataclass(frozen=True)
class Wording:
    """The words of one card. mark: of the seal; accent: its colour, '#96241B'."""

    title: str
    label: str
    field: str
    section: str
    office: str
    mark: str
    accent: str


def of_publication(item: Publication, agency: Agency) -> Wording:
    """A standing page has neither a date nor a field, and its kind would tell a reader nothing."""
    return _worded(agency, item.full_title, item.kind.label if item.date else "", item.category or "")


def of_section(agency: Agency) -> Wording:
    """The card of the home page and of every list: the section is the title, and its address stands where others name it."""
    address = agency.address_of_site.removeprefix("https://")
    return replace(_worded(agency, agency.section, "", ""), section=agency.short_name, office=address)


def _worded(agency: Agency, title: str, label: str, field: str) -> Wording:
    return Wording(
        title=nfc(bound(title)),
        label=nfc(label),
        field=nfc(field),
        section=nfc(agency.section),
        office=nfc(agency.short_name),
        mark=nfc(agency.mark),
        accent=agency.colours.accent,
    )
