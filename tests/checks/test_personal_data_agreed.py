"""Personal data stops a publication, at its place, unless front matter names it."""

from __future__ import annotations

import pytest
from support.content import content, found
from support.site import article

from plugins.checks.personal_data_agreed import check

AGREED = "[{value: 0912.345.678, reason: Số trực, agreed_by: Tổ trưởng}]"
MENDING = (
    "\n  Cách sửa: xóa đi, hoặc thay bằng số, hộp thư chung của cơ quan; thật cần đăng và chủ của nó đã đồng ý thì ghi "
    "vào phần đầu bài  personal_data: [{value: …, reason: …, agreed_by: …}]"
)


def found_in(**given: str) -> list[str]:
    return [line.split("\n")[0] for line in found(check, content({"tin-bai/a.md": article(**given)}))]


def test_a_number_in_the_body_is_found_at_its_place_and_masked() -> None:
    assert found(check, content({"tin-bai/a.md": article(body="Một dòng.\n\nGọi **0912** 345 678.")})) == [
        f"tin-bai/a.md:10:7: E276 Có số điện thoại riêng (…678).{MENDING}"
    ]


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"title": "Gọi 0912345678"}, "2:12"),
        ({"summary": '"Một câu tóm tắt đủ dài: 0912345678."'}, "3:35"),
        ({"slug": "goi-0912345678"}, "6:11"),
        ({"image": '{file: anh/a-0912345678.svg, alt: "Hình"}'}, "6:21"),
        ({"image": '{file: anh/vuong.svg, alt: "Hình", caption: "Bà Mẫu, 0912345678"}'}, "6:61"),
        ({"body": '![Hình](anh/vuong.svg "Gọi 0912345678")'}, "8:28"),
        ({"body": "| Ai | Số |\n|---|---|\n| Bà Mẫu | 0912345678 |"}, "10:12"),
        ({"body": "[Gọi](tel:0912345678)"}, "8:11"),
        ({"body": "[Nhắn Zalo](https://zalo.me/0912345678)"}, "8:29"),
        ({"body": "Nhắn https://zalo.me/0912345678 nhé."}, "8:22"),
        ({"body": "Nhắn zalo.me/0912345678."}, "8:14"),
        ({"body": "<https://zalo.me/0912345678>"}, "8:18"),
        ({"body": '<a href="https://wa.me/84912345678">Nhắn</a>'}, "8:24"),
        ({"body": "Nhắn viber://chat?number=%2B84912345678"}, "8:28"),
        ({"body": "[Nhắn](https://api.whatsapp.com/send?phone=84912345678&text=a)"}, "8:44"),
        ({"body": "[Nhắn](https://m.me/0912345678)"}, "8:21"),
        ({"body": "Nhắn sms:+84912345678"}, "8:10"),
        ({"body": "Nhắn sms:%2B84912345678"}, "8:12"),
        ({"body": '<a href="tel:0912345678">Gọi</a>'}, "8:14"),
        ({"body": "Zalo:0912**345**678"}, "8:6"),
        ({"body": "[Gọi](https://example.vn/goi?phone=0912345678)"}, "8:36"),
        ({"sources": '[{title: "Nhóm", url: "https://zalo.me/0912345678"}]'}, "6:49"),
    ],
)
def test_it_is_found_wherever_readers_see_it(given: dict[str, str], place: str) -> None:
    assert found_in(**given) == [f"tin-bai/a.md:{place}: E276 Có số điện thoại riêng (…678)."]


def test_what_is_agreed_passes_however_it_is_spelled() -> None:
    assert found_in(body="Gọi +84 912 345 678.", personal_data=AGREED) == []


def test_an_exception_is_for_its_value_only() -> None:
    assert found_in(body="Gọi 0912345678, 0987654321.", personal_data=AGREED) == [
        "tin-bai/a.md:9:17: E276 Có số điện thoại riêng (…321)."
    ]


def test_an_exception_for_nothing_is_mentioned() -> None:
    assert found_in(personal_data=AGREED) == [
        "tin-bai/a.md:6:17: W065 personal_data cho phép đăng “…678” nhưng trong bài không có."
    ]


def test_health_beside_a_name_is_only_mentioned() -> None:
    assert found_in(body="Ông Nguyễn Văn Mẫu bị ung thư.") == [
        "tin-bai/a.md:8:23: W064 “ung thư” đứng cạnh họ tên một người: có thể là thông tin sức khỏe, án tích của người ấy."
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"body": "Gọi 0200 000 0000."},
        {"body": "Gọi 0912345678.", "status": "nháp"},
        {"body": "Gọi 0912345678.", "withdrawn": "{date: 2026-05-01, reason: Lộ số riêng}"},
        {"reply": "[{asked: Bà Mẫu 0912345678, date: 2026-05-01, answer: không trả lời}]"},
    ],
    ids=["the agency's own", "a draft", "taken back", "a record that nobody sees"],
)
def test_what_readers_do_not_see_or_the_agency_gives_passes(given: dict[str, str]) -> None:
    assert found_in(**given) == []


def test_the_title_of_what_was_taken_back_is_still_seen() -> None:
    assert len(found_in(title="Gọi 0912345678", withdrawn="{date: 2026-05-01, reason: Lộ số riêng}")) == 1
