"""What the importer understands of a document, and how it writes it down."""

from __future__ import annotations

from datetime import date

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from support.word_draft import Draft, picture
from support.word_files import word_file

from plugins.importing.casing import learn
from plugins.importing.conversion import Imported, import_word
from plugins.importing.matter import Setting
from plugins.importing.official import date_of, is_authority, kind_of, number_of, office_name
from plugins.model.kinds import ARTICLE, PAGE, STORY, Kind
from plugins.reading.publication import read_front

WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
FIELDS = ("Cải cách thể chế", "Cải cách thủ tục hành chính")


def imported(octets: bytes, kind: Kind = ARTICLE) -> Imported:
    made = import_word("a.docx", octets, Setting(kind, FIELDS, date(2026, 11, 21)))
    assert isinstance(made, Imported), made
    return made


def body(draft: Draft) -> str:
    """The text under the front matter."""
    return imported(draft.octets()).text.partition("status: nháp\n---\n")[2]


def drafted(*lines: tuple[str, bool]) -> Draft:
    """A title, and paragraphs that are bold or not."""
    draft = Draft()
    draft.add("Một tên bài", "Title")
    for text, bold in lines:
        draft.add(text, bold=bold)
    return draft


@pytest.mark.parametrize("name", ["ke-hoach", "quyet-dinh"])
def test_head_and_foot_of_a_document_become_fields(name: str) -> None:
    manuscript, problems = read_front("tin-bai/a.md", imported(word_file(name).octets).text.encode())
    assert problems == []
    assert manuscript is not None
    matter = manuscript.matter
    expected = {
        "ke-hoach": (
            "Kế hoạch tuyên truyền cải cách hành chính năm 2026",
            "2026-08-05",
            "Kế hoạch số 12/KH-UBND ngày 05 tháng 8 năm 2026 của Ủy ban nhân dân xã Lam Giang tuyên truyền cải cách hành chính năm 2026",
        ),
        "quyet-dinh": (
            "Quyết định ban hành Quy chế tiếp công dân",
            "2026-07-15",
            "Quyết định số 45/QĐ-UBND ngày 15 tháng 7 năm 2026 của Ủy ban nhân dân xã Lam Giang ban hành Quy chế tiếp công dân",
        ),
    }[name]
    assert (matter.title, matter.date.date().isoformat(), matter.sources[0].title) == expected
    assert matter.author == "Ủy ban nhân dân xã Lam Giang"


@pytest.mark.parametrize("name", ["ke-hoach", "quyet-dinh", "cong-van"])
def test_recipients_and_signature_leave_the_text_and_are_reported(name: str) -> None:
    made = imported(word_file(name).octets)
    assert "Nơi nhận" not in made.text
    assert "PHÓ CHỦ TỊCH" not in made.text
    told = "\n".join(problem.what for problem in made.problems)
    assert "Lưu: VT" in told
    assert "PHÓ CHỦ TỊCH" in told


def test_an_official_letter_is_named_after_its_subject() -> None:
    assert (
        'title: "Trả lời kiến nghị về giờ làm việc của Bộ phận Một cửa"' in imported(word_file("cong-van").octets).text
    )


def test_false_headings_become_headings_of_the_right_level() -> None:
    text = imported(word_file("ke-hoach").octets).text
    assert [line for line in text.splitlines() if line.startswith("##")] == [
        "## I. Mục đích, yêu cầu",
        "### 1. Mục đích",
        "### 2. Yêu cầu",
        "## II. Tổ chức thực hiện ở xã Lam Giang",
    ]


def test_a_heading_in_capitals_with_a_word_that_may_be_a_name_stays() -> None:
    made = imported(
        drafted(("I. KHAI TRƯƠNG CHỢ SÔNG HƯƠNG", True), ("Chợ mở cửa sáng nay lúc bảy giờ.", False)).octets()
    )
    assert "## I. KHAI TRƯƠNG CHỢ SÔNG HƯƠNG" in made.text
    assert "W704" in {problem.code for problem in made.problems}


