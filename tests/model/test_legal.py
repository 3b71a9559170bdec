"""Legal profiles: sentences with gaps, limits, and which profile holds on which day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.imprints import NEW_PRESS_LAW, OLD_PRESS_LAW, PUBLISHING_LAW, profiles

from plugins.model.kinds import BULLETIN, LEAFLET, POSTER
from plugins.model.legal import GAPS, LegalProfile, Limits, fill, gaps_of, profile_for
from plugins.model.problem import Problem

LICENCE = "Giấy phép số {license_number}[ ngày {license_date}][ do {licensed_by} cấp]."
WORDS = st.dictionaries(st.sampled_from(sorted(GAPS)), st.text("abcăđ 12/", max_size=12))


def test_a_sentence_is_filled() -> None:
    values = {"license_number": "1/GP", "license_date": "01/03/2026", "licensed_by": "Sở Mẫu"}
    assert fill(LICENCE, values) == "Giấy phép số 1/GP ngày 01/03/2026 do Sở Mẫu cấp."


def test_a_part_in_brackets_without_its_value_is_left_out() -> None:
    assert fill(LICENCE, {"license_number": "1/GP", "licensed_by": "Sở Mẫu"}) == "Giấy phép số 1/GP do Sở Mẫu cấp."


def test_a_sentence_without_its_value_is_not_set() -> None:
    assert fill(LICENCE, {"licensed_by": "Sở Mẫu"}) == ""


def test_a_sentence_begins_with_a_capital() -> None:
    assert fill("[in {copies} bản, ]khổ {size} cm.", {"size": "19 × 27"}) == "Khổ 19 × 27 cm."


def test_a_full_stop_of_the_value_is_not_doubled() -> None:
    assert fill("Kỳ hạn: {period}.", {"period": "hằng quý."}) == "Kỳ hạn: hằng quý."


@given(WORDS)
def test_no_gap_bracket_or_double_full_stop_survives_filling(values: dict[str, str]) -> None:
    for profile in profiles().values():
        for item in profile.items:
            text = fill(item.sentence, values)
            assert not set("{}[]") & set(text)
            assert ".." not in text


@pytest.mark.parametrize("path", [OLD_PRESS_LAW, NEW_PRESS_LAW, PUBLISHING_LAW])
def test_the_sample_has_the_profile_and_every_gap_is_known(path: str) -> None:
    assert {gap for item in profiles()[path].items for gap in gaps_of(item.sentence)} <= set(GAPS)


@pytest.mark.parametrize(
    ("day", "path"), [(date(2026, 6, 30), OLD_PRESS_LAW), (date(2026, 7, 1), NEW_PRESS_LAW)], ids=str
)
def test_a_bulletin_falls_under_the_press_law_of_its_day(day: date, path: str) -> None:
    assert profile_for(profiles(), BULLETIN, day) is profiles()[path]


@pytest.mark.parametrize("kind", [LEAFLET, POSTER], ids=lambda kind: kind.name)
def test_leaflets_and_posters_fall_under_the_publishing_law(kind: object) -> None:
    assert profile_for(profiles(), kind, date(2026, 7, 1)) is profiles()[PUBLISHING_LAW]


@given(st.dates(date(2017, 1, 1), date(2045, 12, 31)))
def test_the_sample_has_exactly_one_profile_for_every_kind_on_every_day(day: date) -> None:
    found = [profile_for(profiles(), kind, day) for kind in (BULLETIN, LEAFLET, POSTER)]
    assert [item for item in found if isinstance(item, Problem)] == []


def test_a_day_before_all_profiles_is_a_problem() -> None:
    assert str(profile_for(profiles(), BULLETIN, date(2010, 5, 2))) == (
        "content/du-lieu/phap-ly:1:1: E531 Không có hồ sơ pháp lý nào cho bản tin ra ngày 02/05/2010.\n"
        "  Cách sửa: xem lại date của ấn phẩm; hoặc sửa in_force_from, until của một hồ sơ, hoặc thêm hồ sơ mới."
    )


def test_no_profile_at_all_is_another() -> None:
    found = profile_for({}, LEAFLET, date(2026, 5, 2))
    assert isinstance(found, Problem)
    assert found.code == "E530"


def test_two_profiles_for_a_day_are_a_problem_of_the_second_file() -> None:
    old = profiles()[OLD_PRESS_LAW]
    both = {"du-lieu/phap-ly/a.yml": old, "du-lieu/phap-ly/b.yml": old}
    assert str(profile_for(both, BULLETIN, date(2026, 5, 2))).startswith(
        "content/du-lieu/phap-ly/b.yml:1:1: E532 Hồ sơ này trùng thời gian với content/du-lieu/phap-ly/a.yml: "
        "ngày 02/05/2026 cả hai cùng áp dụng cho bản tin."
    )


@pytest.mark.parametrize("days", [-1, 0])
def test_the_last_day_is_in_force_and_the_next_is_not(days: int) -> None:
    old: LegalProfile = profiles()[OLD_PRESS_LAW]
    assert old.until is not None
    assert old.governs(BULLETIN, old.until + timedelta(days))
    assert not old.governs(BULLETIN, old.until + timedelta(days + 2))


@pytest.mark.parametrize(
    ("width", "height", "admitted"),
    [(190, 270, True), (270, 190, True), (148, 210, True), (210, 297, False), (190, 271, False), (200, 100, True)],
)
def test_a_sheet_is_admitted_upright_or_lying(width: float, height: float, admitted: bool) -> None:
    limits = Limits.model_validate({"max_width_cm": "19", "max_height_cm": "27"})
    assert limits.admits(width, height) is admitted


def test_without_limits_every_sheet_is_admitted() -> None:
    assert Limits().admits(841, 1189)
