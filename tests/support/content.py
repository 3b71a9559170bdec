"""What the rules look at, made of texts without a disk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from support.site import AGENCY, FIELDS, NOW

from plugins.checks.registry import Rule
from plugins.model.addresses import LEDGER, REDIRECTS
from plugins.model.agency import Abbreviation, Agency, Featured, Fields, ForeignTerm, Topic
from plugins.model.content import Content
from plugins.model.front_matter import Picture
from plugins.model.picture import Measured
from plugins.model.publication import Publication
from plugins.model.standing import Standing, standing
from plugins.model.written import Written
from plugins.reading.addresses import read_ledger, read_redirects
from plugins.reading.data import read_data
from plugins.reading.publication import read_body, read_front

SQUARE = Measured("anh/vuong.svg", 1200, 1200, "0123abcd")


def content(
    files: Mapping[str, str],
    fields: str = FIELDS,
    *,
    home: Featured | None = None,
    unread: frozenset[str] = frozenset(),
    topics: tuple[Topic, ...] = (),
    abbreviations: tuple[Abbreviation, ...] = (),
    foreign_terms: tuple[ForeignTerm, ...] = (),
    ledger: str = "",
    redirects: str = "redirects: []\n",
    today: date | None = None,
) -> Content:
    """Publications of these files (all must be readable), the tiny site's data, and the picture anh/vuong.svg."""
    agency, _ = read_data(Agency, "du-lieu/co-quan.yml", AGENCY.encode())
    listed, _ = read_data(Fields, "du-lieu/linh-vuc.yml", fields.encode())
    assert agency is not None
    assert listed is not None
    publications = tuple(publication(path, text) for path, text in sorted(files.items()))
    stands = {item.path: standing(item, NOW) for item in publications}
    pictures = {SQUARE.file: SQUARE}
    return Content(
        agency,
        listed.fields,
        abbreviations,
        publications,
        pictures,
        home or Featured(),
        hidden=frozenset(path for path, state in stands.items() if state is not Standing.PUBLIC),
        gone=frozenset(path for path, state in stands.items() if state in (Standing.LAPSED, Standing.WITHDRAWN)),
        ledger=read_ledger(LEDGER, ledger.encode())[0],
        redirects=read_redirects(REDIRECTS, redirects.encode())[0],
        today=today,
        unread=unread,
        topics=topics,
        foreign_terms=foreign_terms,
        data={"du-lieu/linh-vuc.yml": Written("content/du-lieu/linh-vuc.yml", fields)},
    )


def topic(name: str, slug: str, image: Picture | None = None) -> Topic:
    """A topic as chuyen-de.yml gives it."""
    return Topic(name=name, slug=slug, intro="Một đoạn giới thiệu.", image=image)


def publication(path: str, text: str) -> Publication:
    """One readable file."""
    manuscript, problems = read_front(path, text.encode())
    assert manuscript is not None, problems
    read, more = read_body(manuscript, lambda target: target.removesuffix(".md") + "/")
    assert read is not None, problems
    assert more == [], more
    return read


def found(rule: Rule, given: Content) -> list[str]:
    """What a rule finds, as printed."""
    return [str(problem).removeprefix("content/") for problem in rule(given)]
