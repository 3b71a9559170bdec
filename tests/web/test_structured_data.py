"""JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from plugins.web.pages import SitePlan
from plugins.web.structured_data import document


def graph(site: SitePlan, path: str) -> dict[str, Any]:
    page = next(page for page in site.pages if page.path == path)
    nodes = json.loads(page.frame.structured)["@graph"]
    return {node["@type"]: node for node in nodes}


def test_an_article(site: SitePlan) -> None:
    nodes = graph(site, "tin-bai/bai-mot/index.html")
    assert nodes["NewsArticle"]["datePublished"] == "2026-04-03T08:30:00+07:00"
    assert nodes["NewsArticle"]["publisher"]["@id"] == nodes["GovernmentOrganization"]["@id"]
    places = nodes["BreadcrumbList"]["itemListElement"]
    assert [place["name"] for place in places] == ["Trang chủ", "Tin bài", "Nộp hồ sơ trực tuyến"]


def test_each_kind_has_its_type(site: SitePlan) -> None:
    assert "PublicationIssue" in graph(site, "ban-tin/so-1/index.html")
    assert "CreativeWork" in graph(site, "to-roi/giay-to/index.html")
    assert "WebPage" in graph(site, "trang/lien-he/index.html")


def test_nothing_in_it_can_end_the_script() -> None:
    text = document({"name": "</script><b>&"})
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["name"] == "</script><b>&"
