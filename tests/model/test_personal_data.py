"""Every shape finds its kind of personal data, however it is written, and leaves its neighbours alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.personal_data import SHAPES, Shape, find, masked, normal
from plugins.model.seen_letters import seen

IDENTITY, MOBILE, ACCOUNT, PLATE = "số thẻ căn cước", "số điện thoại riêng", "số tài khoản", "biển số xe"
HOME, HEALTH = "địa chỉ nhà của một người", "tình trạng sức khỏe, án tích của một người"
FOUND = [
    ("0912 345 678", MOBILE),
    ("0912.345.678", MOBILE),
    ("09 12 34 56 78", MOBILE),
    ("(0912) 345 678", MOBILE),
    ("+84 912 345 678", MOBILE),
    ("(+84) 912-345-678", MOBILE),
    ("0084912345678", MOBILE),
    ("84912345678", MOBILE),
    ("0381234567", MOBILE),
    ("ba-mau-0912345678", MOBILE),
    ("anh/ba_mau_0912345678.jpg", MOBILE),
    ("091**234**5678", MOBILE),
    ("091<b>234</b>5678", MOBILE),
    ("0912&nbsp;345&#32;678", MOBILE),
    ("0912\u200b345\u00ad678", MOBILE),
    ("0912\n345 678", MOBILE),
    ("０９１２３４５６７８", MOBILE),
    ("chị Hoa, 0123 456 789", MOBILE),
    ("0123456789", MOBILE),
    ("01234 567 890", MOBILE),
    ("0168.2012.345", MOBILE),
    ("(0199) 345 6789", MOBILE),
    ("+84 123 456 7890", MOBILE),
    ("09123456789", MOBILE),
    ("04 3868 7437", MOBILE),
    ("đăng ký với chị Hoa, 0123 456 789", MOBILE),
    ("001099012345", IDENTITY),
    ("Căn cước 001 099 012 345", IDENTITY),
    ("0010 9901 2345", IDENTITY),
    ("079303012345", IDENTITY),
    ("CMND số 123456789", "số chứng minh nhân dân"),
    ("chứng minh nhân dân 123 456 789", "số chứng minh nhân dân"),
    ("hộ chiếu B1234567", "số hộ chiếu"),
    ("STK: 0011004123456", ACCOUNT),
    ("| Số tài khoản | Ngân hàng |\n|---|---|\n| 19001234567 | X |", ACCOUNT),
    ("số tài khoản 1234 5678 9012", ACCOUNT),
    ("Vietcombank 1012345678", ACCOUNT),
    ("ten.ho@gmail.com", "địa chỉ thư cá nhân"),
    ("ten_1990@yahoo.com.vn", "địa chỉ thư cá nhân"),
    ("ten (at) outlook.com", "địa chỉ thư cá nhân"),
    ("mã số thuế cá nhân 8012345678", "mã số thuế cá nhân"),
    ("sinh ngày 01/02/1960", "ngày sinh"),
    ("sinh ngày 5 tháng 6 năm 1980", "ngày sinh"),
    ("Ngày sinh: 01-02-1960", "ngày sinh"),
    ("xe 29A-123.45", PLATE),
    ("30K-123.45", PLATE),
    ("29-B1 123.45", PLATE),
    ("biển số 51F 12345", PLATE),
    ("ông Nguyễn Văn Mẫu, ngụ số nhà 12 đường Mẫu", HOME),
    ("Bà Trần Thị Mẫu ở số 5/2 đường Mẫu", HOME),
    ("chị Lê Thị Mẫu bị tâm thần", HEALTH),
    ("ông Nguyễn Văn Mẫu có tiền án", HEALTH),
]
NOT_FOUND = [
    "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
    "1.200.000.000 đồng",
    "84.912.345.678 đồng",
    "0,912345678",
    "000.00.00.H56-260512-0001",
    "PAKN.20260512.001",
    "09.06.2025 10 giờ 30",
    "ngày 03-04-2026 08:30",
    "từ 03 – 05.02.2026",
    "từ ngày 01 – 05.02.2026",
    "01-05-2026 08:30",
    "năm 01.2026–2027",
    "Mã số doanh nghiệp: 0101234567",
    "MST của Công ty Minh Họa: 0101234567",
    "Giấy chứng nhận đăng ký doanh nghiệp số 0101234567",
    "| Mã số thuế | Tên |\n|---|---|\n| 0101234567 | X |",
    "0101234567-001",
    "0123 456 789 đồng",
    "ô 01 02 03 04 05",
    "| 0 – 1.000.000.000 |",
    "tài khoản 0101234567 tại Kho bạc",
    "+84 24 3868 7437",
    "(0240) 3868 743",
    "ISBN 978-604-0912-34-5",
    "ISBN 978 604 0912 34567 8",
    "1022",
    "1900 0368",
    "18001096",
    "0200 000 0000",
    "024 3868 7437",
    "028.3822.1111",
    "số tài khoản 3511.0.1234567 tại Kho bạc Nhà nước tỉnh",
    "năm 2025 Agribank làm 260 hợp đồng, 310 bộ",
    "Agribank 1900558818",
    "bientap@lamgiang.example",
    "vanphong@chinhphu.vn",
    "https://example.vn/0912345678/001099012345",
    "sinh năm 1960",
    "Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890",
    "mã số thuế 0101234567",
    "123456789012",
    "097099012345",
    "001499012345",
    "123456789",
    "B1234567",
    "30 cơ quan, 12 TB-12345",
    "Số 1, đường Mẫu, phường Minh Họa",
    "ông Nguyễn Văn Mẫu ở xã Minh Họa",
    "Bà con cần biết về HIV/AIDS và ung thư",
    "090.000.000 người",
]


@pytest.mark.parametrize(("text", "what"), FOUND)
def test_personal_data_is_found_however_it_is_written(text: str, what: str) -> None:
    assert [found.shape.what for found in find(seen(text).letters)] == [what]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_its_neighbours_are_left_alone(text: str) -> None:
    assert list(find(seen(text).letters)) == []


def test_every_shape_is_tried() -> None:
    assert {shape.what for shape in SHAPES} == {what for _, what in FOUND}


@pytest.mark.parametrize(
    ("value", "shown"), [("0912 345 678", "…678"), ("ten@gmail.com", "…@gmail.com"), ("số nhà 12", "…12")]
)
def test_what_is_shown_of_a_value_is_its_end(value: str, shown: str) -> None:
    assert masked(value) == shown


@given(st.integers(0, 99_999_999), st.sampled_from("35789"), st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=9))
def test_a_mobile_number_is_found_and_told_from_no_other_spelling(rest: int, prefix: str, gaps: list[str]) -> None:
    plain = f"0{prefix}{rest:08}"
    spaced = "".join(digit + gap for digit, gap in zip(plain, [*gaps[:9], ""], strict=True))
    found = [item for item in find(f"gọi {spaced} nhé") if item.shape.what == MOBILE]
    if not any(part.isdigit() and len(part) == 4 and part[:2] in ("19", "20") for part in _parts(spaced)):
        assert [normal(item.value) for item in found] == [plain]
    assert normal("+84" + plain[1:]) == plain


def _parts(spaced: str) -> list[str]:
    return spaced.replace(".", " ").replace("-", " ").split()


@given(st.text(alphabet="a1_*<>&;b/ \n\u200b０"))
def test_every_letter_that_is_seen_has_a_place_in_the_source(text: str) -> None:
    read = seen(text)
    offsets = [read.offset(place) for place in range(len(read.letters))]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@pytest.mark.parametrize("piece", ["0912-", "ông Aa ", "_1", "a+", "&#", "STK 1"])
def test_a_text_made_to_last_does_not(piece: str) -> None:
    started = time.process_time()
    list(find(seen(piece * (200_000 // len(piece))).letters))
    assert time.process_time() - started < 5


@given(st.sampled_from([shape for shape in SHAPES if shape.signs]), st.data())
def test_a_shape_is_looked_for_in_every_text_that_has_it(shape: Shape, data: st.DataObject) -> None:
    letters = st.characters(codec="utf-8", exclude_characters="ıſ\u212a")  # which only a machine takes for i, s and k
    text = data.draw(st.from_regex(shape.before or shape.form, alphabet=letters))
    assert shape.may_be_in(text.casefold(), digits=True)


def test_what_needs_no_digit_is_found_in_a_text_without_any() -> None:
    assert [found.shape.what for found in find("ten@gmail.com, ông Nguyễn Văn Mẫu bị Ung thư, bị ung thư")] == [
        "địa chỉ thư cá nhân",
        HEALTH,
    ]
