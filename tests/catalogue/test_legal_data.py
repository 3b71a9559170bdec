"""Legal profiles and print shops on their way from content/du-lieu to the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.imprints import NEW_PRESS_LAW, OLD_PRESS_LAW, flyer, imprint, issue
from support.site import ROOT, Files, assembled, problems_of

LEGAL: Files = {"du-lieu/phap-ly/thu.yml": None} | {  # instead of the tiny site's own
    path.relative_to(ROOT / "content").as_posix(): path.read_text("utf-8")
    for path in sorted((ROOT / "content/du-lieu/phap-ly").glob("*.yml"))
}
SOUND = """\
name: Luật thử
kinds: [to-roi]
in_force_from: 2020-01-01
sources: [{title: Luật thử}]
items:
  - {sentence: "Của {publisher}."}
"""
PROFILE = "du-lieu/phap-ly/thu.yml"
SHOPS = "print_shops: [{name: Cơ sở in Mẫu, address: 'Số 9, đường In'}]"


def found(folder: Path, files: Files) -> list[str]:
    return [str(problem).removeprefix("content/") for problem in problems_of(folder, files)]


def test_every_profile_reaches_the_catalogue(tmp_path: Path) -> None:
    assert list(assembled(tmp_path, LEGAL).catalogue.legal) == [path for path, text in LEGAL.items() if text]


@pytest.mark.parametrize(("day", "law"), [("2026-06-30", OLD_PRESS_LAW), ("2026-07-01", NEW_PRESS_LAW)])
def test_one_bulletin_falls_under_the_law_of_its_day(day: str, law: str, tmp_path: Path) -> None:
    bulletin = issue(date=day).replace("tin-bai/a.md", "tin-bai/bai-mot.md")
    catalogue = assembled(tmp_path, {**LEGAL, "ban-tin/so-1.md": bulletin}).catalogue
    assert catalogue.profile_of(catalogue.by_path["ban-tin/so-1.md"]) is catalogue.legal[law]


def test_without_printed_publications_no_profile_is_needed(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


def test_a_leaflet_without_any_profile_stops_the_build(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, {PROFILE: None, "to-roi/a.md": flyer()})
    assert problem.startswith("du-lieu/phap-ly:1:1: E530 ")


def test_notes_on_imprints_are_shown_and_do_not_stop(tmp_path: Path) -> None:
    files = {**LEGAL, "to-roi/a.md": flyer(imprint=imprint(period=None, copies=None))}
    assert [note.code for note in assembled(tmp_path, files).warnings] == ["W026"]


def test_a_known_print_shop_gives_its_address(tmp_path: Path) -> None:
    files = {**LEGAL, "du-lieu/nha-in.yml": SHOPS, "to-roi/a.md": flyer(imprint=imprint(printer_address=None))}
    done = assembled(tmp_path, files)
    assert done.warnings == ()
    assert done.catalogue.by_path["to-roi/a.md"].matter.imprint.printer_address == "Số 9, đường In"


def test_an_address_that_is_given_stays(tmp_path: Path) -> None:
    files = {**LEGAL, "du-lieu/nha-in.yml": SHOPS, "to-roi/a.md": flyer()}
    catalogue = assembled(tmp_path, files).catalogue
    assert catalogue.by_path["to-roi/a.md"].matter.imprint.printer_address == "Số 2, đường Mẫu"


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        ("{publisher}", "{publishers}", "du-lieu/phap-ly/thu.yml:6:16: E533 Không có chỗ điền “{publishers}”."),
        ("{publisher}", "{publisher", "du-lieu/phap-ly/thu.yml:6:16: E534 Dấu ngoặc trong câu “Của {publisher.”"),
        ("{publisher}", "[{publisher}", "du-lieu/phap-ly/thu.yml:6:16: E534 "),
        ("{publisher}", "{}", "du-lieu/phap-ly/thu.yml:6:16: E533 "),
        ("sources:", "until: 2019-12-31\nsources:", "du-lieu/phap-ly/thu.yml:4:8: E535 Hồ sơ hết áp dụng trước khi"),
        ("to-roi", "to-roii", "du-lieu/phap-ly/thu.yml:2:9: E022 “to-roii” không dùng được cho “kinds”."),
        ("2020-01-01", "01/01/2020", "du-lieu/phap-ly/thu.yml:3:16: E015 "),
        ("name:", "ten:", "du-lieu/phap-ly/thu.yml:1:1: E020 "),
        ("items:", "limits: {max_pages: nhiều}\nitems:", "du-lieu/phap-ly/thu.yml:5:21: E028 "),
    ],
)
def test_a_mistake_in_a_profile_is_found_at_its_place(wrong: str, right: str, expected: str, tmp_path: Path) -> None:
    first = found(tmp_path, {PROFILE: SOUND.replace(wrong, right, 1)})[0]
    assert first.startswith(expected)


def test_a_faulty_profile_is_not_also_called_missing(tmp_path: Path) -> None:
    files = {PROFILE: SOUND.replace("{publisher}", "{publishers}"), "to-roi/a.md": flyer()}
    assert [line.split()[1] for line in found(tmp_path, files)] == ["E533"]
