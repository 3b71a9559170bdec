"""Word files with what is not plain text: merged cells, footnotes, lists, pictures, tracked changes, text boxes."""

from __future__ import annotations

import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from support.word_draft import Draft, parts_of, picture, zipped


def merged_cells() -> Draft:
    draft = Draft()
    draft.add("Phân công nhiệm vụ", "Title")
    draft.add("Bảng dưới đây ghi việc của từng bộ phận trong năm.")
    table = draft.document.add_table(5, 4)
    for row, texts in enumerate((("STT", "Nhiệm vụ", "Thời gian", ""), ("", "", "Bắt đầu", "Kết thúc"))):
        for column, text in enumerate(texts):
            if text:
                draft.fill(table.cell(row, column), text, bold=True)
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    for row, texts in enumerate(
        (("1", "Viết bài | đăng tin", "Quý I", "Quý II"), ("2", "Dán áp phích", "Quý I", "Quý IV")), 2
    ):
        for column, text in enumerate(texts):
            draft.fill(table.cell(row, column), text)
    draft.fill(table.cell(4, 0).merge(table.cell(4, 3)), "Cộng: hai nhiệm vụ & không thêm kinh phí.")
    draft.add("Bảng thứ hai không có ô gộp.")
    simple = draft.document.add_table(3, 2)
    for row, (left, right) in enumerate(
        (("Việc", "Ai làm"), ("Nhận hồ sơ", "Bộ phận Một cửa"), ("Trả kết quả", "Văn thư"))
    ):
        draft.fill(simple.cell(row, 0), left, bold=row == 0)
        draft.fill(simple.cell(row, 1), right, bold=row == 0)
    return draft


def footnotes() -> Draft:
    draft = Draft()
    draft.add("Quyền của người nộp hồ sơ", "Title")
    draft.add("Người nộp hồ sơ được hướng dẫn một lần, đầy đủ.", None)
    draft.add("Quá hạn thì cơ quan xin lỗi bằng văn bản.", None)
    draft.said += ["Theo quy định của Chính phủ về một cửa.", "Thư xin lỗi ghi rõ lý do và ngày hẹn mới."]
    return draft


def with_notes(octets: bytes) -> bytes:
    """Adds two footnotes, which python-docx cannot write, at the ends of the second and third paragraph."""
    names = {"footnotes": "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"}
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for number, text in (
            (1, "Theo quy định của Chính phủ về một cửa."),
            (2, "Thư xin lỗi ghi rõ lý do và ngày hẹn mới."),
        )
    )
    parts = parts_of(octets)
    text = parts["word/document.xml"].decode()
    ends = [match.start() for match in re.finditer("</w:p>", text)][1:3]
    for number, end in reversed(list(enumerate(ends, 1))):
        text = text[:end] + f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' + text[end:]
    parts["word/document.xml"] = text.encode()
    parts["word/footnotes.xml"] = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
    kind = f'<Override PartName="/word/footnotes.xml" ContentType="{names["footnotes"]}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", kind.encode())
    link = (
        '<Relationship Id="rIdNotes" Target="footnotes.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", link.encode())
    return zipped(parts)


def nested_lists() -> Draft:
    draft = Draft()
    draft.add("Các bước nộp hồ sơ trực tuyến", "Title")
    draft.add("Làm lần lượt các bước dưới đây, mỗi bước vài phút.")
    for text, style in (
        ("Đăng nhập cổng dịch vụ công", "List Number"),
        ("bằng VNeID", "List Bullet 2"),
        ("mức độ 2 trở lên", "List Bullet 3"),
        ("Chọn thủ tục", "List Number"),
        ("Nộp hồ sơ", "List Number"),
    ):
        draft.add(text, style)
    draft.add("Ghi nhớ hai điều sau.")
    draft.add("Giữ mã hồ sơ", "List Bullet")
    draft.add("Không đưa mã OTP cho ai", "List Bullet")
    draft.add("a) Điểm a gõ bằng tay, không phải danh sách của Word.")
    draft.add("Hẹn gặp lại ở Bộ phận Một cửa.", "Quote")
    return draft


def pictures() -> Draft:
    draft = Draft()
    draft.add("Ngày hội chuyển đổi số ở thôn Đông", "Title")
    draft.add("Hơn một trăm người đến xem và làm thử trong buổi sáng.")
    draft.document.add_picture(picture(), width=Cm(8))
    draft.add("Hình 1. Bà con làm thử dịch vụ công trực tuyến. Ảnh: Lê Minh", "Caption")
    described = draft.document.add_paragraph()
    described.add_run("Ảnh dưới đây nằm cùng đoạn với chữ.")
    draft.said.append("Ảnh dưới đây nằm cùng đoạn với chữ.")
    described.add_run().add_picture(picture("#aa5533"), width=Cm(4))
    described._p.findall(".//" + qn("wp:docPr"))[0].set("descr", "Hai cán bộ ngồi sau bàn hướng dẫn")
    grid = draft.document.add_table(2, 2)
    for column, colour in enumerate(("#118844", "#881144")):
        grid.cell(0, column).paragraphs[0].add_run().add_picture(picture(colour, kind="PNG"), width=Cm(4))
        draft.fill(grid.cell(1, column), f"Gian hàng số {column + 1} của đoàn thanh niên")
    draft.add("Ngày hội kết thúc lúc mười một giờ trưa.")
    return draft


def tracked() -> Draft:
    draft = Draft()
    draft.add("Thông báo lịch tiếp công dân", "Title")
    paragraph = draft.add("Lịch tiếp công dân tháng 9 như sau.")
    added = parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="Mai"><w:r><w:t> Câu này mới thêm.</w:t></w:r></w:ins>')
    gone = parse_xml(
        f'<w:del {nsdecls("w")} w:id="2" w:author="Mai"><w:r><w:delText>Câu này đã xóa.</w:delText></w:r></w:del>'
    )
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="DATE"><w:r><w:t>Thứ Năm hằng tuần.</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.extend([added, gone, field])
    draft.add("Câu này ẩn trong Word.").runs[0].font.hidden = True
    noted = draft.add("Người dân mang theo giấy mời.")
    draft.document.add_comment(noted.runs, text="Xem lại chữ giấy mời", author="Lan")
    draft.document.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ của Văn phòng"
    draft.document.sections[0].footer.paragraphs[0].text = "Trang 1"
    box = draft.document.add_paragraph()
    box.add_run()._r.append(_text_box("Chữ trong khung vẫn được lấy."))
    draft.said += ["Câu này mới thêm.", "Câu này đã xóa.", "Thứ Năm hằng tuần.", "Xem lại chữ giấy mời"]
    draft.said += ["Tài liệu nội bộ của Văn phòng", "Chữ trong khung vẫn được lấy."]
    return draft


def _text_box(text: str) -> object:
    return parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
    )
