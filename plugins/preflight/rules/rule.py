"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.preflight.content.painted import Used
from plugins.preflight.geometry import Box
from plugins.preflight.report import Severity
from plugins.preflight.subject import Fault, Outcome, Subject

X4, X1A = "ISO 15930-7:2010", "ISO 15930-4:2003"
GWG = "GWG 2022 Sheetfed offset CMYK"
HOUSE = "Quy ước của tòa soạn"


def always(_: Subject) -> bool:
    """The condition of a rule that needs nothing."""
    return True


def expected(subject: Subject) -> bool:
    """The condition of a rule that holds the file against its order."""
    return subject.expected is not None


@dataclass(frozen=True)
class Rule:
    """id: stable, 'X03'; title, mend: Vietnamese, what is checked and how a fault is mended; severity: of its findings,
    unless one says otherwise; source: standard or house; check: pure; when: whether it applies to a file; covered_by: ids of
    rules that say it better: where one of them has a fault at the same place, or for all of the page, this rule's is not
    listed beside it."""

    id: str
    title: str
    severity: Severity
    source: str
    check: Callable[[Subject], Outcome]
    mend: str
    when: Callable[[Subject], bool] = always
    covered_by: tuple[str, ...] = ()


def counted(faults: list[Fault] | tuple[Fault, ...], limit: float | str | None = None) -> Outcome:
    """The outcome whose figure is how many places are at fault."""
    return Outcome(tuple(faults), sum(1 + fault.more for fault in faults), limit if limit is not None else 0)


def gathered(found: Iterable[tuple[Used, str]]) -> list[Fault]:
    """One fault for each sentence on a page: it is true of many resources and in many places, and is mended at once. A
    place where two of them are used counts once."""
    groups: dict[tuple[int, str], list[Used]] = {}
    for used, what in found:
        groups.setdefault((used.page, what), []).append(used)
    return [Fault(page, what, uses[0].box, more=_places(uses) - 1) for (page, what), uses in groups.items()]


def _places(uses: list[Used]) -> int:
    boxes = set[Box]().union(*(used.places for used in uses))
    return len(boxes) or sum(used.times for used in uses)
