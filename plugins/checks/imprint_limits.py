"""Size and number of pages of a publication stay within what its legal profile allows (a bulletin of A4 does not)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.printed import over_printed
from plugins.model.catalogue import Catalogue
from plugins.model.content import Content
from plugins.model.kinds import BULLETIN
from plugins.model.legal import LegalProfile
from plugins.model.problem import Code, Problem
from plugins.model.publication import Publication
from plugins.model.vietnamese import number

TOO_LARGE = Code(
    "W033",
    "Khổ {size} cm lớn hơn mức {most} cm của {law}.",
    "chọn khổ nhỏ hơn ở mục format.",
)
TOO_MANY_PAGES = Code(
    "W034",
    "{pages} trang, vượt mức {most} trang của {law}.",
    "bớt bài, hoặc chia thành hai số.",
)


def check(content: Content) -> Iterator[Problem]:
    yield from over_printed(content, beyond)


def beyond(item: Publication, catalogue: Catalogue, profile: LegalProfile) -> Iterator[Problem]:
    """What exceeds the limits of the profile."""
    limits, sheet = profile.limits, item.print_format
    if not limits.admits(sheet.width, sheet.height):
        size = " × ".join(number(side / 10, 0 if side % 10 == 0 else 1) for side in (sheet.width, sheet.height))
        most = " × ".join(str(limit or "…") for limit in (limits.max_width_cm, limits.max_height_cm))
        yield TOO_LARGE.at(item.place("format"), size=size, most=most, law=profile.name)
    pages = (item.matter.pages or 0) if item.kind is BULLETIN else len(sheet.sides)
    if limits.max_pages and pages > limits.max_pages:
        yield TOO_MANY_PAGES.at(item.place("pages"), pages=pages, most=limits.max_pages, law=profile.name)
