"""Official documents as Word files: a plan, a decision, a letter, and a long one of many chapters."""

from __future__ import annotations

from docx.shared import Cm
from support.word_draft import Draft, letterhead, picture, signature


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