def test_where_nearly_all_is_bold_bold_is_no_heading() -> None:
    text = body(drafted(("Một dòng đậm", True), ("Hai dòng đậm", True), ("Ba dòng đậm", True)))
    assert text == "**Một dòng đậm**\n\n**Hai dòng đậm**\n\n**Ba dòng đậm**\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- Một;", "+ Hai;", "+ Ba;", "- Bốn."], "- Một;\n    - Hai;\n    - Ba;\n- Bốn.\n"),
        (["1. Một", "- Hai", "2. Ba"], "1. Một\n    - Hai\n2. Ba\n"),
        (["3) Ba", "4) Bốn"], "3. Ba\n4. Bốn\n"),
        (["1. Một", "3. Ba"], "1. Một\n\n3\\. Ba\n"),
        (["- 5 độ dưới không", "-5 độ nữa"], "- 5 độ dưới không\n\n-5 độ nữa\n"),
        (["a) Một", "b) Hai"], "a) Một\n\nb) Hai\n"),
    ],
)
def test_typed_marks_make_lists(lines: list[str], expected: str) -> None:
    assert body(drafted(*((line, False) for line in lines))) == expected


def test_numbers_that_word_counts_are_not_lost() -> None:
    text = imported(word_file("danh-sach").octets).text
    assert "1. Đăng nhập cổng dịch vụ công\n    - bằng VNeID\n" in text
    assert "\n2. Chọn thủ tục\n3. Nộp hồ sơ\n" in text


def test_joined_cells_stay_joined() -> None:
    text = imported(word_file("o-gop").octets).text
    assert '<tr><th rowspan="2">STT</th><th rowspan="2">Nhiệm vụ</th><th colspan="2">Thời gian</th></tr>' in text
    assert '<td colspan="4">Cộng: hai nhiệm vụ &amp; không thêm kinh phí.</td>' in text


def test_a_plain_table_is_markdown() -> None:
    assert (
        "| Việc | Ai làm |\n| --- | --- |\n| Nhận hồ sơ | Bộ phận Một cửa |" in imported(word_file("o-gop").octets).text
    )


def test_pictures_have_captions_credits_and_descriptions() -> None:
    made = imported(word_file("anh").octets)
    assert '"Hình 1. Bà con làm thử dịch vụ công trực tuyến. | Ảnh: Lê Minh")' in made.text
    assert "![Hai cán bộ ngồi sau bàn hướng dẫn](anh/" in made.text
    assert '"Gian hàng số 2 của đoàn thanh niên")' in made.text
    assert len(made.pictures) == 4


CAPTION, CREDIT = "Hình 1. Nhà văn hóa thôn.", "Ảnh: Văn phòng xã"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([CAPTION, CREDIT], f"{CAPTION} | {CREDIT}"),
        ([CAPTION, f"{CREDIT}."], f"{CAPTION} | {CREDIT}"),
        ([CAPTION, "(Nguồn: Văn phòng xã)"], f"{CAPTION} | Nguồn: Văn phòng xã"),
        ([CREDIT, CAPTION], f"{CAPTION} | {CREDIT}"),
        ([f"{CAPTION} {CREDIT}"], f"{CAPTION} | {CREDIT}"),
        ([CREDIT], f"| {CREDIT}"),
    ],
)
def test_caption_and_credit_are_taken_from_one_paragraph_or_two(lines: list[str], title: str) -> None:
    draft = drafted(("Một câu đủ dài đứng trước tấm ảnh.", False))
    draft.document.add_picture(picture())
    for line in lines:
        draft.add(line)
    draft.add("Câu sau ảnh, đủ dài để không là đề mục.")
    text = imported(draft.octets()).text
    assert f' "{title}")' in text
    assert text.count("Văn phòng xã") == 1


@pytest.mark.parametrize(
    "second", ["Hình 2. Sân vận động thôn.", "Nguồn vốn: ngân sách xã chi một nửa, dân góp một nửa."]
)
def test_a_second_caption_or_a_sentence_stays_in_the_text(second: str) -> None:
    draft = drafted(("Một câu đủ dài đứng trước tấm ảnh.", False))
    draft.document.add_picture(picture())
    draft.add(CAPTION)
    draft.add(second)
    assert f"\n\n{second}" in imported(draft.octets()).text.replace("\\", "")


@pytest.mark.parametrize("fallback", ["<mc:Fallback><w:pict/></mc:Fallback>", ""])
def test_a_text_box_of_todays_word_is_not_lost(fallback: str) -> None:
    """LibreOffice writes the older form empty."""
    draft = drafted(("Một câu đủ dài đứng trước khung chữ.", False))
    box = "<w:txbxContent><w:p><w:r><w:t>Chữ trong khung mới.</w:t></w:r></w:p></w:txbxContent>"
    drawing = f"<w:drawing><wps:txbx {WPS}>{box}</wps:txbx></w:drawing>"
    choice = (
        f'<mc:AlternateContent {MC}><mc:Choice Requires="wps">{drawing}</mc:Choice>{fallback}</mc:AlternateContent>'
    )
    draft.document.paragraphs[-1]._p.append(parse_xml(f"<w:r {nsdecls('w')}>{choice}</w:r>"))
    assert "Chữ trong khung mới." in imported(draft.octets()).text


