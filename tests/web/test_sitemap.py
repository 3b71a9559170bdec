"""sitemap.xml, sitemap-tin.xml and robots.txt."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from support.every_kind import planned
from support.site import article, assembled

from plugins.model.catalogue import Catalogue
from plugins.web.pages import SitePlan
from plugins.web.sitemap import NEWS_SCHEMA, SCHEMA

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"


def urls(site: SitePlan, path: str) -> list[Element]:
    octets = site.files[path]
    return list(fromstring(octets).iter(f"{{{SCHEMA}}}url"))


def entries(site: SitePlan) -> dict[str, str | None]:
    found = urls(site, "sitemap.xml")
    return {url.findtext(f"{{{SCHEMA}}}loc") or "": url.findtext(f"{{{SCHEMA}}}lastmod") for url in found}


def news(site: SitePlan) -> list[tuple[str, str, str]]:
    """Path, moment and title of each entry of the news sitemap."""
    return [
        (
            (url.findtext(f"{{{SCHEMA}}}loc") or "").removeprefix(BASE),
            url.findtext(f".//{{{NEWS_SCHEMA}}}publication_date") or "",
            url.findtext(f".//{{{NEWS_SCHEMA}}}title") or "",
        )
        for url in urls(site, "sitemap-tin.xml")
    ]


def test_every_page_meant_to_be_found_is_named_once(site: SitePlan) -> None:
    others = (
        "404.html",
        "tin-bai/het-han/index.html",
        "tin-bai/da-go/index.html",
    )  # the last two say that something is gone
    pages = {BASE + page.path.removesuffix("index.html") for page in site.pages if page.path not in others}
    assert set(entries(site)) == pages
    assert len(urls(site, "sitemap.xml")) == len(pages)


@pytest.mark.parametrize(
    ("folder", "moment"),
    [
        ("tin-bai/bai-mot/", "2026-04-05T00:00:00+07:00"),
        ("tin-bai/", "2026-05-06T00:00:00+07:00"),
        ("linh-vuc/thu-tuc/", "2026-02-01T00:00:00+07:00"),
        ("chuyen-de/giay-to/", "2026-04-05T00:00:00+07:00"),
        ("chuyen-de/", "2026-05-20T00:00:00+07:00"),
        ("the/giay-to/", "2026-04-05T00:00:00+07:00"),
        ("luu-tru/2026/04/", "2026-04-05T00:00:00+07:00"),
        ("luu-tru/2026/", "2026-05-20T00:00:00+07:00"),
        ("", "2026-05-20T00:00:00+07:00"),
        ("trang/lien-he/", None),
        ("chuyen-de/chua-co-gi/", None),
    ],
)
def test_the_last_change_of_a_page_is_that_of_what_it_shows(site: SitePlan, folder: str, moment: str | None) -> None:
    assert entries(site)[BASE + folder] == moment


def test_further_leaves_of_a_list_change_with_the_list(tmp_path: Path) -> None:
    files = {
        f"tin-bai/bai-{n}.md": article(f"Bài số {n}", tags="[vỉa hè]", date=f"2026-03-{n:02}") for n in range(1, 24)
    }
    files["trang/gioi-thieu.md"] = article("Giới thiệu", date=None, category=None, updated="2026-01-09")
    found = entries(planned(assembled(tmp_path, files).catalogue))
    assert found[f"{BASE}the/via-he/trang/2/"] == found[f"{BASE}the/via-he/"] == "2026-03-23T00:00:00+07:00"
    assert found[f"{BASE}trang/gioi-thieu/"] == "2026-01-09T00:00:00+07:00"


def test_a_year_follows_its_own_months(tmp_path: Path) -> None:
    found = entries(planned(assembled(tmp_path, {"tin-bai/cu.md": article("Bài cũ", date="2024-03-02")}).catalogue))
    assert found[f"{BASE}luu-tru/2024/"] == found[f"{BASE}luu-tru/2024/03/"] == "2024-03-02T00:00:00+07:00"


def test_news_are_articles_and_stories_of_two_days(tmp_path: Path) -> None:
    days = {"som": "2026-06-01 09:59", "hai-ngay": "2026-06-01 10:00", "moi": "2026-06-03 10:00"}
    files = {f"tin-bai/{slug}.md": article(f"Bài {slug}", date=moment) for slug, moment in days.items()}
    files["ap-phich/ap.md"] = article(
        "Áp phích", "", format="A3", slogan="[Một]", image="{file: anh/vuong.svg, alt: A}", date="2026-06-30"
    )
    assert news(planned(assembled(tmp_path, files).catalogue)) == [
        ("tin-bai/moi/", "2026-06-03T10:00:00+07:00", "Bài moi"),
        ("tin-bai/hai-ngay/", "2026-06-01T10:00:00+07:00", "Bài hai-ngay"),
    ]


def test_news_name_their_publication_and_language(site: SitePlan) -> None:
    (url,) = urls(site, "sitemap-tin.xml")
    name = url.findtext(f".//{{{NEWS_SCHEMA}}}name")
    assert name == "Cải cách hành chính – Văn phòng UBND tỉnh Thử Nghiệm"
    assert url.findtext(f".//{{{NEWS_SCHEMA}}}language") == "vi"


def test_a_title_with_markup_stays_text(tmp_path: Path) -> None:
    files = {"tin-bai/xau.md": article("'Hỏi <b> & đáp'", date="2026-06-01")}
    assert news(planned(assembled(tmp_path, files).catalogue))[0][2] == "Hỏi <b> & đáp"


def test_the_day_of_the_build_changes_no_news(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    before = planned(catalogue).files["sitemap-tin.xml"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    assert planned(catalogue).files["sitemap-tin.xml"] == before


@pytest.mark.parametrize("name", ["sitemap.xml", "sitemap-tin.xml"])
def test_robots_names_both_sitemaps(site: SitePlan, name: str) -> None:
    assert f"Sitemap: {BASE}{name}\n" in str(site.files["robots.txt"])
