"""What to read next."""

from __future__ import annotations

from pathlib import Path

from support.site import article, assembled

from plugins.model.catalogue import Catalogue
from plugins.web.cards import Shelf
from plugins.web.related import MOST, Relations


def relations(catalogue: Catalogue) -> Relations:
    return Relations(Shelf(catalogue, {}, {}))


def test_shared_tags_count_more_than_age_and_the_item_itself_is_left_out(tmp_path: Path) -> None:
    other = "Cải cách thủ tục hành chính"
    files = {
        "tin-bai/bai-mot.md": article("Bài này", tags="[một cửa, giấy tờ]", category=other),
        "tin-bai/bai-hai.md": article("Không liên quan"),
        "tin-bai/cu.md": article("Cũ mà gần", date="2026-01-01", tags="[một cửa, giấy tờ]", category=other),
        "tin-bai/moi.md": article("Mới, cùng lĩnh vực", date="2026-09-01", category=other),
    }
    catalogue = assembled(tmp_path, files).catalogue
    found = relations(catalogue).related(catalogue.by_path["tin-bai/bai-mot.md"])
    assert [item.title for item in found] == ["Cũ mà gần", "Mới, cùng lĩnh vực"]


def test_no_more_than_a_few(tmp_path: Path) -> None:
    catalogue = assembled(tmp_path, {f"tin-bai/b{n}.md": article(f"Bài {n}") for n in range(9)}).catalogue
    assert len(relations(catalogue).related(catalogue.dated[0])) == MOST


def test_neighbours_and_issues(catalogue: Catalogue) -> None:
    look = relations(catalogue)
    newer = catalogue.by_path["tin-bai/bai-hai.md"]
    older = catalogue.by_path["tin-bai/bai-mot.md"]
    assert look.neighbours(newer) == (older, None)
    assert look.neighbours(older) == (None, newer)
    assert look.neighbours(catalogue.by_path["to-roi/giay-to.md"]) == (None, None)
    assert [issue.path for issue in look.issues(older)] == ["ban-tin/so-1.md"]