def test_a_footnote_is_a_footnote() -> None:
    text = imported(word_file("chu-thich").octets).text
    assert "đầy đủ.[^1]" in text
    assert "[^1]: Theo quy định của Chính phủ về một cửa." in text


def test_nothing_deleted_or_hidden_reaches_the_article() -> None:
    text = imported(word_file("theo-doi-sua").octets).text
    assert "đã xóa" not in text
    assert "ẩn trong Word" not in text
    assert "Câu này mới thêm." in text


def test_a_story_says_what_only_a_person_can_fill_in() -> None:
    made = imported(word_file("danh-sach").octets, STORY)
    manuscript, problems = read_front(made.path, made.text.encode())
    assert problems == []
    assert manuscript is not None
    assert manuscript.matter.unit == "CẦN ĐIỀN: đơn vị thực hiện"


def test_a_standing_page_has_no_date() -> None:
    made = imported(word_file("danh-sach").octets, PAGE)
    assert made.path.startswith("trang/")
    assert read_front(made.path, made.text.encode())[1] == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 12/KH-UBND", "12/KH-UBND"),
        ("Số: 05/KH – UBND", "05/KH-UBND"),
        ("Số:118/2025/NĐ-CP", "118/2025/NĐ-CP"),
        ("Số: 185/SNV-CCHC&VTLT", "185/SNV-CCHC&VTLT"),
        ("Số 57-NQ/TW", "57-NQ/TW"),
        ("Số:      /KH-VP", ""),
        ("Số người nộp trực tuyến tăng", None),
    ],
)
def test_numbers_of_documents_are_read(line: str, number: str | None) -> None:
    assert number_of(line) == number


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Lam Giang, ngày 05 tháng 8 năm 2026", (True, date(2026, 8, 5))),
        ("Lam Giang, ngày     tháng 8 năm 2026", (True, None)),
        ("Lam Giang, ngày 31 tháng 02 năm 2026", (True, None)),
        ("Họp ngày 5 tháng 8", (False, None)),
    ],
)
def test_place_and_date_are_read(line: str, found: tuple[bool, date | None]) -> None:
    assert date_of(line) == found


@pytest.mark.parametrize(
    ("line", "authority"),
    [
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", True),
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("GIÁM ĐỐC SỞ NỘI VỤ", True),
        ("BAN HÀNH KẾ HOẠCH NĂM 2026", False),
        ("TÌNH HÌNH THỰC HIỆN", False),
        ("QUAN ĐIỂM CHỈ ĐẠO", False),
        ("PHƯƠNG HƯỚNG NHIỆM VỤ", False),
        ("Chủ tịch xã", False),
    ],
)
def test_who_decides_is_told_from_headings_that_begin_alike(line: str, authority: bool) -> None:
    assert is_authority(line) is authority


def test_a_subject_need_not_be_bold() -> None:
    draft = Draft()
    draft.add("KẾ HOẠCH", bold=True, centred=True)
    draft.add("Tuyên truyền năm 2026 của Văn phòng")
    draft.add("Thực hiện kế hoạch của tỉnh, Văn phòng tuyên truyền cả năm.")
    assert 'title: "Kế hoạch tuyên truyền năm 2026 của Văn phòng"' in imported(draft.octets()).text


def test_a_type_of_document_stands_alone_on_its_line() -> None:
    assert (kind_of("QUYẾT ĐỊNH:"), kind_of("Kế hoạch năm 2026")) == ("Quyết định", "")


@pytest.mark.parametrize(
    ("capitals", "written"),
    [("ỦY BAN NHÂN DÂN XÃ LAM GIANG", "Ủy ban nhân dân xã Lam Giang"), ("SỞ NỘI VỤ", None)],
)
def test_names_of_offices_leave_capitals_only_where_that_is_sure(capitals: str, written: str | None) -> None:
    assert office_name(capitals) == written


def test_capitals_follow_what_the_document_shows() -> None:
    casing = learn(["Đoàn của Ủy ban nhân dân tỉnh Vĩnh Long đến thăm UBND xã.", "Xã có nhiều sáng kiến."])
    assert casing.sentence("SÁNG KIẾN CỦA UBND TỈNH VĨNH LONG") == "Sáng kiến của UBND tỉnh Vĩnh Long"
    assert casing.sentence("SÁNG KIẾN CỦA BÀ HOA") is None
