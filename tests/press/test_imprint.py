"""Imprint lines: what is given, in the order of the law; nothing invented."""

from __future__ import annotations

from support.printed import a_bulletin, a_leaflet, an_agency

from plugins.model.formats import A5, BULLETIN, LETTER_FOLD
from plugins.press.imprint import imprint_lines


def test_leaflet():
    assert imprint_lines(a_leaflet(), an_agency(), LETTER_FOLD) == (
        "Cơ quan tổ chức xuất bản: Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm.",
        "Giấy phép xuất bản số 12/GP-MẪU ngày 01/03/2026 do Sở Mẫu cấp.",
        "Chịu trách nhiệm xuất bản: Chánh Văn phòng.",
        "In 1.500 bản, khổ 29,7 × 21 cm, tại Cơ sở in Mẫu, Số 2, đường Mẫu.",
        "In xong và nộp lưu chiểu: Quý I năm 2026.",
        "Xuất bản phẩm không bán.",
    )


def test_bulletin_has_its_period_and_is_no_giveaway():
    lines = imprint_lines(a_bulletin(), an_agency(), BULLETIN)
    assert "Giấy phép xuất bản bản tin số 12/GP-MẪU ngày 01/03/2026 do Sở Mẫu cấp." in lines
    assert "Kỳ hạn xuất bản: 3 tháng một kỳ." in lines
    assert not any("không bán" in line for line in lines)


def test_nothing_given_nothing_said():
    assert imprint_lines(a_leaflet("A5", imprint={}), an_agency(), A5) == (
        "Cơ quan tổ chức xuất bản: Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm.",
        "Khổ 14,8 × 21 cm.",
        "Xuất bản phẩm không bán.",
    )


def test_content_that_lapses_says_so_first():
    lines = imprint_lines(a_leaflet(valid_until="2027-02-28"), an_agency(), LETTER_FOLD)
    assert lines[0] == "Nội dung có giá trị đến hết ngày 28/02/2027."
