"""Advertisements in a bulletin are found; what is only about advertising is not."""

from __future__ import annotations

import pytest
from support.content import found, publication
from support.imprints import flyer, given, imprint, issue
from support.site import article

from plugins.checks.imprint_advertising import advertisement, check

POSTER = article(
    "Áp phích thử",
    "Gọi 18001096.",
    format="A3",
    slogan="[Mua ngay hôm nay]",
    image="{file: anh/vuong.svg, alt: A}",
    status=None,
)
SELLS = [
    "Quảng cáo: máy lọc nước tốt nhất tỉnh.",
    "Máy lọc nước (quảng cáo)",
    "Trang quảng cáo",
    "Nội dung được tài trợ:",
    "Bài viết tài trợ bởi Công ty A.",
    "Chương trình khuyến mãi tháng ba của cửa hàng.",
    "Khuyến mại lớn cuối năm",
    "Giảm giá 30% cho khách đến sớm.",
    "Giảm giá toàn bộ mặt hàng 20 % trong tuần.",
    "Ưu đãi đến 15% khi thanh toán thẻ.",
    "Nhập mã giảm giá để nhận quà.",
    "Đặt hàng ngay hôm nay!",
    "Giá chỉ từ 99.000 đồng.",
    "Trả góp lãi suất 0% trong 12 tháng.",
]
INFORMS = [
    "Xử phạt hành vi quảng cáo sai sự thật về thuốc.",
    "Thủ tục cấp phép biển quảng cáo ngoài trời gồm ba bước.",
    "Luật Quảng cáo có hiệu lực từ năm 2013.",
    "Chuyên trang không đo đếm người đọc, không quảng cáo.",
    "Đăng ký hoạt động khuyến mại với Sở Công Thương.",
    "Nộp trực tuyến được giảm 50 % lệ phí.",
    "Tỷ lệ hồ sơ trễ hạn giảm 30% so với năm trước.",
    "Doanh nghiệp được ưu đãi thuế theo địa bàn.",
    "Trả góp không phải là hình thức nộp phí.",
    "Thủ tục xác nhận nội dung quảng cáo.",
    "Đăng ký chương trình khuyến mại mang tính may rủi.",
    "Doanh nghiệp mới được hưởng thuế suất ưu đãi 10% trong 15 năm.",
    "Chính phủ giảm giá điện 10% cho vùng lũ.",
    "Những nội dung được tài trợ gồm đào tạo và thiết bị.",
    "Cuộc gọi tự xưng bán thuốc giảm giá là lừa đảo.",
]


@pytest.mark.parametrize("text", SELLS)
def test_words_of_sellers_are_found(text: str) -> None:
    assert advertisement(publication("tin-bai/x.md", article(body=f"Mở đầu.\n\n{text}")))


@pytest.mark.parametrize("text", INFORMS)
def test_information_about_advertising_is_not(text: str) -> None:
    assert advertisement(publication("tin-bai/x.md", article(body=f"Mở đầu.\n\n{text}"))) == ""


def test_an_article_tagged_as_advertising_is_found_at_the_line_that_brings_it_in() -> None:
    files = {
        "tin-bai/b.md": article(tags="[Khuyến mãi]"),
        "ban-tin/so-1.md": issue(contents="\n  - path: tin-bai/a.md\n  - path: tin-bai/b.md"),
    }
    assert found(check, given(files)) == [
        "ban-tin/so-1.md:9:5: W036 tin-bai/b.md giống quảng cáo (“Khuyến mãi”), mà Luật Báo chí 2016 – bản tin không "
        "cho đăng quảng cáo.\n  Cách sửa: bỏ khỏi ấn phẩm hoặc sửa lời; nếu đã xem và không phải quảng cáo, ghi  "
        "tin-bai/b.md  vào  not_advertising  của imprint."
    ]


def test_an_article_that_a_query_brings_in_is_found() -> None:
    files = {
        "tin-bai/b.md": article(body="Đặt hàng ngay.", date="2026-04-10"),
        "ban-tin/so-1.md": issue(contents="\n  - query: {limit: 2}"),
    }
    assert found(check, given(files))[0].startswith("ban-tin/so-1.md:8:5: W036 tin-bai/b.md")


def test_a_notice_is_found() -> None:
    files = {"ap-phich/b.md": POSTER, "ban-tin/so-1.md": issue(notices="[ap-phich/b.md]")}
    assert found(check, given(files))[0].startswith("ban-tin/so-1.md:9:11: W036 ap-phich/b.md")


def test_the_bulletins_own_words_are_read() -> None:
    files = {"ban-tin/so-1.md": issue().rstrip() + "\n\nKhuyến mại lớn tại cửa hàng A.\n"}
    assert found(check, given(files))[0].startswith("ban-tin/so-1.md:1:1: W036 ban-tin/so-1.md")


def test_what_the_editor_has_looked_at_is_released() -> None:
    files = {
        "tin-bai/a.md": article(body="Đặt hàng ngay."),
        "ban-tin/so-1.md": issue(imprint=imprint(not_advertising="[tin-bai/a.md]")),
    }
    assert found(check, given(files)) == []


def test_a_leaflet_may_advertise() -> None:
    assert found(check, given({"to-roi/a.md": flyer(tags="[quảng cáo]")})) == []


def test_an_absent_article_is_the_matter_of_another_rule() -> None:
    assert found(check, given({"ban-tin/so-1.md": issue(contents="\n  - path: tin-bai/khong.md")})) == []


def test_a_sound_bulletin_has_no_note() -> None:
    assert found(check, given({"ban-tin/so-1.md": issue()})) == []
