"""A picture may be named as phones, cameras and macOS name them: it reaches the page and the paper all the same."""

from __future__ import annotations

from pathlib import Path

import pikepdf


def test_any_name_reaches_the_page(small_site: Path) -> None:
    assert len(list((small_site / "anh").glob("anh-cho-que-1-moi-*.jpg"))) >= 1


def test_any_name_reaches_the_paper(small_site: Path) -> None:
    with pikepdf.open(small_site / "to-roi/to/to.pdf") as document:
        pictures = [
            item for item in document.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
        assert [int(picture.Width) for picture in pictures] != []
