"""Pictures that nothing uses are named, once for the folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.content import content, found
from support.site import SVG, Files, article, problems_of

from plugins.checks.pictures_used import check
from plugins.model.picture import Measured


def told(folder: Path, files: Files) -> list[str]:
    return [str(problem) for problem in problems_of(folder, files) if problem.code == "W019"]


def test_what_a_deleted_draft_leaves_is_named_with_its_size(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "anh/hop.svg": SVG,
        "tin-bai/hop.md": article("Bản nháp", status="nháp", image=None),
    }
    assert told(tmp_path, files) == [
        "content/anh:1:1: W019 1 ảnh không bài nào, tệp dữ liệu nào dùng (1 kB): anh/hop.svg (1 kB).\n  Cách sửa: ảnh của "
        "bài đã bỏ thì xóa; ảnh để dành thì cất ngoài content/, khi nào dùng hãy chép vào."
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"tin-bai/hop.md": article("Bản nháp", status="nháp", image='{file: anh/hop.svg, alt: "Hình"}')},
        {"tin-bai/hop.md": article("Bản nháp", "![Hình vuông](anh/hop.svg)", status="nháp")},
        {"tin-bai/hop.md": article("Chờ đăng", "![Hình vuông](anh/hop.svg)", date="2026-12-01")},
        {"du-lieu/chuyen-de.yml": "topics: [{name: A, slug: a, intro: B, image: {file: anh/hop.svg, alt: C}}]\n"},
        {"tin-bai/hop.md": article("Ghi chú", keys="# sẽ dùng anh/hop.svg", status="nháp")},
        {"tin-bai/hop.md": "chưa đọc được"},
    ],
    ids=["head", "body", "later", "topic", "note", "a text that cannot be read"],
)
def test_what_anything_uses_or_may_use_is_not(files: Files, tmp_path: Path) -> None:
    assert told(tmp_path, {"anh/hop.svg": SVG, **files}) == []


def test_many_are_one_warning_with_the_largest(tmp_path: Path) -> None:
    pictures = {f"anh/{n}.jpg": Measured(f"anh/{n}.jpg", 9, 9, "", octets=n * 300_000) for n in range(1, 10)}
    (line,) = found(check, replace(content({}), pictures=pictures))
    assert "W019 9 ảnh không bài nào, tệp dữ liệu nào dùng (13,5 MB): anh/9.jpg (2,7 MB), anh/8.jpg (2,4 MB)" in line
    assert "anh/4.jpg (1,2 MB), và 3 ảnh nữa." in line
