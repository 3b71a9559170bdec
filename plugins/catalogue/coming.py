"""When the site changes by itself: each moment at which something appears, loses its force, lapses or is withdrawn, for a
timer to read.

The file stands in the project, beside output/ and never in it: it names what is not yet public.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from plugins.model.content import Content
from plugins.model.publication import Publication
from plugins.model.standing import next_change, shown_as
from plugins.model.values import VIETNAM


@dataclass(frozen=True, order=True)
class Coming:
    """at: ISO 8601 in Vietnamese time; path: of the publication below content/; becomes: what readers meet from then on."""

    at: str
    path: str
    becomes: str


def coming(content: Content, now: datetime) -> tuple[Coming, ...]:
    """Every change after `now`, the first one first."""
    return tuple(sorted(change for item in content.publications for change in _of(item, now)))


def _of(item: Publication, now: datetime) -> list[Coming]:
    found = []
    moment = next_change(item, now)
    while moment:
        found.append(Coming(_iso(moment), item.path, shown_as(item, moment)))
        moment = next_change(item, moment)
    return found


def written(content: Content, now: datetime) -> str:
    """next-change.json. built: the moment as of which the site was built; next: None while nothing is to come."""
    changes = coming(content, now)
    document = {
        "built": _iso(now),
        "next": changes[0].at if changes else None,
        "changes": [asdict(change) for change in changes],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Known:
    """What the last build wrote. built, next: as in the file."""

    built: datetime
    next: datetime | None

    def due(self, now: datetime) -> bool:
        """Whether a build now would show something else than the last one did, the content being the same."""
        return now < self.built or (self.next is not None and self.next <= now)


def read(text: str) -> Known | None:
    """None if this is no such file: then a build is due."""
    try:
        document = json.loads(text)
        upcoming = datetime.fromisoformat(document["next"]) if document["next"] else None
        known = Known(datetime.fromisoformat(document["built"]), upcoming)
        return known if known.built.tzinfo and (upcoming is None or upcoming.tzinfo) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _iso(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")
