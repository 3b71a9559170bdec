"""Every printed publication falls under one legal profile: its kind's, in force on its date."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.printed import printed
from plugins.model.content import Content
from plugins.model.legal import FOLDER, profile_for
from plugins.model.problem import Problem


def check(content: Content) -> Iterator[Problem]:
    if any(path.startswith(f"{FOLDER}/") for path in content.unread):
        return  # a profile that could not be read may be the one
    said: set[tuple[str, str]] = set()
    for item in printed(content):
        assert item.date is not None
        profile = profile_for(content.legal, item.kind, item.date.date())
        if isinstance(profile, Problem) and (profile.code, item.kind.name) not in said:
            said.add((profile.code, item.kind.name))  # once for each kind: mending one day mends its neighbours
            yield profile
