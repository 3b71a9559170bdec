"""Word files in the fonts of before Unicode, and with marks that stand apart from their letters."""

from __future__ import annotations

import unicodedata

from docx.enum.text import WD_ALIGN_PARAGRAPH
from support.word_draft import Draft, fonted

TCVN3_SAMPLE = ("C¶i c¸ch hµnh chÝnh lµ viÖc cña mäi c¬ quan.", "Cải cách hành chính là việc của mọi cơ quan.")
VNI_SAMPLE = ("Ngöôøi daân noäp hoà sô ôû Boä phaän Moät cöûa.", "Người dân nộp hồ sơ ở Bộ phận Một cửa.")


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
