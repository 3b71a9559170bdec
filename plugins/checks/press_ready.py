"""Whether one publication may go to press as far as the law is concerned: all rules about imprints together."""

from __future__ import annotations

from plugins.checks.imprint_advertising import advertising
from plugins.checks.imprint_licence import lapsed
from plugins.checks.imprint_limits import beyond
from plugins.checks.imprint_missing import missing
from plugins.checks.printed import PrintedRule
from plugins.model.catalogue import Catalogue
from plugins.model.problem import Problem
from plugins.model.publication import Publication

RULES: tuple[PrintedRule, ...] = (missing, lapsed, beyond, advertising)


def imprint_problems(publication: Publication, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Everything that keeps a printed publication from the press, by place; nothing: it is ready."""
    profile = catalogue.profile_of(publication)
    if isinstance(profile, Problem):
        return (profile,)
    return tuple(sorted({problem for rule in RULES for problem in rule(publication, catalogue, profile)}))
