"""A small site with one of each printed kind, built once by the real command and shared by all test processes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from support.pictures import raster
from support.plans import OWN_PLANS, issue_of
from support.sample import built_once
from support.site import SVG, article, leaflet, make_site

PICTURE = "anh/ảnh chợ quê #1 'mới'.jpg"  # as a telephone or a Mac may name it; macOS stores it in NFD
FILES = {
    "to-roi/to.md": leaflet(
        {"Mặt trước": "## Nộp hồ sơ\n\n1. **Mở** trang.\n2. **Gửi** hồ sơ."},
        image=f"""{{file: "{PICTURE}", alt: Ảnh chợ quê một buổi sáng}}""",
    ),
    "ap-phich/ap.md": article(
        "Áp phích thử",
        "Một dòng.",
        format="A3",
        slogan="[Lưu mã hồ sơ]",
        image="{file: anh/vuong.svg, alt: Hình vuông vàng}",
    ),
    "anh/vuong.svg": SVG,
    unicodedata.normalize("NFD", PICTURE): raster("JPEG", (1800, 1350)),
    **issue_of(OWN_PLANS),
}
HERE = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1795305600"}


@pytest.fixture(scope="session")
def small_site(shared_folder: Path) -> Path:
    """Its output/; beside that are content/ and the .cache/ of this build alone."""
    return built_once(shared_folder / "small", lambda folder: make_site(folder, FILES), share_cache=False, **HERE)
