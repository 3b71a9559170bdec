"""The site map leads to every list, standing page, year and feed."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web.pages import SitePlan
from plugins.web.render import render

OWN = re.compile(r"(tin-bai|guong-dien-hinh|to-roi|ban-tin|ap-phich|the)/[^/]+/|luu-tru/\d{4}/\d{2}/|so-do-trang/|")


def links(site: SitePlan, theme: Path) -> set[str]:
    """Addresses within the section that the page's main part links to."""
    page = next(page for page in site.pages if page.path == "so-do-trang/index.html")
    main = render(page, site.site, environment(theme)).partition("<main")[2].partition("</main>")[0]
    return {found.removeprefix("../") for found in re.findall(r'href="(\.\./[^"]+)"', main)}


def test_every_page_is_on_it_but_publications_tags_and_months(site: SitePlan, theme: Path) -> None:
    folders = {page.path.removesuffix("index.html") for page in site.pages if page.frame.canonical}
    wanted = {folder for folder in folders if not OWN.fullmatch(folder)}
    ways = {"luu-tru/", "chuyen-de/", "linh-vuc/"}  # the menu and the footer have them
    assert wanted - links(site, theme) <= ways


def test_every_feed_is_on_it(site: SitePlan, theme: Path, catalogue: Catalogue) -> None:
    assert {path for path in feed_files(catalogue) if path.endswith(".xml")} <= links(site, theme)


def test_nothing_on_it_leads_nowhere(site: SitePlan, theme: Path, catalogue: Catalogue) -> None:
    known = {page.path.removesuffix("index.html") for page in site.pages} | set(feed_files(catalogue))
    assert links(site, theme) <= known | {"./"} | {""}
