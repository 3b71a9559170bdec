"""A correct press file has no finding, whatever it is held against."""

from __future__ import annotations

import pytest
from support.press_files import SHEET, Draft, expectation

from plugins.model.sheet import Sheet
from plugins.preflight.examine import examine
from plugins.preflight.report import Report
from plugins.preflight.rules.registry import RULES


def said(report: Report) -> list[str]:
    return [f"{finding.rule} {finding.page} {finding.sentence}" for finding in report.findings]


def test_a_correct_file_has_no_finding():
    assert said(examine(Draft().write(), expectation())) == []


def test_a_correct_file_has_no_finding_without_an_order():
    assert said(examine(Draft().write())) == []


@pytest.mark.parametrize(("bleed", "slug"), [(0, 12), (2, 10), (3, 15), (5, 12)])
def test_any_bleed_that_was_ordered(bleed: float, slug: float):
    sheet = Sheet(100, 80, pages=1, bleed=bleed, slug=slug)
    assert said(examine(Draft(sheet).write(), expectation(sheet))) == []


def test_a_stitched_booklet():
    sheet = Sheet(100, 80, pages=4)
    assert said(examine(Draft(sheet).write(), expectation(sheet))) == []


def test_every_rule_is_in_the_report():
    report = examine(Draft().write(), expectation())
    assert [check.rule for check in report.checks] == [rule.id for rule in RULES] + ["G0001"]


def test_what_needs_an_order_is_skipped_without_one():
    report = examine(Draft().write())
    skipped = {check.rule for check in report.checks if check.result == "skipped"}
    assert skipped == {"X20", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H12", "H13", "H17"}


def test_figures_are_told_even_if_all_is_well():
    report = examine(Draft().write(), expectation())
    figures = {check.rule: check.figure for check in report.checks}
    assert figures["X01"] == "1.6"
    assert figures["H07"] == SHEET.pages
    assert figures["G0031"] == pytest.approx(381, abs=1)  # 300 px on 20 mm
    assert figures["H03"] > 3  # mm
