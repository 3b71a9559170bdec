"""Tables of the text stay in it, as Markdown where that can be; those that hold a signature leave it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from docx.oxml import OxmlElement
from docx.table import Table
from support.content import content
from support.word_draft import Draft, letterhead, picture, signature

from plugins.checks.table_rows import check
from plugins.importing.conversion import Imported, import_word
from plugins.importing.matter import Setting
from plugins.importing.proof import LOST
from plugins.importing.tables import NO_HEADS
from plugins.model.kinds import ARTICLE
from plugins.reading.publication import read_body, read_front

Rows = list[list[str]]
ERRANDS: Rows = [
    ["Việc", "Nơi nhận", "Thời gian"],
    ["Cấp bản sao", "Bộ phận Một cửa", "1 ngày"],
    ["Chứng thực", "Trần Văn Nam", "trong ngày"],
]
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
SIGNER = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Thị Hà Mi"


def drafted(*before: str) -> Draft:
    draft = Draft()
    draft.add("Lịch nhận hồ sơ", "Title")
    for text in before or ("Bảng dưới đây ghi nơi nhận và thời gian.",):
        draft.add(text)
    return draft


def tabulate(draft: Draft, rows: Rows) -> Table:
    table = draft.document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            if text:
                draft.fill(cell, *text.split("\n"))
    return table


def imported(draft: Draft) -> Imported:
    """The article; our reading has nothing against it, and no words are lost."""
    made = import_word("a.docx", draft.octets(), Setting(ARTICLE, ("Cải cách thể chế",), date(2026, 11, 21)))
    assert isinstance(made, Imported), made
    manuscript, problems = read_front(made.path, made.text.encode())
    assert manuscript is not None, problems
    assert read_body(manuscript, lambda target: target)[1] == []
    assert [problem for problem in made.problems if problem.code == LOST.code] == []
    return made


def told(made: Imported, code: str) -> list[str]:
    return [problem.what for problem in made.problems if problem.code == code]


def with_table(rows: Rows) -> Imported:
    draft = drafted()
    tabulate(draft, rows)
    return imported(draft)


@pytest.mark.parametrize(
    "rows",
    [
        ERRANDS,
        [["Nơi nhận", "Thời gian"], ["Bộ phận Một cửa", "1 ngày"]],
        [["Nơi nhận:", "Thời gian:"], ["Bộ phận Một cửa", "1 ngày"]],
        [["NƠI NHẬN", "CHỦ TỊCH"], ["Bộ phận Một cửa", "Nguyễn Thị Hà Mi"]],
        [["Nơi nhận hồ sơ", "Ai trả lời"], ["Bộ phận Một cửa", "Trần Văn Nam"]],
        [["ĐƠN VỊ", "PHỤ TRÁCH"], ["UBND XÃ", "Trần Văn Nam"]],
        [["CHỦ TỊCH", "SỐ CUỘC HỌP"], ["Nguyễn Thị Hà Mi", "12"]],
        [["Nơi nhận: Bộ phận Một cửa", "Thời gian: 7 giờ"]],
    ],
)
def test_a_table_of_the_text_is_no_signature(rows: Rows) -> None:
    made = with_table(rows)
    assert told(made, "W702") + told(made, "W719") == []
    assert [text for row in rows for text in row if text not in made.text] == []


@pytest.mark.parametrize(
    ("rows", "recipients", "signs"),
    [
        ([[RECIPIENTS, SIGNER]], True, True),
        ([[RECIPIENTS, "", SIGNER]], True, True),
        ([["Nơi nhận:", "CHỦ TỊCH"], ["- Như trên;\n- Lưu: VT.", "(Đã ký)"], ["", "Nguyễn Thị Hà Mi"]], True, True),
        ([[RECIPIENTS]], True, False),
        ([[RECIPIENTS, ""]], True, False),
        ([["", SIGNER]], False, True),
        ([["", "Lam Giang, ngày 05 tháng 8 năm 2026\nCHÁNH VĂN PHÒNG\nNguyễn Thị Hà Mi"]], False, True),
    ],
)
def test_a_table_that_holds_a_signature_leaves_the_text(rows: Rows, recipients: bool, signs: bool) -> None:
    draft = drafted(*(f"Câu thứ {number} của bài, đủ dài để làm thân bài." for number in range(20)))
    tabulate(draft, rows)
    made = imported(draft)
    assert (bool(told(made, "W702")), bool(told(made, "W719"))) == (recipients, signs)
    assert "<table>" not in made.text
    assert "Nguyễn Thị Hà Mi" not in made.text


def heading(draft: Draft) -> None:
    draft.add("Phụ lục", "Heading 1")
    draft.add("Câu của phụ lục, đủ dài để không là đề mục.")


def much_text(draft: Draft) -> None:
    for number in range(9):
        draft.add(f"Câu thứ {number} sau bảng, đủ dài để không là đề mục.")


def photograph(draft: Draft) -> None:
    draft.document.add_picture(picture())


@pytest.mark.parametrize("follow", [heading, much_text, photograph])
@pytest.mark.parametrize("text", [RECIPIENTS, SIGNER])
def test_one_without_the_other_counts_only_at_the_end(follow: object, text: str) -> None:
    draft = drafted()
    tabulate(draft, [[text, ""]])
    follow(draft)  # type: ignore[operator]
    made = imported(draft)
    assert told(made, "W702") + told(made, "W719") == []
    assert text.split("\n", maxsplit=1)[0] in made.text


def test_a_signature_before_an_annex_is_known_by_its_two_sides() -> None:
    draft = Draft()
    letterhead(draft)
    draft.add("Trên đây là kế hoạch của Ủy ban nhân dân xã.")
    signature(draft)
    heading(draft)
    assert "Nơi nhận" not in imported(draft).text


def test_the_report_quotes_recipients_and_says_what_to_do() -> None:
    draft = drafted()
    tabulate(draft, [[RECIPIENTS, SIGNER]])
    found = {problem.code: problem for problem in imported(draft).problems}
    assert found["W702"].what == "Phần “Nơi nhận” đã bỏ khỏi bài: “Nơi nhận: | - Như trên; | - Lưu: VT.”."
    assert found["W702"].fix == "nếu đây là nội dung của bài, chép lại từ tệp Word."
    assert "nếu đây là nội dung của bài, chép lại từ tệp Word" in found["W719"].fix


def test_a_plain_table_is_markdown_whose_first_row_heads_it() -> None:
    made = with_table(ERRANDS)
    assert (
        "| Việc | Nơi nhận | Thời gian |\n| --- | --- | --- |\n| Cấp bản sao | Bộ phận Một cửa | 1 ngày |" in made.text
    )
    assert told(made, "W720") == ["Dòng đầu của bảng được lấy làm tên cột: “Việc | Nơi nhận | Thời gian”."]


@pytest.mark.parametrize(("marked", "codes"), [(1, []), (2, ["W711"])])
def test_rows_that_word_marks_as_headings_need_no_second_look(marked: int, codes: list[str]) -> None:
    draft = drafted()
    for row in tabulate(draft, ERRANDS).rows[:marked]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made = imported(draft)
    assert "| Việc | Nơi nhận | Thời gian |\n| --- |" in made.text
    assert [problem.code for problem in made.problems if problem.code in ("W711", "W720")] == codes


@pytest.mark.parametrize(
    "rows",
    [
        [["", ""], ["Cấp bản sao", "1 ngày"]],
        [["Cấp bản sao", "1 ngày"]],
        [["Mang theo căn cước."], ["Đến trước 11 giờ."]],
    ],
)
def test_a_table_without_a_first_row_that_can_name_columns_stays_as_it_is(rows: Rows) -> None:
    made = with_table(rows)
    assert "<table>" in made.text
    assert "<th" not in made.text
    assert told(made, "W720") == []


def test_joined_cells_stay_html() -> None:
    draft = drafted()
    table = tabulate(draft, ERRANDS)
    table.cell(1, 0).merge(table.cell(2, 0))
    assert '<td rowspan="2">Cấp bản sao<br>Chứng thực</td>' in imported(draft).text


def test_a_row_that_is_shorter_keeps_html() -> None:
    draft = drafted()
    last = tabulate(draft, ERRANDS).rows[-1]._tr
    last.remove(last.tc_lst[-1])
    assert "<table>" in imported(draft).text


def test_a_table_in_a_cell_becomes_lines_of_the_cell() -> None:
    draft = drafted()
    outer = tabulate(draft, ERRANDS)
    inner = outer.cell(1, 1).add_table(1, 2)
    draft.fill(inner.cell(0, 0), "Sáng")
    draft.fill(inner.cell(0, 1), "7 giờ")
    made = imported(draft)
    assert "| Cấp bản sao | Bộ phận Một cửa<br>Sáng – 7 giờ | 1 ngày |" in made.text
    assert len(told(made, "W711")) == 1


@pytest.mark.parametrize("cell", ["Số: 12/KH-UBND", "Lam Giang, ngày 05 tháng 8 năm 2026"])
def test_a_table_with_a_number_or_a_date_is_no_letterhead(cell: str) -> None:
    made = with_table([["Văn bản", "Về việc"], [cell, "Nhận hồ sơ tại nhà"]])
    assert "Nhận hồ sơ tại nhà" in made.text
    assert "12/KH-UBND" in made.text or "05 tháng 8" in made.text


JOINED: Rows = [
    ["Việc", "Buổi sáng", "Buổi chiều"],
    ["Cấp bản sao", "Bộ phận Một cửa", "Thôn Đông"],
    ["Chứng thực", "Trần Văn Nam", "trong ngày"],
]


def merged(*joins: tuple[tuple[int, int], tuple[int, int]], rows: Rows = JOINED) -> Imported:
    draft = drafted()
    table = tabulate(draft, rows)
    for first, last in joins:
        table.cell(*first).merge(table.cell(*last))
    return imported(draft)


def heads_of(made: Imported) -> list[str]:
    return re.findall(r"<th(?: \w+=\"\d\")*>.*?</th>", made.text)


def test_the_first_row_of_a_table_with_joined_cells_heads_it_and_the_report_says_so() -> None:
    made = merged(((1, 0), (2, 0)), ((1, 1), (1, 2)))
    assert heads_of(made) == ["<th>Việc</th>", "<th>Buổi sáng</th>", "<th>Buổi chiều</th>"]
    assert told(made, "W720") == ["Dòng đầu của bảng được lấy làm tên cột: “Việc | Buổi sáng | Buổi chiều”."]


def test_joined_heads_keep_how_far_they_reach() -> None:
    made = merged(((0, 1), (0, 2)), ((0, 0), (1, 0)))
    assert heads_of(made)[:2] == [
        '<th rowspan="2">Việc<br>Cấp bản sao</th>',
        '<th colspan="2">Buổi sáng<br>Buổi chiều</th>',
    ]
    assert "<td>Chứng thực</td>" in made.text


def test_a_title_over_all_columns_is_followed_by_their_names() -> None:
    made = merged(((0, 0), (0, 2)), rows=[["Lịch tháng 11", "", ""], *JOINED])
    assert heads_of(made)[0] == '<th colspan="3">Lịch tháng 11</th>'
    assert heads_of(made)[1:] == ["<th>Việc</th>", "<th>Buổi sáng</th>", "<th>Buổi chiều</th>"]
    assert told(made, "W720") == [
        "Dòng đầu của bảng được lấy làm tên cột: “Lịch tháng 11 / Việc | Buổi sáng | Buổi chiều”."
    ]


@pytest.mark.parametrize(
    ("joins", "rows"),
    [
        ([], [["", ""], ["Cấp bản sao", "1 ngày"]]),
        ([], [["Mang theo căn cước."], ["Đến trước 11 giờ."]]),
        ([((0, 0), (2, 0))], JOINED),
    ],
)
def test_where_no_row_can_head_a_table_the_report_says_what_to_do(
    joins: list[tuple[tuple[int, int], tuple[int, int]]], rows: Rows
) -> None:
    made = merged(*joins, rows=rows)
    assert heads_of(made) == []
    assert [problem.fix for problem in made.problems if problem.code == "W721"] == [NO_HEADS.fix]


def test_what_is_imported_with_joined_cells_passes_our_own_rule() -> None:
    made = merged(((1, 0), (2, 0)), ((1, 1), (1, 2)))
    assert "<table>" in made.text
    published = content({made.path: made.text.replace("status: nháp", "status: đăng")})
    assert [problem.code for problem in check(published)] == []


def test_what_the_report_says_to_write_mends_such_a_table() -> None:
    made = merged(((0, 0), (2, 0)), rows=JOINED)
    row = NO_HEADS.fix.rpartition("  ")[2]
    text = made.text.replace("status: nháp", "status: đăng").replace("<table>", f"<table>\n{row}")
    assert [problem.code for problem in check(content({made.path: text}))] == []
