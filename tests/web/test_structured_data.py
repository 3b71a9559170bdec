"""JSON-LD on every page: words of schema.org only, addresses that lead somewhere, and nothing that ends the script."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.structured import BASE, everything, graph, graphs

from plugins.web.pages import SitePlan
from plugins.web.structured_data import document, international

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


def properties(kind: str) -> set[str]:
    """Those of a type and of all above it."""
    if not kind:
        return {"@type", "@id"}
    parent, words = VOCABULARY[kind]
    return set(words.split()) | properties(parent)


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


def test_a_standing_page(site: SitePlan) -> None:
    node = graph(site, "trang/lien-he/")["WebPage"]
    assert (node["name"], node["isPartOf"]["@id"]) == ("Liên hệ", f"{BASE}#chuyen-trang")
    assert "dateModified" not in node


@given(st.text(st.sampled_from("</script><!--&\u2028\u2029'\"\\ạ ]]>")))
def test_nothing_in_it_can_end_the_script(name: str) -> None:
    text = str(document({"name": name}))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == name
