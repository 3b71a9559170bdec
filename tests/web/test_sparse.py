"""Content at its thinnest: one publication in all, empty fields, a year with one item. Every page still stands and says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, planned
from support.site import AGENCY, article, assembled

from plugins.templates.environment import environment
from plugins.web.list_contexts import ArchivePage, Home, MonthPage, NotFound
from plugins.web.pages import SitePlan
from plugins.web.render import render

NOTHING = {"tin-bai/bai-mot.md": None, "tin-bai/bai-hai.md": None}
ALONE = ["tin-bai/bai-mot.md", "guong-dien-hinh/tan-nha.md", "to-roi/giay-to.md", "ap-phich/luu-ma.md"]


def alone(folder: Path, path: str) -> SitePlan:
    """The site with this one publication, topics that may be empty, and nothing else."""
    topics = {"du-lieu/chuyen-de.yml": EVERY_KIND["du-lieu/chuyen-de.yml"]}
    return planned(assembled(folder, {**NOTHING, **topics, path: EVERY_KIND[path]}).catalogue)


def html_of(site: SitePlan, theme: Path) -> dict[str, str]:
    env = environment(theme)
    return {page.path: render(page, site.site, env) for page in site.pages}


@pytest.mark.parametrize("path", ALONE)
def test_a_single_publication_makes_a_whole_site(path: str, tmp_path: Path, theme: Path) -> None:
    pages = html_of(alone(tmp_path, path), theme)
    slug = Path(path).with_suffix("").as_posix()
    assert f'href="{slug}/"' in pages["index.html"].partition("<main")[2]
    assert [name for name, html in pages.items() if html.count("<h1") != 1] == []


@pytest.mark.parametrize("path", ALONE)
def test_a_single_publication_leads_the_home_page_and_stands_nowhere_else_on_it(path: str, tmp_path: Path) -> None:
    page = alone(tmp_path, path).pages[0].page
    assert isinstance(page, Home)
    rest = (page.fresh, page.issue_entries, page.leaflets, page.stories, page.posters)
    assert (page.lead.kind.folder, rest) == (path.split("/", maxsplit=1)[0], ((), (), (), (), ()))


def test_a_section_with_nothing_has_no_heading_on_the_home_page(tmp_path: Path, theme: Path) -> None:
    html = html_of(alone(tmp_path, ALONE[0]), theme)["index.html"].partition("<main")[2]
    headings = " ".join(re.sub(r"<[^>]+>", "", text) for text in re.findall(r"<h2.*?</h2>", html, re.DOTALL))
    assert [name for name in ("Mới đăng", "In và phát", "Gương điển hình") if name in headings] == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("linh-vuc/thu-tuc/index.html", "chưa có bài"),
        ("chuyen-de/chua-co-gi/index.html", "chưa có bài"),
        ("ban-tin/index.html", "Chưa có gì"),
        ("the/index.html", "Từ khóa"),
    ],
)
def test_a_list_with_nothing_says_so(path: str, words: str, tmp_path: Path, theme: Path) -> None:
    assert words in html_of(alone(tmp_path, ALONE[0]), theme)[path].partition("<main")[2]


def test_a_year_with_one_item_has_its_pages_and_knows_its_neighbours(tmp_path: Path) -> None:
    site = planned(assembled(tmp_path, {"tin-bai/cu.md": article("Bài cũ", date="2024-12-31")}).catalogue)
    by_path = {page.path: page.page for page in site.pages}
    year, month = by_path["luu-tru/2024/index.html"], by_path["luu-tru/2024/12/index.html"]
    assert isinstance(year, ArchivePage)
    assert isinstance(month, MonthPage)
    assert [(entry.year, entry.count) for entry in year.years] == [(2024, 1)]
    assert month.older is None
    assert month.newer is not None
    assert month.newer.path == "luu-tru/2026/04/"


def test_the_error_page_names_the_one_that_there_is(tmp_path: Path) -> None:
    page = next(page.page for page in alone(tmp_path, ALONE[0]).pages if page.path == "404.html")
    assert isinstance(page, NotFound)
    assert [card.path for card in page.newest] == ["tin-bai/bai-mot/"]


def test_an_agency_that_says_nothing_of_copies_shows_no_empty_line(tmp_path: Path, theme: Path) -> None:
    assert "print_orders" not in AGENCY
    page = html_of(alone(tmp_path, "to-roi/giay-to.md"), theme)["to-roi/giay-to/index.html"]
    assert not re.search(r"<(p|dd|div)[^>]*>\s*</\1>", page.partition("<main")[2].partition("</main>")[0])
