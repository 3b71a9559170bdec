"""sitemap.xml and robots.txt."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from plugins.model.catalogue import Catalogue
from plugins.web.pages import SitePlan
from plugins.web.sitemap import SCHEMA

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"


def entries(site: SitePlan) -> dict[str, str | None]:
    octets = site.files["sitemap.xml"]
    root = fromstring(octets)
    return {
        (url.findtext(f"{{{SCHEMA}}}loc") or ""): url.findtext(f"{{{SCHEMA}}}lastmod")
        for url in root.iter(f"{{{SCHEMA}}}url")
    }


def test_every_page_but_the_error_page_is_named_once(site: SitePlan) -> None:
    pages = {BASE + page.path.removesuffix("index.html") for page in site.pages if page.path != "404.html"}
    assert set(entries(site)) == pages


def test_last_changes_come_from_the_content(site: SitePlan, catalogue: Catalogue) -> None:
    found = entries(site)
    assert found[BASE + "tin-bai/bai-mot/"] == "2026-04-05T00:00:00+07:00"
    assert found[BASE + "tin-bai/"] == "2026-05-06T00:00:00+07:00"
    assert found[BASE + "linh-vuc/thu-tuc/"] == "2026-02-01T00:00:00+07:00"
    assert found[BASE] == catalogue.latest_change.isoformat()
    assert found[BASE + "trang/lien-he/"] is None


def test_robots_names_the_sitemap(site: SitePlan) -> None:
    assert f"Sitemap: {BASE}sitemap.xml\n" in str(site.files["robots.txt"])
