"""A package has the same bytes in another folder, time zone, locale, hash seed and year."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packages import press, workshop
from support.sample import tree
from support.site import SVG, article, leaflet

LEAFLET = {
    "to-roi/to.md": leaflet(
        {"Mặt trước": "## Nộp hồ sơ\n\n1. **Mở** trang.\n2. **Gửi** hồ sơ.", "Mặt sau": "Gọi tổng đài."},
        image="{file: anh/vuong.svg, alt: Hình vuông vàng}",
    ),
    "anh/vuong.svg": SVG,
}
BULLETIN = {
    "ban-tin/so-1.md": article(
        "Bản tin thử",
        "Lời đầu số.",
        category=None,
        format="A5",
        pages="4",
        number="1",
        contents="[{path: tin-bai/bai-mot.md, treatment: mở đầu}, {path: tin-bai/bai-hai.md}]",
    ),
}
HERE = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1795305600"}
ELSEWHERE = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1893456000"}


@pytest.mark.all
@pytest.mark.parametrize(
    ("files", "endings"),
    [
        (LEAFLET, ["preflight.json", "preflight.txt", "press.pdf", "ticket.json", "ticket.pdf", "zip"]),
        (
            BULLETIN,
            ["imposed.pdf", "preflight.json", "preflight.txt", "press.pdf", "ticket.json", "ticket.pdf", "zip"],
        ),
    ],
    ids=["leaflet", "bulletin"],
)
def test_a_package_is_byte_identical_everywhere(tmp_path: Path, files: dict[str, str], endings: list[str]) -> None:
    trees = []
    for name, environment in (("mot", HERE), ("hai/ba bốn", ELSEWHERE)):
        folder = workshop(tmp_path / name, files)
        result = press(folder, **environment)
        assert result.returncode == 0, result.stdout + result.stderr
        trees.append(tree(folder / "press"))
    here, elsewhere = trees
    assert [path for path in here if here[path] != elsewhere.get(path)] == []
    assert [path.split(".", 1)[1] for path in here] == endings == [path.split(".", 1)[1] for path in elsewhere]
