"""JSON-LD: words of schema.org only, what search engines ask of each kind, and nothing that ends the script."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every_kind import ASSETS, EVERY_KIND, a_document, planned
from support.feeds import agency_with
from support.pictures import raster
from support.site import article, assembled

from plugins.images.plan import plan_picture
from plugins.model.catalogue import Catalogue
from plugins.model.document import LargePrint
from plugins.web.pages import SitePlan, plan
from plugins.web.structured_data import document, international
from plugins.web.structured_works import HEADLINE, headline

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"
Node = dict[str, Any]

# Type to its parent and its properties, as far as we use them (schema.org, release 29). A property may stand on the
# types below its own. 'query-input' is the one word that is not schema.org's but of those who read it.
VOCABULARY: dict[str, tuple[str, str]] = {
    "Thing": ("", "name description url image alternateName potentialAction"),
    "Organization": ("Thing", "logo address telephone email parentOrganization"),
    "GovernmentOrganization": ("Organization", ""),
    "Person": ("Thing", ""),
    "PostalAddress": ("Thing", "streetAddress addressCountry"),
    "CreativeWork": (
        "Thing",
        "headline inLanguage isPartOf hasPart publisher author datePublished dateModified isAccessibleForFree genre "
        "keywords audience expires license encoding about mainEntity accessibilityFeature materialExtent "
        "correction text",
    ),
    "CorrectionComment": ("CreativeWork", ""),
    "Article": ("CreativeWork", "articleSection"),
    "NewsArticle": ("Article", ""),
    "Poster": ("CreativeWork", ""),
    "PublicationIssue": ("CreativeWork", "issueNumber"),
    "CreativeWorkSeries": ("CreativeWork", ""),
    "Periodical": ("CreativeWorkSeries", ""),
    "WebSite": ("CreativeWork", ""),
    "WebPage": ("CreativeWork", ""),
    "CollectionPage": ("WebPage", ""),
    "SearchResultsPage": ("WebPage", ""),
    "MediaObject": ("CreativeWork", "contentUrl encodingFormat contentSize"),
    "Audience": ("Thing", "audienceType"),
    "SearchAction": ("Thing", "target query-input"),
    "EntryPoint": ("Thing", "urlTemplate"),
    "ItemList": ("Thing", "itemListElement numberOfItems"),
    "BreadcrumbList": ("ItemList", ""),
    "ListItem": ("Thing", "position item"),
}
KIND_PAGES = {
    "tin-bai/bai-mot/": "NewsArticle",
    "guong-dien-hinh/tan-nha/": "Article",
    "to-roi/giay-to/": "CreativeWork",
    "ap-phich/luu-ma/": "Poster",
    "ban-tin/so-1/": "PublicationIssue",
}


def properties(kind: str) -> set[str]:
    """Those of a type and of all above it."""
    if not kind:
        return {"@type", "@id"}
    parent, words = VOCABULARY[kind]
    return set(words.split()) | properties(parent)


def everything(node: object) -> Iterator[Node]:
    """A node and all nodes within it."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from everything(value)
    elif isinstance(node, list):
        for value in node:
            yield from everything(value)


def graph(site: SitePlan, folder: str) -> dict[str, Node]:
    """The nodes of a page by type."""
    page = next(page for page in site.pages if page.path == f"{folder}index.html")
    return {node["@type"]: node for node in json.loads(page.frame.structured)["@graph"]}


def graphs(site: SitePlan) -> Iterator[tuple[str, list[Node]]]:
    """Every page that has structured data, with its nodes."""
    for page in site.pages:
        if page.frame.structured:
            yield page.path, json.loads(page.frame.structured)["@graph"]


def test_every_page_that_search_engines_may_keep_has_it(site: SitePlan) -> None:
    without = [page for page in site.pages if not page.frame.structured]
    assert sorted(page.template for page in without) == ["404.html", "gone.html", "gone.html"]
    assert [page.path for page in without if page.frame.canonical] == []


def test_only_words_of_the_vocabulary_are_used(site: SitePlan) -> None:
    wrong = [
        (path, node.get("@type", "reference"), word)
        for path, nodes in graphs(site)
        for node in everything(nodes)
        for word in node
        if word not in properties(node.get("@type", ""))
    ]
    assert wrong == []


def test_a_reference_meets_a_node_of_its_page_or_another_page(site: SitePlan) -> None:
    pages = {BASE + page.path.removesuffix("index.html") for page in site.pages}
    for path, nodes in graphs(site):
        known = {node["@id"] for node in nodes if "@id" in node} | pages
        assert {node["@id"] for node in everything(nodes) if node.keys() == {"@id"}} <= known, path


def test_nothing_is_empty(site: SitePlan) -> None:
    for path, nodes in graphs(site):
        assert [
            node for node in everything(nodes) if any(value in ("", [], {}, None) for value in node.values())
        ] == [], path


def test_every_address_is_absolute(site: SitePlan) -> None:
    for path, nodes in graphs(site):
        for node in everything(nodes):
            addresses = [node[key] for key in ("@id", "url", "item", "logo", "contentUrl") if key in node]
            assert all(address.startswith("https://thunghiem.example") for address in addresses), path


def test_every_page_says_who_answers_for_it(site: SitePlan) -> None:
    for path, nodes in graphs(site):
        office = nodes[0]
        assert (office["@type"], office["logo"]) == ("GovernmentOrganization", f"{BASE}theme/icon-1.svg"), path


@pytest.mark.parametrize("folder", ["", "trang/lien-he/"])
def test_home_and_standing_pages_carry_the_offices_card(site: SitePlan, folder: str) -> None:
    office = graph(site, folder)["GovernmentOrganization"]
    assert office["address"] == {"@type": "PostalAddress", "streetAddress": "Số 1, đường Mẫu", "addressCountry": "VN"}
    assert (office["telephone"], office["email"]) == ("+842000000000", "bientap@thunghiem.example")
    assert office["parentOrganization"]["name"] == "Ủy ban nhân dân tỉnh Thử Nghiệm"
    assert office["parentOrganization"]["url"] == "https://thunghiem.example"


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("0200 000 0000", "+842000000000"),
        ("024.3804.3100", "+842438043100"),
        ("1022", "1022"),
        ("18001096", "18001096"),
    ],
)
def test_telephone_numbers_can_be_called_from_abroad(phone: str, shown: str) -> None:
    assert international(phone) == shown


def test_the_home_page_tells_how_to_search(site: SitePlan) -> None:
    action = graph(site, "")["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{BASE}tim-kiem/?q={{search_term_string}}"
    assert action["query-input"] == "required name=search_term_string"


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


def test_a_standing_page(site: SitePlan) -> None:
    node = graph(site, "trang/lien-he/")["WebPage"]
    assert (node["name"], node["isPartOf"]["@id"]) == ("Liên hệ", f"{BASE}#chuyen-trang")
    assert "dateModified" not in node


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


@given(st.text(st.sampled_from("</script><!--&\u2028\u2029'\"\\ạ ]]>")))
def test_nothing_in_it_can_end_the_script(name: str) -> None:
    text = str(document({"name": name}))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == name
