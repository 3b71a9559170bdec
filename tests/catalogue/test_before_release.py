"""A draft is told what the rules will say of it once it is released: that, all of that, and nothing that is known already."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import every_case
from support.content import content
from support.site import NOW, article, make_site

from plugins.catalogue.assembly import examine
from plugins.catalogue.before_release import left_before_release
from plugins.checks.registry import run
from plugins.model.content import Content

DRAFT = "tin-bai/nhap.md"
PRIVATE = article("Bản đang viết", "Gọi 0912345678.", status="nháp")


def left(given: Content) -> dict[str, list[str]]:
    found = left_before_release(given, run(given))
    return {path: [f"{problem.place.line} {problem.code}" for problem in told] for path, told in found.items()}


def test_a_private_number_in_a_draft_is_told_beforehand() -> None:
    assert left(content({DRAFT: PRIVATE})) == {DRAFT: ["9 E276"]}


def test_it_is_told_to_the_draft_that_has_it_only() -> None:
    other = article("Bản nháp khác", status="nháp")
    assert left(content({DRAFT: PRIVATE, "tin-bai/khac.md": other})) == {DRAFT: ["9 E276"]}


def test_what_was_found_already_is_not_told_again() -> None:
    given = content({DRAFT: PRIVATE})
    will_be = left_before_release(given, ())[DRAFT]
    assert left_before_release(given, will_be) == {}


@pytest.mark.parametrize(("day", "told"), [("2026-04-03", {DRAFT: ["9 E220"]}), ("2030-01-01", {})])
def test_a_link_from_draft_to_draft_is_told_where_it_would_be_public_at_once(
    day: str, told: dict[str, list[str]]
) -> None:
    files = {
        DRAFT: article("Bản đang viết", "Xem [bài kia](khac.md).", status="nháp", date=day),
        "tin-bai/khac.md": article("Bản nháp khác", status="nháp"),
    }
    assert left(content(files, today=NOW.date())) == told


def test_the_content_stays_as_it_was() -> None:
    given = content({DRAFT: PRIVATE})
    left_before_release(given, ())
    assert (given.publications[0].matter.status, given.hidden) == ("nháp", {DRAFT})


def test_what_is_released_has_nothing_to_come() -> None:
    assert left(content({DRAFT: article("Đã đăng", "Gọi 0912345678.")})) == {}


@pytest.mark.parametrize("code", ["E276", "E278", "E285", "E289", "E720", "W020", "W061", "W063"])
def test_what_the_rules_say_of_a_case_they_say_of_its_draft_beforehand(code: str, tmp_path: Path) -> None:
    case = next(case for case in every_case() if case.name.startswith(f"{code}/"))
    path = next(path for path in case.files if path.endswith(".md"))
    text = bytes(case.files[path]).decode().replace("status: đăng\n", "").replace("---\n", "---\nstatus: nháp\n", 1)
    examined = examine(make_site(tmp_path, {**case.files, path: text}), NOW)
    assert examined.content is not None
    told = left_before_release(examined.content, examined.problems)
    assert code not in {problem.code for problem in examined.problems}
    assert code in {problem.code for problem in told[path]}
