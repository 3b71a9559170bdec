"""Sixty questions to the sample site and sixty to a made-up one, each with the page that must come first. The classes are
those in which readers type: with marks, without, in capitals, decomposed (NFD), the tone on another vowel, an abbreviation
for its full form or the other way round, the number of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from support.large_catalogue import Page

from plugins.model.catalogue import Catalogue
from plugins.model.vietnamese import TONES, fold


@dataclass(frozen=True)
class Query:
    """text: as typed; manner: its class; right: address of the page."""

    text: str
    manner: str
    right: str


def decomposed(text: str) -> str:
    """Letters and marks apart, as some phones and Macs type."""
    return unicodedata.normalize("NFD", text)


def misplaced(text: str) -> str:
    """Each tone on the other vowel where a syllable has two: hòa becomes hoà, nghĩa nghiã, tài khoản tài khỏan."""
    return " ".join(map(_misplaced, text.split()))


def _misplaced(syllable: str) -> str:
    letters = list(unicodedata.normalize("NFC", syllable))
    vowels = [place for place, letter in enumerate(letters) if fold(letter) in set("aeiouy")]
    for place in vowels:
        marks = unicodedata.normalize("NFD", letters[place])
        tones = [mark for mark in marks if mark in TONES]
        other = place + 1 if place + 1 in vowels else place - 1
        if tones and other in vowels:
            letters[place] = "".join(mark for mark in marks if mark not in tones)
            letters[other] += tones[0]
            break
    return unicodedata.normalize("NFC", "".join(letters))


_SAMPLE = {
    "marks": (
        ("lưu mã hồ sơ", "ap-phich/luu-ma-ho-so/"),
        ("tự chủ của trường học", "tin-bai/hieu-tu-chu-don-vi-su-nghiep/"),
        ("đọc bảng công khai tài chính", "tin-bai/doc-bang-cong-khai-tai-chinh/"),
        ("bốn xin bốn luôn", "tin-bai/bon-xin-bon-luon-o-quay/"),
        ("tiết kiệm ở công sở", "tin-bai/tiet-kiem-o-cong-so/"),
        ("Lao Bảo", "guong-dien-hinh/ngay-khong-hen-lao-bao/"),
        ("trao quyết định tận nhà", "guong-dien-hinh/qua-song-trao-quyet-dinh/"),
        ("khả năng tiếp cận", "trang/tiep-can/"),
        ("lệ phí", "tin-bai/nop-phi-le-phi-an-toan/"),
    ),
    "no marks": (
        ("hai cap", "tin-bai/hieu-chinh-quyen-hai-cap/"),
        ("de an 06", "tin-bai/hieu-nghi-quyet-57-de-an-06/"),
        ("canh giac lua dao", "to-roi/vneid-canh-giac-lua-dao/"),
        ("nguoi yeu the", "tin-bai/ho-tro-nguoi-yeu-the/"),
        ("toan trinh va mot phan", "tin-bai/toan-trinh-va-mot-phan/"),
        ("tam bo phan", "tin-bai/doc-thu-tuc-qua-tam-bo-phan/"),
        ("go van ban", "guong-dien-hinh/go-van-ban-khong-mat-tien/"),
        ("dieu can bo khong duoc lam", "tin-bai/dieu-can-bo-khong-duoc-lam/"),
        ("van ban con hieu luc", "tin-bai/kiem-tra-van-ban-con-hieu-luc/"),
        ("ke hoach cai cach", "tin-bai/ke-hoach-cai-cach-2026-2030/"),
        ("tan long dong thap", "guong-dien-hinh/go-van-ban-khong-mat-tien/"),
        ("dieu khoan su dung", "trang/dieu-khoan/"),
    ),
    "capitals": (
        ("BẢY MẪU GIẤY", "tin-bai/bay-mau-giay-mot-cua/"),
        ("CHỈ SỐ HÀI LÒNG", "tin-bai/doc-chi-so-hai-long/"),
        ("TRUOC KHI DEN MOT CUA", "to-roi/truoc-khi-den-mot-cua/"),
        ("BẢO VỆ DỮ LIỆU CÁ NHÂN", "trang/bao-ve-du-lieu/"),
        ("ĐỌC SỐ, KÝ HIỆU", "tin-bai/doc-so-ky-hieu-van-ban/"),
        ("NỘP HỒ SƠ TẠI NHÀ", "to-roi/nop-ho-so-ngay-tai-nha/"),
        ("THƯỢNG ĐỨC", "guong-dien-hinh/qua-song-trao-quyet-dinh/"),
    ),
    "NFD": (
        ("đã có trong dữ liệu", "ap-phich/du-lieu-da-co/"),
        ("nộp hồ sơ trực tuyến trong bảy bước", "tin-bai/nop-ho-so-truc-tuyen/"),
        ("giới thiệu chuyên trang", "trang/gioi-thieu/"),
        ("ngày thứ tư không có giấy hẹn", "guong-dien-hinh/ngay-khong-hen-lao-bao/"),
        ("giữ giấy tờ cũ", "tin-bai/giay-to-cu-van-dung-duoc/"),
        ("liên hệ, góp ý", "trang/lien-he/"),
        ("tổ công nghệ số", "guong-dien-hinh/to-cong-nghe-truc-tai-quay/"),
        ("tìm đúng phòng", "tin-bai/tim-dung-phong-o-uy-ban-xa/"),
    ),
    "tone": (
        ("điều khoản sử dụng", "trang/dieu-khoan/"),
        ("dịch vụ công toàn trình", "tin-bai/toan-trinh-va-mot-phan/"),
        ("cảnh giác lừa đảo", "to-roi/vneid-canh-giac-lua-dao/"),
        ("hiểu chuyện tự chủ", "tin-bai/hieu-tu-chu-don-vi-su-nghiep/"),
        ("giấy tờ nào không phải nộp lại", "to-roi/giay-to-khong-phai-nop-lai/"),
        ("biết quyền và nghĩa vụ của mình", "tin-bai/quyen-va-nghia-vu-khi-lam-thu-tuc/"),
        ("gõ cửa nào trước", "tin-bai/tim-dung-phong-o-uy-ban-xa/"),
    ),
    "abbreviation": (
        ("kế hoạch CCHC", "tin-bai/ke-hoach-cai-cach-2026-2030/"),
        ("chỉ số cải cách hành chính", "tin-bai/doc-chi-so-hai-long/"),
        ("par index", "tin-bai/doc-chi-so-hai-long/"),
        ("PAKN", "tin-bai/gui-phan-anh-kien-nghi/"),
        ("TTPVHCC", "tin-bai/mot-buoi-o-trung-tam-xa/"),
        ("BPMC nào cũng được", "tin-bai/nop-ho-so-noi-nao-cung-duoc/"),
        ("dvc toàn trình", "tin-bai/toan-trinh-va-mot-phan/"),
        ("UBND xã, phường", "tin-bai/tim-dung-phong-o-uy-ban-xa/"),
        ("CSDL", "tin-bai/du-lieu-thay-giay-to/"),
    ),
    "number": (
        ("150/2025/NĐ-CP", "tin-bai/tim-dung-phong-o-uy-ban-xa/"),
        ("30 2020 nd cp", "tin-bai/doc-so-ky-hieu-van-ban/"),
        ("876/QĐ-BNV", "tin-bai/doc-chi-so-hai-long/"),
        ("57-nq/tw", "tin-bai/hieu-nghi-quyet-57-de-an-06/"),
        ("Nghị định 356/2025", "trang/bao-ve-du-lieu/"),
        ("202/2025/QH15", "tin-bai/hieu-chinh-quyen-hai-cap/"),
        ("quyết định 282", "tin-bai/ke-hoach-cai-cach-2026-2030/"),
        ("367/2025/ND-CP", "tin-bai/kiem-tra-van-ban-con-hieu-luc/"),
    ),
}  # fmt: skip
_TYPED: dict[str, Callable[[str], str]] = {"NFD": decomposed, "tone": misplaced}


def sample_queries() -> list[Query]:
    """Sixty with one right answer on the sample site."""
    return [
        Query(_TYPED.get(manner, str)(text), manner, right)
        for manner, asked in _SAMPLE.items()
        for text, right in asked
    ]


def large_queries(catalogue: Catalogue, pages: Sequence[Page]) -> list[Query]:
    """Sixty to a made-up catalogue, spread over its pages."""
    full = {entry.short: entry.full.split(" (")[0] for entry in catalogue.abbreviations}
    fifth = [page for place, page in enumerate(pages) if place % 5 == 0]  # they have an abbreviation in the title
    step = len(pages) // 60

    def every(start: int, count: int, source: Sequence[Page] = pages) -> list[Page]:
        return [source[(start + step * 7 * n) % len(source)] for n in range(count)]

    def spelt_out(page: Page) -> str:
        words = page.title.split()
        short = next(short for short in sorted(full, key=len, reverse=True) if page.title.endswith(short))
        return " ".join([*words[: -len(short.split())][-2:], full[short]])

    return [
        *(Query(page.name, "marks", page.url) for page in every(3, 6)),
        *(Query(page.title, "marks", page.url) for page in every(11, 5)),
        *(Query(fold(page.name), "no marks", page.url) for page in every(23, 6)),
        *(Query(fold(" ".join(page.title.split()[:4])), "no marks", page.url) for page in every(31, 5)),
        *(Query(page.title.upper(), "capitals", page.url) for page in every(41, 4)),
        *(Query(fold(page.name).upper(), "capitals", page.url) for page in every(43, 4)),
        *(Query(decomposed(page.title), "NFD", page.url) for page in every(53, 4)),
        *(Query(decomposed(page.name), "NFD", page.url) for page in every(59, 4)),
        *(Query(misplaced(page.title), "tone", page.url) for page in every(61, 6)),
        *(Query(spelt_out(page), "abbreviation", page.url) for page in every(2, 8, fifth)),
        *(Query(page.number, "number", page.url) for page in every(71, 4)),
        *(Query(fold(page.number).replace("/", " ").replace("-", " "), "number", page.url) for page in every(73, 4)),
    ]
