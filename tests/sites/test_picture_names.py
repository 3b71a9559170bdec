"""A picture may be named as phones, cameras and macOS name them: it reaches the page and the paper all the same."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pikepdf
from support.pictures import raster
from support.sample import build, workspace
from support.site import leaflet, make_site

NAME = "anh/ảnh chợ quê #1 'mới'.jpg"


def test_any_name_reaches_page_and_paper(tmp_path: Path) -> None:
    stored = unicodedata.normalize("NFD", NAME)
    image = f"""{{file: "{NAME}", alt: Ảnh chợ quê một buổi sáng}}"""
    files = {
        stored: raster("JPEG", (1800, 1350)),
        "to-roi/cho.md": leaflet({"Mặt trước": "## Chợ\n\nMột dòng."}, image=image),
    }
    folder = tmp_path / "site"
    make_site(folder, files)
    result = build(workspace(folder))
    assert result.returncode == 0, result.stderr
    assert len(list((folder / "output" / "anh").glob("anh-cho-que-1-moi-*.jpg"))) >= 1
    with pikepdf.open(folder / "output/to-roi/cho/cho.pdf") as document:
        pictures = [
            item for item in document.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
        assert [int(picture.Width) for picture in pictures] != []
