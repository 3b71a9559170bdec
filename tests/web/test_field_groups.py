"""A field shows what is new by kind, then the rest; on its first page nothing stands twice and nothing is missing."""

from __future__ import annotations

from pathlib import Path

from support.every_kind import EVERY_KIND, planned
from support.site import article, assembled

from plugins.web.list_contexts import FieldPage

MANY = {f"tin-bai/b{n:02}.md": article(f"Bài {n}", date=f"2026-04-{n + 3:02}") for n in range(1, 18)}


def pages(folder: Path) -> list[FieldPage]:
    site = planned(assembled(folder, {**EVERY_KIND, **MANY}).catalogue)
    found = [page.page for page in site.pages if page.path.startswith("linh-vuc/the-che/")]
    return [page for page in found if isinstance(page, FieldPage)]


def test_groups_are_the_newest_three_of_each_kind_with_the_count_of_all(tmp_path: Path) -> None:
    groups = pages(tmp_path)[0].groups
    assert [(group.label, group.count, len(group.cards), group.covers) for group in groups] == [
        ("Tin bài", 19, 3, False),
        ("Gương điển hình", 1, 1, False),
    ]


def test_only_the_first_page_has_groups(tmp_path: Path) -> None:
    assert [bool(page.groups) for page in pages(tmp_path)] == [True, False]


def test_the_first_page_shows_each_publication_once(tmp_path: Path) -> None:
    first = pages(tmp_path)[0]
    shown = [card.path for group in first.groups for card in group.cards] + [card.path for card in first.cards]
    assert len(shown) == len(set(shown)) == 12 + 1  # the story is older than what fits the first page


def test_all_pages_together_miss_nothing(tmp_path: Path) -> None:
    found = pages(tmp_path)
    shown = {card.path for page in found for card in page.cards}
    shown |= {card.path for group in found[0].groups for card in group.cards}
    assert len(shown) == found[0].entry.count == 20


def test_a_field_without_publications_has_no_groups(tmp_path: Path) -> None:
    site = planned(assembled(tmp_path).catalogue)
    page = next(page.page for page in site.pages if page.path == "linh-vuc/thu-tuc/index.html")
    assert isinstance(page, FieldPage)
    assert (page.groups, page.cards, page.entry.count) == ((), (), 0)
