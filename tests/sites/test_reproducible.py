"""The same content gives the same bytes: in another folder, time zone, locale, hash seed and year."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.sample import build, tree, workspace
from support.site import SVG, article, leaflet, make_site

FILES = {
    "to-roi/to.md": leaflet(
        {"Mặt trước": "## Nộp hồ sơ\n\n1. **Mở** trang.\n2. **Gửi** hồ sơ."},
        image="{file: anh/vuong.svg, alt: Hình vuông vàng}",
    ),
    "ap-phich/ap.md": article(
        "Áp phích thử",
        "Một dòng.",
        format="A3",
        slogan="[Lưu mã hồ sơ]",
        image="{file: anh/vuong.svg, alt: Hình vuông vàng}",
    ),
    "ban-tin/so-1.md": article(
        "Bản tin thử",
        "Lời đầu số.",
        category=None,
        number="1",
        contents="[{path: tin-bai/bai-mot.md, treatment: mở đầu}, {path: tin-bai/bai-hai.md}]",
    ),
    "anh/vuong.svg": SVG,
}
HERE = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1795305600"}
ELSEWHERE = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1893456000"}


def differences(first: Path, second: Path) -> list[str]:
    one, two = tree(first), tree(second)
    return sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))


def test_a_small_site_is_byte_identical(tmp_path: Path) -> None:
    folders = []
    for name, environment in (("mot", HERE), ("hai/ba bốn", ELSEWHERE)):
        folder = tmp_path / name
        make_site(folder, FILES)
        result = build(workspace(folder, share_cache=False), **environment)
        assert result.returncode == 0, result.stderr
        folders.append(folder / "output")
    assert differences(*folders) == []
    assert len(tree(folders[0])) > 30


@pytest.mark.all
def test_the_sample_site_is_byte_identical_without_any_cache(sample_site: Path, tmp_path: Path) -> None:
    folder = workspace(tmp_path / "khác chỗ", share_cache=False)
    environment = {**ELSEWHERE, "SOURCE_DATE_EPOCH": "1796000000"}  # eight days later: nothing appears in between
    result = build(folder, **environment)
    assert result.returncode == 0, result.stderr
    assert differences(sample_site, folder / "output") == []
