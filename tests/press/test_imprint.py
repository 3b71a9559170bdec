"""The imprint is compiled from the legal profile in force: in its order, on its pages, nothing invented."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.imprints import NEW_PRESS_LAW, OLD_PRESS_LAW, PUBLISHING_LAW, profile, profiles
from support.printed import IMPRINT, a_bulletin, a_job, a_leaflet, a_poster, an_agency

from plugins.model.legal import LegalProfile
from plugins.model.publication import Publication
from plugins.press.imprint import ImprintFacts, imprint_facts, imprint_lines
from plugins.press.wordbreaks import JOINER

PUBLISHER = "Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm"


def lines(item: Publication, law: str = PUBLISHING_LAW) -> tuple[str, ...]:
    """Without the joiners, which print nothing."""
    held = imprint_lines(item, an_agency(), item.print_format, profiles()[law])
    return tuple(line.replace(JOINER, "") for line in held)


def facts(item: Publication, law: str) -> ImprintFacts:
    return imprint_facts(item, an_agency(), item.print_format, profiles()[law])


def test_leaflet() -> None:
    assert lines(a_leaflet()) == (
        f"Cơ quan tổ chức xuất bản: {PUBLISHER}.",
        "Giấy phép xuất bản số 12/GP-MẪU ngày 01/03/2026 do Sở Mẫu cấp.",
        "Chịu trách nhiệm xuất bản: Chánh Văn phòng.",
        "In 1.500 bản, khổ 29,7 × 21 cm, tại Cơ sở in Mẫu, Số 2, đường Mẫu.",
        "In xong và nộp lưu chiểu: Quý I năm 2026.",
        "Xuất bản phẩm không bán.",
    )


def test_bulletin() -> None:
    assert lines(a_bulletin(), OLD_PRESS_LAW) == (
        f"Cơ quan xuất bản: {PUBLISHER}.",
        "Giấy phép xuất bản bản tin số 12/GP-MẪU ngày 01/03/2026 do Sở Mẫu cấp.",
        "Chịu trách nhiệm xuất bản: Chánh Văn phòng.",
        "Kỳ hạn xuất bản: 3 tháng một kỳ.",
        "In 1.500 bản, khổ 19 × 27 cm, tại Cơ sở in Mẫu, Số 2, đường Mẫu.",
        "In xong và nộp lưu chiểu: Quý I năm 2026.",
    )


def test_until_the_new_circular_is_read_the_imprint_stays() -> None:
    assert lines(a_bulletin(), NEW_PRESS_LAW) == lines(a_bulletin(), OLD_PRESS_LAW)


def test_a_poster_gives_its_own_size() -> None:
    assert "In 1.500 bản, khổ 42 × 59,4 cm, tại Cơ sở in Mẫu, Số 2, đường Mẫu." in lines(a_poster("A2"))


def test_nothing_given_nothing_said() -> None:
    assert lines(a_leaflet("A5", imprint={})) == (
        f"Cơ quan tổ chức xuất bản: {PUBLISHER}.",
        "Khổ 14,8 × 21 cm.",
        "Xuất bản phẩm không bán.",
    )


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("license_date", "Giấy phép xuất bản số 12/GP-MẪU do Sở Mẫu cấp."),
        ("licensed_by", "Giấy phép xuất bản số 12/GP-MẪU ngày 01/03/2026."),
        ("copies", "Khổ 29,7 × 21 cm, tại Cơ sở in Mẫu, Số 2, đường Mẫu."),
        ("printer_address", "In 1.500 bản, khổ 29,7 × 21 cm, tại Cơ sở in Mẫu."),
    ],
)
def test_a_sentence_is_set_as_far_as_it_goes(missing: str, sentence: str) -> None:
    given_imprint = {key: value for key, value in IMPRINT.items() if key != missing}
    assert sentence in lines(a_leaflet(imprint=given_imprint))


def test_content_that_lapses_says_so_first() -> None:
    assert lines(a_leaflet(valid_until="2027-02-28"))[0] == "Nội dung có giá trị đến hết ngày 28/02/2027."


def test_without_a_profile_nothing_is_claimed() -> None:
    item = a_leaflet(valid_until="2027-02-28")
    (line,) = imprint_lines(item, an_agency(), item.print_format)
    assert line.startswith("Nội dung có giá trị")


def test_no_line_breaks_within_a_number_or_before_its_unit() -> None:
    (licence, printing) = (
        line
        for line in imprint_lines(a_leaflet(), an_agency(), a_leaflet().print_format, profiles()[PUBLISHING_LAW])
        if line.startswith(("Giấy phép", f"In {JOINER}1"))
    )
    assert licence.startswith("Giấy phép xuất bản số _12/_GP-_MẪU ngày _01/_03/_2026 do Sở Mẫu".replace("_", JOINER))
    assert printing.startswith("In _1.500 _bản, khổ _29,7 _× _21 _cm, tại Cơ sở in Mẫu,".replace("_", JOINER))


def test_the_masthead_has_to_be_on_page_one_and_the_imprint_on_the_last() -> None:
    found = facts(a_bulletin(), OLD_PRESS_LAW)
    assert found.first == (
        "BẢN TIN",
        "Cải cách hành chính Thử Nghiệm",
        PUBLISHER,
        "Số 7",
        "Ngày 02 tháng 3 năm 2026",
    )
    assert found.last == lines(a_bulletin(), OLD_PRESS_LAW)
    assert found.anywhere == ()


def test_the_imprint_of_a_leaflet_may_be_anywhere() -> None:
    found = facts(a_leaflet(valid_until="2027-02-28"), PUBLISHING_LAW)
    assert (found.first, found.last) == ((), ())
    assert found.anywhere == lines(a_leaflet(valid_until="2027-02-28"))


def test_a_job_knows_what_has_to_be_found_in_its_file() -> None:
    job = a_job(a_bulletin(), legal=profiles()[OLD_PRESS_LAW])
    assert job.imprint_facts == facts(a_bulletin(), OLD_PRESS_LAW).everything


def test_the_law_is_part_of_what_decides_a_document() -> None:
    item = a_bulletin()
    jobs = [a_job(item, legal=profiles()[law]) for law in (OLD_PRESS_LAW, NEW_PRESS_LAW)]
    assert jobs[0].digest() != jobs[1].digest()


ORDER = """\
name: Luật thử
kinds: [to-roi]
in_force_from: 2020-01-01
sources: [{title: Luật thử}]
items:
"""


def test_the_order_is_the_profiles() -> None:
    reordered: LegalProfile = profile(
        ORDER + '  - {sentence: "Nộp lưu chiểu {deposit}."}\n  - {sentence: "Của {publisher}."}\n'
    )
    item = a_leaflet()
    assert imprint_lines(item, an_agency(), item.print_format, reordered) == (
        f"Nộp lưu chiểu Quý {JOINER}I năm {JOINER}2026.",
        f"Của {PUBLISHER}.",
    )


TEXT = st.text("aăâbđê ôơưỳị.,/-–0189", max_size=30)


@given(st.fixed_dictionaries({}, optional={key: TEXT for key in IMPRINT if key not in ("license_date", "copies")}))
def test_whatever_is_given_the_imprint_is_composed_text_of_whole_sentences(imprint: dict[str, str]) -> None:
    for line in lines(a_leaflet(imprint=imprint)):
        assert unicodedata.is_normalized("NFC", line)
        assert line.endswith(".")
        assert not line.endswith((" .", "..", ",."))
