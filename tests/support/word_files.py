"""Word files as offices write them, made with python-docx, each with the sentences that must be found again."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from PIL import Image

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
TCVN3_SAMPLE = ("C¶i c¸ch hµnh chÝnh lµ viÖc cña mäi c¬ quan.", "Cải cách hành chính là việc của mọi cơ quan.")
VNI_SAMPLE = ("Ngöôøi daân noäp hoà sô ôû Boä phaän Moät cöûa.", "Người dân nộp hồ sơ ở Bộ phận Một cửa.")


@dataclass
class Draft:
    """A Word file in the making. said: what an author wrote, as it should come out."""

    document: object = field(default_factory=Document)
    said: list[str] = field(default_factory=list)

    def add(self, text: str, style: str | None = None, *, bold: bool = False, centred: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(text).bold = bold or None
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.said.append(text)
        return paragraph

    def fill(self, cell: _Cell, *lines: str, bold: bool = False) -> None:
        cell.paragraphs[0].add_run(lines[0]).bold = bold or None
        for line in lines[1:]:
            cell.add_paragraph().add_run(line).bold = bold or None
        self.said += lines

    def octets(self) -> bytes:
        properties = self.document.core_properties
        properties.created = properties.modified = datetime(2026, 8, 5, tzinfo=UTC)
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def fonted(paragraph: Paragraph, text: str, font: str, bold: bool = False) -> None:
    """A run in a font of its own."""
    run = paragraph.add_run(text)
    run.font.name = font
    run.bold = bold or None


def letterhead(draft: Draft, number: str = "12/KH-UBND", about: str = "") -> None:
    left, right = draft.document.add_table(1, 2).rows[0].cells
    lines = ["ỦY BAN NHÂN DÂN", "XÃ LAM GIANG", "-------", f"Số: {number}", *([f"V/v {about}"] if about else [])]
    draft.fill(left, *lines, bold=True)
    draft.fill(right, NATION, MOTTO, "---------------", "Lam Giang, ngày 05 tháng 8 năm 2026", bold=True)


def signature(draft: Draft) -> None:
    left, right = draft.document.add_table(1, 2).rows[0].cells
    draft.fill(left, "Nơi nhận:", "- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT, VP.")
    draft.fill(right, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Nguyễn Thị Hà Mi", bold=True)


def picture(colour: str = "#3355aa", size: tuple[int, int] = (640, 480), kind: str = "JPEG") -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    out.seek(0)
    return out


def plan() -> Draft:
    draft = Draft()
    letterhead(draft)
    draft.add("KẾ HOẠCH", bold=True, centred=True)
    draft.add("Tuyên truyền cải cách hành chính năm 2026", bold=True, centred=True)
    draft.add("_______", centred=True)
    draft.add(
        "Thực hiện Kế hoạch của tỉnh, xã Lam Giang tuyên truyền cải cách hành chính đến từng thôn. Việc này kéo dài cả năm."
    )
    draft.add("I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    draft.add("1. Mục đích", bold=True)
    draft.add("- Người dân biết nộp hồ sơ ở đâu;")
    draft.add("+ Nộp tại quầy;")
    draft.add("+ Nộp trực tuyến;")
    draft.add("- Cán bộ biết trả lời thế nào.")
    draft.add("2. Yêu cầu", bold=True)
    draft.add("Nội dung ngắn, dễ hiểu, đúng luật.")
    draft.add("II. TỔ CHỨC THỰC HIỆN Ở XÃ LAM GIANG", bold=True)
    draft.add("1. Văn phòng Ủy ban nhân dân viết bài.")
    draft.add("2. Các thôn treo áp phích.")
    draft.add("Trên đây là kế hoạch của Ủy ban nhân dân xã Lam Giang./.")
    signature(draft)
    return draft


def decision() -> Draft:
    draft = Draft()
    draft.add("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    draft.add("XÃ LAM GIANG\tĐộc lập - Tự do - Hạnh phúc", bold=True)
    draft.add("Số: 45/QĐ-UBND\tLam Giang, ngày 15 tháng 7 năm 2026")
    draft.add("QUYẾT ĐỊNH", bold=True, centred=True)
    draft.add("Về việc ban hành Quy chế tiếp công dân", bold=True, centred=True)
    draft.add("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LAM GIANG", bold=True, centred=True)
    draft.add("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
    draft.add("Theo đề nghị của Chánh Văn phòng.")
    draft.add("QUYẾT ĐỊNH:", bold=True, centred=True)
    for number, words in enumerate(
        ("Ban hành kèm theo Quyết định này Quy chế.", "Quyết định có hiệu lực từ ngày ký."), 1
    ):
        paragraph = draft.add(f"Điều {number}.", bold=True)
        paragraph.add_run(f" {words}")
        draft.said[-1] += f" {words}"
    draft.add("Nơi nhận:\tKT. CHỦ TỊCH")
    draft.add("- Như Điều 2;\tPHÓ CHỦ TỊCH")
    draft.add("- Lưu: VT.\tTrần Văn Nam")
    return draft


def letter() -> Draft:
    draft = Draft()
    letterhead(draft, "186/UBND-VP", "trả lời kiến nghị về giờ làm việc của Bộ phận Một cửa")
    draft.add("Kính gửi: Ông Lê Văn Bình, thôn Đông.", centred=True)
    draft.add("Ủy ban nhân dân xã đã nhận kiến nghị của ông về giờ làm việc.")
    draft.add("Từ ngày 01 tháng 9, Bộ phận Một cửa mở cửa từ 7 giờ.")
    signature(draft)
    return draft


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


def tcvn3() -> Draft:
    draft = Draft()
    draft.document.styles["Normal"].font.name = ".VnTime"
    heading = draft.document.add_paragraph()
    fonted(heading, "b¸o c¸o c¶i c¸ch hµnh chÝnh", ".VnTimeH", bold=True)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    draft.document.add_paragraph(TCVN3_SAMPLE[0])
    mixed = draft.document.add_paragraph("X· Lam Giang ")
    fonted(mixed, "đã gõ bằng Unicode", "Times New Roman")
    mixed.add_run(" vµ TCVN3, ®­îc ®äc ®óng.")
    draft.said += ["BÁO CÁO CẢI CÁCH HÀNH CHÍNH", TCVN3_SAMPLE[1]]
    draft.said.append("Xã Lam Giang đã gõ bằng Unicode và TCVN3, được đọc đúng.")
    return draft


def vni() -> Draft:
    draft = Draft()
    title = draft.document.add_paragraph(style="Heading 1")
    fonted(title, "Thoâng baùo veà Boä phaän Moät cöûa", "VNI-Times")
    paragraph = draft.document.add_paragraph()
    fonted(paragraph, VNI_SAMPLE[0], "VNI-Times")
    cut = draft.document.add_paragraph()
    fonted(cut, "Hoà sô ñuû thì nhaän, thieáu thì höôù", "VNI-Times")
    fonted(cut, "ng daãn moät laàn.", "VNI-Helve", bold=True)
    seam = draft.document.add_paragraph()
    fonted(seam, "Coâng daâ", "VNI-Times", bold=True)
    fonted(seam, "n coù quye", "VNI-Times")
    fonted(seam, "àn hoûi vaø ñöôïc traû lôøi.", "VNI-Times")
    draft.said += ["Thông báo về Bộ phận Một cửa", VNI_SAMPLE[1]]
    draft.said += ["Hồ sơ đủ thì nhận, thiếu thì hướng dẫn một lần.", "Công dân có quyền hỏi và được trả lời."]
    return draft


def decomposed() -> Draft:
    draft = Draft()
    for text, style in (
        ("Hướng dẫn nộp hồ sơ", "Title"),
        ("Chuẩn bị giấy tờ gì", "Heading 1"),
        ("Mang theo thẻ căn cước còn hạn sử dụng khi đến.", None),
    ):
        draft.add(text, style)
        draft.document.paragraphs[-1].runs[0].text = unicodedata.normalize("NFD", text)
    seam = draft.document.add_paragraph("Ng\u01b0o\u031b")
    seam.add_run("\u0300i dân \u00d0ông Hà\u00a0Nội\u200b đến sớm.")
    draft.said.append("Người dân Đông Hà Nội đến sớm.")
    return draft


def footnotes() -> Draft:
    draft = Draft()
    draft.add("Quyền của người nộp hồ sơ", "Title")
    draft.add("Người nộp hồ sơ được hướng dẫn một lần, đầy đủ.", None)
    draft.add("Quá hạn thì cơ quan xin lỗi bằng văn bản.", None)
    draft.said += ["Theo quy định của Chính phủ về một cửa.", "Thư xin lỗi ghi rõ lý do và ngày hẹn mới."]
    return draft


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


def long_mixed() -> Draft:
    draft = plan()
    for chapter in range(1, 11):
        draft.add(f"Phụ lục {chapter}", "Heading 1")
        for section in range(1, 6):
            draft.add(f"Mục {chapter}.{section}", "Heading 2")
            for number in range(1, 9):
                words = (
                    f"Câu {number} của mục {chapter}.{section} có *dấu sao*, _gạch_, [ngoặc], <thẻ>, 5 & 6 và # thăng."
                )
                draft.add(words, bold=number == 3)
        table = draft.document.add_table(6, 3)
        for row in range(6):
            for column in range(3):
                draft.fill(table.cell(row, column), f"Ô {chapter}-{row}-{column}", bold=row == 0)
    draft.document.add_picture(picture("#445566"), width=Cm(6))
    draft.add("Ảnh: Trung tâm Điều hành thông tin", "Caption")
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


def parts_of(octets: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


@dataclass(frozen=True)
class WordFile:
    """A finished file, and what must be found again in article or report."""

    name: str
    octets: bytes
    said: tuple[str, ...]


_MAKERS: dict[str, Callable[[], Draft]] = {
    "ke-hoach": plan,
    "quyet-dinh": decision,
    "cong-van": letter,
    "o-gop": merged_cells,
    "tcvn3": tcvn3,
    "vni": vni,
    "nfd": decomposed,
    "chu-thich": footnotes,
    "danh-sach": nested_lists,
    "anh": pictures,
    "theo-doi-sua": tracked,
    "dai": long_mixed,
}
NAMES = tuple(_MAKERS)


@cache
def word_file(name: str) -> WordFile:
    """One of the twelve by name."""
    draft = _MAKERS[name]()
    octets = draft.octets()
    return WordFile(name, with_notes(octets) if name == "chu-thich" else octets, tuple(draft.said))
