"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
    """The outcome whose figure is how many faults there are."""
    return Outcome(tuple(faults), len(faults), limit if limit is not None else 0)
