"""Whether one publication may go to press."""

from __future__ import annotations

from support.imprints import catalogue, flyer, given, imprint, issue

from plugins.checks.press_ready import imprint_problems


def codes(text: str, path: str = "ban-tin/so-1.md", **more: object) -> list[str]:
    everything = catalogue(given({path: text}, **more))
    return [problem.code for problem in imprint_problems(everything.by_path[path], everything)]


def test_a_complete_publication_is_ready() -> None:
    assert codes(issue()) == []
    assert codes(flyer(), "to-roi/a.md") == []


def test_everything_that_is_wrong_comes_at_once() -> None:
    faulty = issue(pages="68", imprint=imprint(license_date="2026-05-01", copies=None))
    assert sorted(codes(faulty)) == ["W026", "W030", "W034"]


def test_without_a_legal_profile_nothing_is_ready() -> None:
    assert codes(issue(), legal={}) == ["E530"]


def test_a_future_issue_is_judged_by_the_law_of_its_day() -> None:
    assert codes(issue(date="2026-12-24", imprint=imprint(license_date="2025-01-05"))) == ["W031"]
