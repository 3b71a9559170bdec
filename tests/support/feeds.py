"""Catalogues to make feeds of."""

from __future__ import annotations

from pathlib import Path

from support.site import AGENCY, Files, article, assembled, leaflet

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue

BASE = "https://thunghiem.example/cai-cach-hanh-chinh"
SPECIAL = "Hỏi & đáp: 5 < 6 > 4, \"ngoặc\" 'đơn' ]]> <b>đậm</b>"
TOPICS = """\
topics:
  - {name: Giấy tờ & phí, slug: giay-to, intro: Những giấy đã có trong dữ liệu.}
  - {name: Chưa có gì, slug: chua-co-gi, intro: Sẽ có bài.}
"""
SECTION: Files = {
    "du-lieu/chuyen-de.yml": TOPICS,
    "tin-bai/bai-mot.md": article(
        "Nộp hồ sơ",
        "Đoạn một.\n\n![A](anh/vuong.svg)",
        date="2026-04-03 08:30",
        updated="2026-07-09",
        topic="Giấy tờ & phí",
    ),
    "tin-bai/bai-hai.md": article(
        "Gửi phản ánh", "## Ở đâu\n\n[Bài một](bai-mot.md), [đây](#o-dau).", date="2026-05-06", author="Phòng Nội vụ"
    ),
    "tin-bai/dac-biet.md": article(f"'{SPECIAL.replace(chr(39), chr(39) * 2)}'", "A & B", date="2026-01-02"),
    "to-roi/to.md": leaflet({"Mặt trước": "Nội dung tờ rơi."}, date="2026-02-03", topic="Giấy tờ & phí"),
    "ap-phich/ap.md": article(
        "Áp phích", "", format="A3", slogan="[Một]", image="{file: anh/vuong.svg, alt: A}", date="2026-03-04"
    ),
    "trang/gioi-thieu.md": article("Giới thiệu", date=None, category=None),
}


def section(folder: Path, files: Files | None = None) -> Catalogue:
    """A section with three articles, a leaflet, a poster and a page, two of them in a topic; no story, no bulletin."""
    return assembled(folder, {**SECTION, **(files or {})}).catalogue


def feeds(folder: Path, files: Files | None = None) -> dict[str, bytes]:
    """Every feed of that section by path."""
    made = feed_files(section(folder, files))
    return {path: octets if isinstance(octets, bytes) else octets.encode("utf-8") for path, octets in made.items()}


def agency_with(**keys: str) -> str:
    """The tiny agency's profile with other values."""
    lines = (line for line in AGENCY.splitlines() if line.split(":")[0] not in keys)
    return "\n".join([*lines, *(f"{key}: {value}" for key, value in keys.items())]) + "\n"
