"""Which card each page names, and the words for those who cannot see it."""

from __future__ import annotations

import pytest
from support.every_kind import ASSETS, planned
from support.site import ROOT

from plugins.images.plan import plan_picture
from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web.pages import SitePlan, plan
from plugins.web.pieces import Frame
from plugins.web.render import render


@pytest.fixture(scope="module")
def carded(catalogue: Catalogue) -> SitePlan:
    pictures = {file: plan_picture(measured) for file, measured in catalogue.pictures.items()}
    cards = {item.url: f"anh/chia-se/{item.kind.folder}-{item.slug}-1.png" for item in catalogue.publications}
    return plan(catalogue, pictures, {}, ASSETS, cards={"": "anh/chia-se/chuyen-trang-1.png", **cards})


def frame(site: SitePlan, path: str) -> Frame:
    return next(page.frame for page in site.pages if page.path == path)


def test_a_publication_names_its_own_card(carded: SitePlan, catalogue: Catalogue) -> None:
    shown = frame(carded, "tin-bai/bai-mot/index.html")
    assert shown.share_picture == f"{catalogue.agency.address_of_site}/anh/chia-se/tin-bai-bai-mot-1.png"
    assert shown.share_alt == "Nộp hồ sơ trực tuyến. Hình vuông"


def test_an_issue_of_the_bulletin_is_told_by_its_number(carded: SitePlan) -> None:
    assert frame(carded, "ban-tin/so-1/index.html").share_alt == "Cải cách hành chính, số 1"


@pytest.mark.parametrize("path", ["index.html", "tin-bai/index.html", "linh-vuc/index.html", "tim-kiem/index.html"])
def test_every_other_page_names_the_sections(path: str, carded: SitePlan) -> None:
    assert str(frame(carded, path).share_picture).endswith("/anh/chia-se/chuyen-trang-1.png")


def test_the_error_page_has_no_address_to_share(carded: SitePlan) -> None:
    assert frame(carded, "404.html").share_picture is None


def test_the_head_says_what_the_card_is(carded: SitePlan) -> None:
    page = next(page for page in carded.pages if page.path == "tin-bai/bai-mot/index.html")
    html = render(page, carded.site, environment(ROOT / "theme"))
    for name, value in (("type", "image/png"), ("width", "1200"), ("height", "630")):
        assert f'<meta property="og:image:{name}" content="{value}">' in html
    assert '<meta property="og:image:alt" content="Nộp hồ sơ trực tuyến. Hình vuông">' in html
    assert '<meta name="twitter:card" content="summary_large_image">' in html


def test_a_site_without_cards_names_none(catalogue: Catalogue) -> None:
    assert {page.frame.share_picture for page in planned(catalogue).pages} == {None}
