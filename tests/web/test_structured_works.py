"""JSON-LD of publications: what search engines ask of each kind."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every_kind import ASSETS, EVERY_KIND, a_document, planned
from support.feeds import agency_with
from support.pictures import raster
from support.site import article, assembled
from support.structured import BASE, graph

from plugins.images.plan import plan_picture
from plugins.model.catalogue import Catalogue
from plugins.model.document import LargePrint
from plugins.web.pages import SitePlan, plan
from plugins.web.structured_works import HEADLINE, headline

KIND_PAGES = {
    "tin-bai/bai-mot/": "NewsArticle",
    "guong-dien-hinh/tan-nha/": "Article",
    "to-roi/giay-to/": "CreativeWork",
    "ap-phich/luu-ma/": "Poster",
    "ban-tin/so-1/": "PublicationIssue",
}


@pytest.mark.parametrize(("folder", "kind"), KIND_PAGES.items())
def test_each_kind_says_what_search_engines_ask(site: SitePlan, folder: str, kind: str) -> None:
    node = graph(site, folder)[kind]
    assert node["@id"] == BASE + folder
    assert node.get("headline", node.get("name"))
    assert {"description", "datePublished", "dateModified", "author", "publisher", "inLanguage", "isPartOf"} <= set(
        node
    )
    moments = [datetime.fromisoformat(node[key]) for key in ("datePublished", "dateModified")]
    assert [moment.utcoffset().total_seconds() / 3600 for moment in moments if moment.utcoffset()] == [7, 7]
    assert moments == sorted(moments)


def test_an_article(site: SitePlan) -> None:
    node = graph(site, "tin-bai/bai-mot/")["NewsArticle"]
    assert node["headline"] == "Nộp hồ sơ trực tuyến"
    assert (node["datePublished"], node["dateModified"]) == ("2026-04-03T08:30:00+07:00", "2026-04-05T00:00:00+07:00")
    assert (node["articleSection"], node["keywords"]) == ("Cải cách thể chế", ["một cửa", "giấy tờ"])
    assert node["isAccessibleForFree"] is True
    assert node["author"] == {"@type": "Organization", "name": "Ban biên tập"}
    assert node["expires"] == "2027-02-28"
    places = graph(site, "tin-bai/bai-mot/")["BreadcrumbList"]["itemListElement"]
    assert [place["name"] for place in places] == ["Trang chủ", "Tin bài", "Nộp hồ sơ trực tuyến"]
    assert [place["position"] for place in places] == [1, 2, 3]


def test_what_belongs_to_a_topic_is_part_of_it(site: SitePlan) -> None:
    whole, topic = graph(site, "to-roi/giay-to/")["CreativeWork"]["isPartOf"]
    assert whole["@type"] == "WebSite"
    assert topic == graph(site, "chuyen-de/giay-to/")["CollectionPage"]["about"]
    assert (topic["@type"], topic["url"]) == ("CreativeWorkSeries", f"{BASE}chuyen-de/giay-to/")


def test_a_story_is_about_an_office(site: SitePlan) -> None:
    assert graph(site, "guong-dien-hinh/tan-nha/")["Article"]["about"] == {"@type": "Organization", "name": "Xã Thử"}


def test_without_a_writer_the_office_is_the_author(site: SitePlan) -> None:
    assert graph(site, "guong-dien-hinh/tan-nha/")["Article"]["author"] == {"@id": f"{BASE}#co-quan"}


@pytest.mark.parametrize(
    ("author", "kind"),
    [
        ("Nguyễn Thị Mẫu", "Person"),
        ("Đoàn Văn Thử", "Person"),
        ("Trung tâm Thử", "Organization"),
        ("SỞ MẪU", "Organization"),
    ],
)
def test_people_and_offices_are_told_apart(tmp_path: Path, author: str, kind: str) -> None:
    site = planned(assembled(tmp_path, {"tin-bai/a.md": article(author=author)}).catalogue)
    assert graph(site, "tin-bai/a/")["NewsArticle"]["author"] == {"@type": kind, "name": author}


def test_a_leaflet_names_its_files(tmp_path: Path) -> None:
    catalogue = assembled(tmp_path, EVERY_KIND).catalogue
    made = dataclasses.replace(a_document("to-roi/giay-to/giay-to.pdf"), large_print=LargePrint("to-roi/l.pdf", 9, 5))
    node = graph(planned(catalogue, {"to-roi/giay-to.md": made}), "to-roi/giay-to/")["CreativeWork"]
    screen, large = node["encoding"]
    assert screen == {
        "@type": "MediaObject",
        "contentUrl": f"{BASE}to-roi/giay-to/giay-to.pdf",
        "encodingFormat": "application/pdf",
        "contentSize": "1234567 B",
        "materialExtent": "2 trang",
    }
    assert (large["contentUrl"], large["accessibilityFeature"]) == (f"{BASE}to-roi/l.pdf", ["largePrint"])


def test_a_leaflet_says_whom_it_is_for(tmp_path: Path) -> None:
    text = EVERY_KIND["to-roi/giay-to.md"].replace("tags:", "audience: [người dân, doanh nghiệp]\ntags:")
    node = graph(planned(assembled(tmp_path, {**EVERY_KIND, "to-roi/giay-to.md": text}).catalogue), "to-roi/giay-to/")
    assert node["CreativeWork"]["audience"] == {"@type": "Audience", "audienceType": ["người dân", "doanh nghiệp"]}
    assert node["CreativeWork"]["genre"] == "Cải cách thủ tục hành chính"


def test_without_a_pdf_no_file_is_promised(tmp_path: Path) -> None:
    site = planned(assembled(tmp_path, EVERY_KIND).catalogue)
    assert "encoding" not in graph(site, "to-roi/giay-to/")["CreativeWork"]


def test_an_issue_has_its_number_its_periodical_and_its_parts(site: SitePlan) -> None:
    node = graph(site, "ban-tin/so-1/")["PublicationIssue"]
    assert (node["issueNumber"], node["name"]) == ("1", "Cải cách hành chính, số 1")
    assert (node["isPartOf"]["@type"], node["isPartOf"]["name"]) == ("Periodical", "Cải cách hành chính")
    assert [part["@id"].removeprefix(BASE) for part in node["hasPart"]] == [
        "tin-bai/bai-mot/",
        "tin-bai/bai-hai/",
        "guong-dien-hinh/tan-nha/",
        "ap-phich/luu-ma/",
    ]


def test_a_photograph_is_named_whole_and_in_both_shapes(tmp_path: Path) -> None:
    files = {
        "anh/cho.jpg": raster("JPEG", (1600, 1200 + 60)),
        "tin-bai/a.md": article(image="{file: anh/cho.jpg, alt: Chợ}", date="2026-06-01"),
    }
    images = graph(planned(assembled(tmp_path, files).catalogue), "tin-bai/a/")["NewsArticle"]["image"]
    assert len(images) == len(set(images)) == 3
    assert all(image.startswith(f"{BASE}anh/cho-") and image.endswith(".jpg") for image in images)


def test_the_social_card_comes_first_among_the_images(catalogue: Catalogue) -> None:
    pictures = {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}
    site = plan(catalogue, pictures, {}, ASSETS, cards={"tin-bai/bai-mot/": "the/a.png", "": "the/chung.png"})
    assert graph(site, "tin-bai/bai-mot/")["NewsArticle"]["image"] == [f"{BASE}the/a.png"]
    assert "image" not in graph(site, "tin-bai/bai-hai/")["NewsArticle"]


def test_the_licence_of_the_agency_is_named(tmp_path: Path) -> None:
    profile = agency_with(licence_url="https://thunghiem.example/dieu-khoan")
    site = planned(assembled(tmp_path, {"du-lieu/co-quan.yml": profile}).catalogue)
    assert graph(site, "tin-bai/bai-mot/")["NewsArticle"]["license"] == "https://thunghiem.example/dieu-khoan"


@given(st.lists(st.text("aăâbcdđ", min_size=1, max_size=30), min_size=1, max_size=40).map(" ".join))
def test_a_headline_is_never_too_long_and_ends_with_a_word(title: str) -> None:
    cut = headline(title)
    assert len(cut) <= HEADLINE
    assert cut == title or title.startswith(cut.removesuffix("…") + " ")


def test_an_endless_word_makes_a_headline_too() -> None:
    assert len(headline("a" * 300)) == HEADLINE
