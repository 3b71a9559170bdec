"""JSON-LD of lists: what they list, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.every_kind import planned
from support.site import article, assembled
from support.structured import BASE, graph

from plugins.web.pages import SitePlan


@pytest.mark.parametrize(
    ("folder", "paths"),
    [
        ("tin-bai/", ["tin-bai/bai-hai/", "tin-bai/bai-mot/"]),
        ("linh-vuc/thu-tuc/", ["to-roi/giay-to/", "ap-phich/luu-ma/"]),
        ("chuyen-de/giay-to/", ["to-roi/giay-to/", "tin-bai/bai-mot/"]),
        ("the/giay-to/", ["tin-bai/bai-mot/"]),
        ("luu-tru/2026/05/", ["ban-tin/so-1/", "tin-bai/bai-hai/"]),
        ("linh-vuc/", ["linh-vuc/the-che/", "linh-vuc/thu-tuc/"]),
        ("chuyen-de/", ["chuyen-de/giay-to/", "chuyen-de/chua-co-gi/"]),
    ],
)
def test_a_list_names_what_it_lists_in_its_order(site: SitePlan, folder: str, paths: list[str]) -> None:
    items = graph(site, folder)["CollectionPage"]["mainEntity"]
    assert [item["url"].removeprefix(BASE) for item in items["itemListElement"]] == paths
    assert [item["position"] for item in items["itemListElement"]] == list(range(1, len(paths) + 1))
    assert items["numberOfItems"] == len(paths)


def test_a_further_leaf_goes_on_counting(tmp_path: Path) -> None:
    files = {f"tin-bai/bai-{n}.md": article(f"Bài số {n}", date=f"2026-01-{n:02}") for n in range(1, 24)}
    site = planned(assembled(tmp_path, files).catalogue)
    items = graph(site, "tin-bai/trang/3/")["CollectionPage"]["mainEntity"]
    assert items["numberOfItems"] == 25
    assert items["itemListElement"][-1] == {"@type": "ListItem", "position": 25, "url": f"{BASE}tin-bai/bai-1/"}


def test_an_empty_list_names_nothing(site: SitePlan) -> None:
    assert "mainEntity" not in graph(site, "chuyen-de/chua-co-gi/")["CollectionPage"]
