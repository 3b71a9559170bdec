"""What the rules about imprints share: which publications they look at, and the law that each falls under."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.legal import LegalProfile
from plugins.model.problem import Problem
from plugins.model.publication import Publication

PrintedRule = Callable[[Publication, Catalogue, LegalProfile], Iterator[Problem]]


def over_printed(content: Content, rule: PrintedRule) -> Iterator[Problem]:
    """What a rule finds in every printed publication that is neither a draft (a draft's imprint is not due yet) nor gone, and
    has a legal profile (one that has none is imprint_profile's matter)."""
    catalogue = public_catalogue(content)
    for item in printed(content):
        profile = catalogue.profile_of(item)
        due = item.matter.status != "nháp" and item.path not in content.gone
        if due and isinstance(profile, LegalProfile):
            yield from rule(item, catalogue, profile)


def public_catalogue(content: Content) -> Catalogue:
    """What is public and what is gone, before the links to what is gone are taken off."""
    public = (item for item in content.publications if item.path not in content.hidden)
    return content.catalogue(public, (item for item in content.publications if item.path in content.gone))


def printed(content: Content) -> Iterator[Publication]:
    """Publications that have a PDF, drafts too."""
    return (item for item in content.publications if item.kind.printed)
