"""Every printed publication falls under one legal profile."""

from __future__ import annotations

from dataclasses import replace

from support.content import found
from support.imprints import OLD_PRESS_LAW, flyer, given, issue, profiles

from plugins.checks.imprint_profile import check

ISSUE = {"ban-tin/so-1.md": issue()}


def test_without_the_folder_the_problem_says_what_to_restore() -> None:
    assert found(check, given(ISSUE, legal={})) == [
        "du-lieu/phap-ly:1:1: E530 Không có hồ sơ pháp lý nào trong content/du-lieu/phap-ly/, nên không biết bản tin "
        "phải in những dòng gì.\n"
        "  Cách sửa: lấy lại thư mục content/du-lieu/phap-ly/ (các tệp .yml) từ bản mẫu."
    ]


def test_it_is_said_once_for_each_kind() -> None:
    files = {f"to-roi/{n}.md": flyer() for n in range(3)}
    assert len(found(check, given({**ISSUE, **files}, legal={}))) == 2


def test_a_site_without_printed_publications_needs_no_profile() -> None:
    assert found(check, given({}, legal={})) == []


def test_a_day_between_two_laws_is_found() -> None:
    gap = {OLD_PRESS_LAW: profiles()[OLD_PRESS_LAW]}
    assert "E531" in found(check, given({"ban-tin/so-1.md": issue(date="2026-07-01")}, legal=gap))[0]


def test_two_laws_on_one_day_are_found() -> None:
    twice = {**profiles(), "du-lieu/phap-ly/z.yml": profiles()[OLD_PRESS_LAW]}
    assert found(check, given(ISSUE, legal=twice))[0].startswith("du-lieu/phap-ly/z.yml:1:1: E532")


def test_an_unreadable_profile_may_have_been_the_one() -> None:
    broken = replace(given(ISSUE, legal={}), unread=frozenset({"du-lieu/phap-ly/a.yml"}))
    assert found(check, broken) == []


def test_sound_profiles_have_no_problem() -> None:
    assert found(check, given({**ISSUE, "to-roi/a.md": flyer()})) == []
