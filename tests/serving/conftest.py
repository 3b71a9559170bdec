"""A preview of a tiny site, without its workers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.site import ROOT, Files, article, make_site

from plugins.serving.answers import Answers, publication_of
from plugins.serving.maker import Theme
from plugins.serving.preview import Preview

Open = Callable[[Files], Answers]
SECTION = "/cai-cach-hanh-chinh/"
DRAFTS = {
    "tin-bai/nhap.md": article(title="Bản đang viết", status="nháp"),
    "tin-bai/sap-dang.md": article(title="Bài sắp đăng", date="2026-12-03 08:30"),
}


@pytest.fixture(scope="session")
def theme(shared_folder: Path) -> Theme:
    """The real theme, read once."""
    return Theme(ROOT / "theme", shared_folder / "preview-cache")


@pytest.fixture
def preview_of(tmp_path: Path, shared_folder: Path, theme: Theme) -> Open:
    """Opens the preview of the tiny site with these files besides; opened again, it reads what is new."""
    opened: list[Answers] = []

    def open_preview(files: Files) -> Answers:
        content = make_site(tmp_path, files)
        if not opened:
            preview = Preview(content, ROOT / "theme", shared_folder / "preview-cache", publication_of)
            preview.maker.theme = theme
            opened.append(Answers(preview, tmp_path))
        opened[0].preview.read()
        return opened[0]

    return open_preview


def page(answers: Answers, path: str) -> str:
    """The HTML of a page of the section."""
    return answers.answer(SECTION + path).octets.decode()
