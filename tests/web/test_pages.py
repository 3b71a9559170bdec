"""What the website consists of."""

from __future__ import annotations

from pathlib import Path

from support.contract import website_paths
from support.every_kind import ASSETS, EVERY_KIND, planned
from support.site import AGENCY, article, assembled

from plugins.model.catalogue import Catalogue
from plugins.web.pages import SitePlan

TINY = """
404.html ap-phich/index.html ban-tin/index.html guong-dien-hinh/index.html index.html linh-vuc/index.html
linh-vuc/the-che/index.html linh-vuc/thu-tuc/index.html luu-tru/2026/04/index.html luu-tru/2026/05/index.html
luu-tru/2026/index.html luu-tru/index.html so-do-trang/index.html the/index.html tim-kiem/index.html tin-bai/bai-hai/index.html
tin-bai/bai-mot/index.html tin-bai/index.html to-roi/index.html
"""
FILES = """
may-chu/chuyen-huong.map may-chu/da-go.map nhung/ap-phich.json nhung/ban-tin.json nhung/guong-dien-hinh.json nhung/moi-nhat.json nhung/tin-bai.json nhung/to-roi.json
robots.txt sitemap-tin.xml sitemap.xml theme/site-1.css
"""


def all_paths(plan: SitePlan) -> list[str]:
    """Everything that a plan makes come out."""
    return [page.path for page in plan.pages] + list(plan.files) + [one.path for one in (*plan.fragments, *plan.moved)]


def test_the_tiny_site_has_exactly_these_pages(tmp_path: Path) -> None:
    plan = planned(assembled(tmp_path).catalogue)
    assert sorted(page.path for page in plan.pages) == TINY.split()
    assert sorted(plan.files) == FILES.split()


def test_the_plan_and_the_contract_agree(catalogue: Catalogue, site: SitePlan) -> None:
    paths = all_paths(site)
    assert len(paths) == len(set(paths))
    assert frozenset(paths) == website_paths(catalogue, ASSETS)


def test_long_lists_go_on_under_trang(tmp_path: Path) -> None:
    files = {f"tin-bai/bai-{n}.md": article(f"Bài số {n}", date=f"2026-01-{n:02}") for n in range(1, 24)}
    catalogue = assembled(tmp_path, files).catalogue
    paths = set(all_paths(planned(catalogue)))
    assert {"tin-bai/trang/2/index.html", "tin-bai/trang/3/index.html", "linh-vuc/the-che/trang/2/index.html"} <= paths
    assert "tin-bai/trang/4/index.html" not in paths
    assert paths == website_paths(catalogue, ASSETS)


def test_standing_pages_with_a_menu_place_stand_in_the_footer(site: SitePlan) -> None:
    assert [(entry.label, entry.path) for entry in site.site.pages] == [("Liên hệ", "trang/lien-he/")]


def test_the_error_page_links_from_the_root_of_the_host(site: SitePlan) -> None:
    page = next(page for page in site.pages if page.path == "404.html")
    assert page.links.to("tim-kiem/") == "/cai-cach-hanh-chinh/tim-kiem/"
    assert page.frame.canonical is None


def test_all_other_pages_link_by_relative_steps(site: SitePlan) -> None:
    for page in site.pages:
        if page.path != "404.html":
            assert page.links.to("").startswith(".")


def test_issues_of_a_bulletin_are_told_apart_by_their_number(site: SitePlan) -> None:
    page = next(page for page in site.pages if page.path == "ban-tin/so-1/index.html")
    assert page.frame.title == "Cải cách hành chính, số 1 – Cải cách hành chính"


def test_pages_of_printed_kinds_say_how_to_get_copies(tmp_path: Path) -> None:
    files = {**EVERY_KIND, "du-lieu/co-quan.yml": AGENCY + "print_orders: Gọi 0200 000 0000.\n"}
    site = planned(assembled(tmp_path, files).catalogue)
    orders = {page.template: getattr(page.page, "print_orders", None) for page in site.pages}
    assert {name for name, said in orders.items() if said == "Gọi 0200 000 0000."} == {
        "leaflet.html",
        "poster.html",
        "bulletin.html",
    }
