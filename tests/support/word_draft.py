"""A Word file in the making, with python-docx: its paragraphs, the tables and pictures that offices put in, its zip."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from PIL import Image

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


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


def parts_of(octets: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()
