"""Size and number of pages stay within the law."""

from __future__ import annotations

import pytest
from support.content import found
from support.imprints import NEW_PRESS_LAW, OLD_PRESS_LAW, given, issue, profiles

from plugins.checks.imprint_limits import check
from plugins.model.legal import LegalProfile


def narrowed(**limits: str) -> dict[str, LegalProfile]:
    """The old press law with other limits."""
    values = profiles()[OLD_PRESS_LAW].model_dump(mode="json", exclude_none=True)
    values |= {"limits": limits, "items": [{"sentence": "BẢN TIN"}]}
    return {OLD_PRESS_LAW: LegalProfile.model_validate(values)}


def test_a_format_that_is_too_large_is_found() -> None:
    smaller = narrowed(max_width_cm="15", max_height_cm="21")
    assert found(check, given({"ban-tin/so-1.md": issue(format="19 × 27")}, legal=smaller)) == [
        "ban-tin/so-1.md:9:1: W033 Khổ 19 × 27 cm lớn hơn mức 15 × 21 cm của Luật Báo chí 2016 – bản tin.\n"
        "  Cách sửa: chọn khổ nhỏ hơn ở mục format."
    ]


@pytest.mark.parametrize("form", ["19 × 27", "A5"])
def test_the_bulletins_formats_are_within_both_laws(form: str) -> None:
    files = {"ban-tin/a.md": issue(format=form), "ban-tin/b.md": issue(date="2026-07-01", format=form)}
    assert found(check, given(files)) == []


def test_too_many_pages_are_found() -> None:
    (note,) = found(check, given({"ban-tin/so-1.md": issue(pages="68")}))
    assert note.startswith("ban-tin/so-1.md:6:1: W034 68 trang, vượt mức 64 trang của Luật Báo chí 2016 – bản tin.")


@pytest.mark.parametrize("pages", ["64", None])
def test_the_most_pages_and_a_length_not_yet_fixed_are_fine(pages: str | None) -> None:
    assert found(check, given({"ban-tin/so-1.md": issue(pages=pages)})) == []


def test_the_limit_is_that_of_the_law_in_force() -> None:
    (note,) = found(check, given({"ban-tin/so-1.md": issue(date="2026-07-01", pages="68")}))
    assert profiles()[NEW_PRESS_LAW].name in note
