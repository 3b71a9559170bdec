"""Topics have pages of their own, and their parts know their place in the series."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, TOPIC, planned
from support.site import article, assembled

from plugins.templates.environment import environment
from plugins.web.contexts import ArticlePage, LeafletPage
from plugins.web.list_contexts import TopicPage, TopicsPage
from plugins.web.pages import SitePlan
from plugins.web.pieces import Anchor, Series
from plugins.web.render import render


def page(site: SitePlan, path: str) -> object:
    return next(page.page for page in site.pages if page.path == f"{path}index.html")


def test_the_list_shows_every_topic_in_the_order_of_the_file(site: SitePlan) -> None:
    found = page(site, "chuyen-de/")
    assert isinstance(found, TopicsPage)
    assert [(entry.path, entry.count) for entry in found.topics] == [
        ("chuyen-de/giay-to/", 2),
        ("chuyen-de/chua-co-gi/", 0),
    ]


def test_a_topic_shows_its_publications_of_all_kinds_from_the_first_part_on(site: SitePlan) -> None:
    found = page(site, "chuyen-de/giay-to/")
    assert isinstance(found, TopicPage)
    assert (found.first, [card.path for card in found.cards]) == (1, ["to-roi/giay-to/", "tin-bai/bai-mot/"])
    assert found.feeds.rss == "chuyen-de/giay-to/rss.xml"


def test_numbers_go_on_over_the_pages_of_a_long_topic(tmp_path: Path) -> None:
    parts = {f"tin-bai/p{n}.md": article(f"Phần {n}", date=f"2026-01-{n:02}", topic="T") for n in range(1, 15)}
    topics = {"du-lieu/chuyen-de.yml": "topics: [{name: T, slug: t, intro: A}]\n"}
    site = planned(assembled(tmp_path, {**parts, **topics}).catalogue)
    found = page(site, "chuyen-de/t/trang/2/")
    assert isinstance(found, TopicPage)
    assert (found.first, len(found.cards)) == (13, 2)


@pytest.mark.parametrize(("path", "place"), [("to-roi/giay-to/", 1), ("tin-bai/bai-mot/", 2)])
def test_a_part_knows_the_series_in_the_order_of_appearance(site: SitePlan, path: str, place: int) -> None:
    found = page(site, path)
    assert isinstance(found, ArticlePage | LeafletPage)
    parts = (Anchor("Chuẩn bị giấy tờ", "to-roi/giay-to/"), Anchor("Nộp hồ sơ trực tuyến", "tin-bai/bai-mot/"))
    series = found.detail.series
    assert series is not None
    assert (series.name.replace("\u00a0", " "), series.path) == (TOPIC, "chuyen-de/giay-to/")
    assert (series.place, series.parts) == (place, parts)


def test_what_belongs_to_no_topic_has_no_series(site: SitePlan) -> None:
    found = page(site, "tin-bai/bai-hai/")
    assert isinstance(found, ArticlePage)
    assert found.detail.series is None


def test_a_draft_is_no_part_of_a_series(tmp_path: Path) -> None:
    draft = {"tin-bai/nhap.md": article("Nháp", topic=TOPIC, status="nháp")}
    found = page(planned(assembled(tmp_path, {**EVERY_KIND, **draft}).catalogue), "tin-bai/bai-mot/")
    assert isinstance(found, ArticlePage)
    assert isinstance(found.detail.series, Series)
    assert len(found.detail.series.parts) == 2


def test_the_menu_has_topics_where_there_are_any(site: SitePlan, tmp_path: Path) -> None:
    without = planned(assembled(tmp_path).catalogue)
    assert Anchor("Chuyên đề", "chuyen-de/") in site.site.menu
    assert Anchor("Chuyên đề", "chuyen-de/") not in without.site.menu
    assert [page.path for page in without.pages if page.path.startswith("chuyen-de/")] == []


def test_a_topic_without_publications_says_so(site: SitePlan, theme: Path) -> None:
    found = next(page for page in site.pages if page.path == "chuyen-de/chua-co-gi/index.html")
    assert "chưa có bài" in render(found, site.site, environment(theme))
