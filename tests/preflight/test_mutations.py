"""Mutations: one fault is done to a good press file, and the preflight must name it, its page, its place, and no other."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from io import BytesIO

import pikepdf
import pytest
from support.faults.fault import Fault, Wanted
from support.faults.harmless import HARMLESS
from support.faults.press_files import MAKERS, PressFile, press_file
from support.faults.table import FAULTS

from plugins.preflight.examine import CONFORMANCE, UNREADABLE, examine
from plugins.preflight.report import Finding, Report
from plugins.preflight.rules.registry import RULES

SLOW = ("slip", "bulletin")  # good files that take seconds to make
Good = Callable[[str], PressFile]
NEAR = 1.5  # mm between where a fault is and where it is found
# Rules that no mutation can make speak, and why.
SILENT: Mapping[str, str] = {"G0024": "wherever it speaks, X12 or H11 do, which are stricter"}


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Good:
    """The good files, each made once for all test processes."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return lru_cache(partial(press_file, shared / "press-files"))


def _examined(fault: Fault, good: PressFile) -> Report:
    with pikepdf.open(BytesIO(good.content)) as pdf:
        fault.inflict(pdf)
        content = fault.save(pdf)
    return examine(content, fault.order(good.expected))


def _count(findings: tuple[Finding, ...]) -> Counter[tuple[str, int]]:
    found: Counter[tuple[str, int]] = Counter()
    for finding in findings:
        found[finding.rule, finding.page] += 1 + finding.more
    return found


def _is(finding: Finding, wanted: Wanted) -> bool:
    """The rule on the page, at the place, with the figure and the severity."""
    if (finding.rule, finding.page) != (wanted.rule, wanted.page):
        return False
    if wanted.box is not None and (finding.box is None or _distance(finding.box, wanted.box) > NEAR):
        return False
    if wanted.figure is not None and finding.figure != pytest.approx(wanted.figure, rel=0.01):
        return False
    return wanted.severity in (None, finding.severity)


def _distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _cases() -> Iterator[object]:
    """Every fault; always run is only the first of each rule."""
    met: set[str] = set()
    for fault in FAULTS:
        rules = {wanted.rule for wanted in fault.wanted}
        marks = [pytest.mark.all] if rules <= met else []
        met |= rules
        yield pytest.param(fault, id=fault.name, marks=marks)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.all] if name in SLOW else []) for name in MAKERS]
)
def test_a_good_file_has_no_fault(name: str, good: Good):
    assert examine(good(name).content, good(name).expected).findings == ()


@pytest.mark.parametrize("fault", list(_cases()))
def test_a_fault_is_found_where_it_is_and_nothing_else(fault: Fault, good: Good):
    report = _examined(fault, good(fault.file))
    assert _count(report.findings) == Counter((wanted.rule, wanted.page) for wanted in fault.wanted), report.findings
    for wanted in fault.wanted:
        assert any(_is(finding, wanted) for finding in report.findings), (wanted, report.findings)
    assert _failed(report) <= _concerned(fault)


def _failed(report: Report) -> set[str]:
    return {check.rule for check in report.checks if check.result in ("error", "warning")} - {CONFORMANCE}


def _concerned(fault: Fault) -> set[str]:
    """The rules that must find a fault, and those whose findings stricter ones replace."""
    named = {wanted.rule for wanted in fault.wanted}
    while more := {rule.id for rule in RULES if named & set(rule.covered_by)} - named:
        named |= more
    return named


@pytest.mark.all
@pytest.mark.parametrize("harmless", HARMLESS, ids=lambda fault: fault.name)
def test_what_only_looks_like_a_fault_is_none(harmless: Fault, good: Good):
    assert _examined(harmless, good(harmless.file)).findings == ()


def test_every_rule_has_a_fault_that_it_finds():
    found = {wanted.rule for fault in FAULTS for wanted in fault.wanted} | set(SILENT)
    assert {rule.id for rule in RULES} | {UNREADABLE} == found


def test_every_fault_wants_a_finding():
    assert all(fault.wanted for fault in FAULTS)


def test_fault_names_are_unique():
    names = [fault.name for fault in (*FAULTS, *HARMLESS)]
    assert len(set(names)) == len(names)
