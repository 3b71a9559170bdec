"""Mistakes that git cannot hold as files: their folders in docs/problems have an expected.txt and no in/."""

from __future__ import annotations

import unicodedata

from support.site import SVG, Files, Pipe, Symlink, Unreadable, article

BEYOND_GIT: dict[str, Files] = {
    "E003/file-of-half-a-megabyte": {"tin-bai/qua-lon.md": "a" * 500_001},
    "E050/symlink-to-a-text": {"tin-bai/link.md": Symlink("bai-mot.md")},
    "E050/symlink-to-a-file-of-the-machine": {"anh/passwd.png": Symlink("/etc/passwd")},
    "E050/symlink-to-a-picture-that-an-article-shows": {
        "anh/noi.svg": Symlink("vuong.svg"),
        "tin-bai/anh-noi.md": article("Bài thử", "![Ảnh nối](anh/noi.svg)"),
    },
    "E050/symlink-to-a-text-that-another-links-to": {
        "tin-bai/noi.md": Symlink("bai-mot.md"),
        "tin-bai/toi-noi.md": article("Bài thử", "Xem [bài nối](tin-bai/noi.md)."),
    },
    "E050/symlink-to-a-folder": {"tin-bai/thu-muc": Symlink("/etc")},
    "E050/symlink-to-itself": {"anh/vong": Symlink("vong")},
    "E050/symlink-to-nothing": {"trang/mat.md": Symlink("khong-co.md")},
    "E050/profile-that-is-a-symlink": {"du-lieu/co-quan.yml": Symlink("/etc/hostname")},
    "E051/named-pipe": {"tin-bai/ong.md": Pipe()},
    "E051/named-pipe-among-the-pictures": {"anh/ong.png": Pipe()},
    "E052/text-that-may-not-be-read": {"tin-bai/cam-doc.md": Unreadable()},
    "E053/name-that-is-not-utf-8": {"tin-bai/b\udcff.md": article()},
    "E054/two-names-that-differ-in-capitals": {
        "anh/Anh.svg": SVG,
        "anh/anh.svg": SVG,
        "tin-bai/hai-hinh.md": article("Đang viết", "Hình: anh/Anh.svg, anh/anh.svg.", status="nháp"),
    },
    "E054/two-names-that-differ-in-composition": {
        "tin-bai/đơn vị.md": article(),
        unicodedata.normalize("NFD", "tin-bai/đơn vị.md"): article(),
    },
    "E077/large-drawing": {"anh/hinh-lon.svg": SVG + f"<!--{'x' * 2_000_000}-->"},
    "W003/name-with-decomposed-marks": {unicodedata.normalize("NFD", "tin-bai/bài mới.md"): article()},
}
