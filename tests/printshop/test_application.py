"""The data sheet for a licence application: every field of the form, in its order, and an A4 page of an office."""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO

import pypdfium2
import pytest
from support.imprints import NEW_PRESS_LAW, PUBLISHING_LAW, profiles
from support.printed import IMPRINT, a_bulletin, a_job, a_leaflet, a_poster, an_agency, pdf_facts

from plugins.model.publication import Publication
from plugins.printshop.application import application, application_pdf

LEFT, RIGHT, TOP, BOTTOM = (30, 35), (15, 20), (20, 25), (20, 25)  # mm, NĐ 30/2020/NĐ-CP
LABELS = [
    "Tổ chức đề nghị cấp giấy phép",
    "Cơ quan chủ quản",
    "Địa chỉ",
    "Số quyết định thành lập, ngày, cơ quan ban hành",
    "Tên tài liệu",
    "Xuất xứ (người dịch, nếu là tài liệu dịch)",
    "Hình thức tài liệu",
    "Số trang (hoặc dung lượng, byte)",
    "Phụ bản",
    "Khuôn khổ (cm)",
    "Số lượng in (bản)",
    "Ngôn ngữ xuất bản",
    "Tên, địa chỉ cơ sở in",
    "Mục đích xuất bản",
    "Tóm tắt nội dung",
    "Kèm theo",
]


def fields(item: Publication) -> dict[str, str]:
    context = application(a_job(item, legal=profiles()[PUBLISHING_LAW]))
    assert context is not None
    return {field.label: field.value for field in context.fields}


@lru_cache(maxsize=4)
def sheet(complete: bool = True) -> bytes:
    item = a_leaflet(imprint=IMPRINT if complete else {}, author="Trung tâm Mẫu")
    content = application_pdf(a_job(item, legal=profiles()[PUBLISHING_LAW]))
    assert content is not None
    return content


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in pdf))


def test_all_fields_stand_in_the_order_of_the_form() -> None:
    assert list(fields(a_leaflet())) == LABELS


def test_a_leaflet_is_described() -> None:
    found = fields(a_leaflet(author="Trung tâm Mẫu", audience=("người dân", "doanh nghiệp")))
    assert found["Tên tài liệu"] == "Nộp hồ sơ tại nhà"
    assert found["Xuất xứ (người dịch, nếu là tài liệu dịch)"] == "Trung tâm Mẫu biên soạn"
    assert found["Số trang (hoặc dung lượng, byte)"] == "6 (gấp từ một tờ in hai mặt)"
    assert found["Khuôn khổ (cm)"] == "29,7 × 21 (khổ mở phẳng)"
    assert found["Số lượng in (bản)"] == "1.500"
    assert found["Tên, địa chỉ cơ sở in"] == "Cơ sở in Mẫu, Số 2, đường Mẫu"
    assert found["Mục đích xuất bản"] == (
        "Tuyên truyền, hướng dẫn về cải cách thể chế cho người dân, doanh nghiệp; không kinh doanh."
    )


@pytest.mark.parametrize(("item", "pages"), [(a_poster(), "1"), (a_leaflet("A5"), "2")], ids=["poster", "flat"])
def test_pages_that_carry_something_are_counted(item: Publication, pages: str) -> None:
    assert fields(item)["Số trang (hoặc dung lượng, byte)"] == pages


def test_what_is_not_known_stays_empty() -> None:
    found = fields(a_leaflet(imprint={}))
    assert [label for label, value in found.items() if not value] == [
        "Số quyết định thành lập, ngày, cơ quan ban hành",
        "Xuất xứ (người dịch, nếu là tài liệu dịch)",
        "Số lượng in (bản)",
        "Tên, địa chỉ cơ sở in",
    ]


def test_a_bulletin_is_licensed_otherwise() -> None:
    assert application(a_job(a_bulletin(), legal=profiles()[NEW_PRESS_LAW])) is None


def test_without_a_known_law_there_is_no_form() -> None:
    assert application_pdf(a_job(a_leaflet())) is None


def test_the_office_signs_even_if_the_imprint_names_nobody() -> None:
    context = application(a_job(a_leaflet(imprint={}), legal=profiles()[PUBLISHING_LAW]))
    assert context is not None
    assert context.signer == an_agency().responsible


def test_the_page_says_it_all() -> None:
    text = text_of(sheet())
    missing = [label for number, label in enumerate(LABELS, start=1) if f"{number}. {label}:" not in text]
    assert missing == []
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Kính gửi: Sở Mẫu", "Mẫu 04"):
        assert words in text


def test_what_is_missing_is_a_line_of_dots() -> None:
    lines = re.findall(r"\d+\. [^:]+: ?\.{20,}", text_of(sheet(complete=False)))
    assert [line.split(".")[0] for line in lines] == ["4", "11", "13"]


def test_it_is_one_tagged_page_of_a4_in_the_houses_serif() -> None:
    facts = pdf_facts(sheet())
    assert facts.sizes == ((210.0, 297.0),)
    assert facts.tagged
    assert {font.split("-")[1] for font in facts.fonts} == {"Serif"}
    assert facts.all_embedded


@pytest.mark.parametrize("complete", [True, False])
def test_the_margins_are_those_of_administrative_documents(complete: bool) -> None:
    with pypdfium2.PdfDocument(BytesIO(sheet(complete))) as pdf:
        page = pdf[0].get_textpage()
        boxes = [page.get_charbox(index) for index in range(page.count_chars())]
    boxes = [box for box in boxes if box[2] > box[0]]
    mm = 25.4 / 72
    assert LEFT[0] <= min(box[0] for box in boxes) * mm <= LEFT[1]
    assert RIGHT[0] <= 210 - max(box[2] for box in boxes) * mm
    assert TOP[0] <= 297 - max(box[3] for box in boxes) * mm <= TOP[1]
    assert BOTTOM[0] <= min(box[1] for box in boxes) * mm


def test_a_signature_does_not_stand_alone_on_a_page() -> None:
    long = {"title": "Nộp hồ sơ " * 15 + "tại nhà", "summary": ("Một câu tóm tắt dài. " * 16)[:320].strip()}
    item = a_leaflet(imprint={}, audience=("người dân", "doanh nghiệp", "người cao tuổi") * 6, **long)
    agency = an_agency(sample_notice="Ấn phẩm mẫu, nội dung minh họa. " * 8)
    content = application_pdf(a_job(item, agency, legal=profiles()[PUBLISHING_LAW]))
    assert content is not None
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) == 2
    assert "15. Tóm tắt nội dung" in pages[1]
    assert "Ký, đóng dấu" in pages[1]


def test_it_is_the_same_every_time() -> None:
    item = a_leaflet(imprint=IMPRINT, author="Trung tâm Mẫu")
    assert application_pdf(a_job(item, legal=profiles()[PUBLISHING_LAW])) == sheet()
