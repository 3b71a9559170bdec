"""What a reader can do on the page of one publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from support.every_kind import EVERY_KIND, a_document, planned
from support.site import make_site

from plugins.catalogue.assembly import assemble
from plugins.model.catalogue import Catalogue
from plugins.model.document import LargePrint
from plugins.model.values import VIETNAM
from plugins.templates.environment import environment
from plugins.templates.links import RelativeLinks
from plugins.web.pages import SitePlan
from plugins.web.pieces import Anchor, Series
from plugins.web.render import render

LINKS = RelativeLinks("tin-bai/bai-mot/index.html")


def words_of(html: str) -> str:
    """Text as it is read: without tags, with plain spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def rendered(site: SitePlan, theme: Path, path: str) -> str:
    page = next(page for page in site.pages if page.path == f"{path}index.html")
    return render(page, site.site, environment(theme))


def series_of(parts: int, place: int, theme: Path) -> str:
    """The block of a series whose parts are called 'Phần a 1', 'Phần a 2' and so on."""
    anchors = tuple(Anchor(f"Bài thứ {n}", f"tin-bai/{n}/") for n in range(1, parts + 1))
    macro = environment(theme).get_template("components/series.html").module.series  # type: ignore[attr-defined]
    return str(macro(Series("Chuyện nhà", "chuyen-de/chuyen-nha/", place, anchors), LINKS))


def test_a_story_tells_what_was_before_what_is_now_then_how(site: SitePlan, theme: Path) -> None:
    words = words_of(rendered(site, theme, "guong-dien-hinh/tan-nha/"))
    told = ["Xã Thử", "Trước Đường xa.", "Nay Dân nhận được giấy.", "Cách làm Đi đến nơi.", "Liên hệ Trung tâm xã"]
    places = [words.index(part) for part in told]
    assert places == sorted(places)


def test_a_leaflet_offers_both_pdfs_with_size_and_pages(catalogue: Catalogue, theme: Path) -> None:
    (leaflet,) = (item for item in catalogue.publications if item.kind.name == "leaflet")
    document = replace(a_document(leaflet.pdf), large_print=LargePrint("to-roi/giay-to/giay-to-chu-lon.pdf", 45_000, 5))
    html = rendered(planned(catalogue, {leaflet.path: document}), theme, leaflet.url)
    assert "Tải bản xem màn hình PDF, 1,2 MB, 2 trang, Tờ rơi A5" in words_of(html)
    assert "Tải bản chữ lớn PDF, 45 kB, 5 trang A4, chữ 18 pt" in words_of(html)
    assert 'href="giay-to-chu-lon.pdf"' in html


def test_every_page_of_a_leaflet_leads_to_its_picture(site: SitePlan, theme: Path) -> None:
    html = rendered(site, theme, "to-roi/giay-to/")
    assert re.findall(r'class="pages__link" href="([^"]+)"', html) == ["giay-to-1.webp", "giay-to-2.webp"]


@pytest.mark.parametrize("path", ["to-roi/giay-to/", "ap-phich/luu-ma/", "ban-tin/so-1/"])
def test_what_is_printed_says_who_may_reprint_it(site: SitePlan, theme: Path, path: str) -> None:
    assert f"Dùng lại {site.site.agency.licence}" in words_of(rendered(site, theme, path))


def test_an_issue_lists_its_articles_by_page(catalogue: Catalogue, theme: Path) -> None:
    (issue,) = (item for item in catalogue.publications if item.kind.name == "bulletin")
    starts = (("tin-bai/bai-mot/", 1), ("tin-bai/bai-hai/", 3), ("guong-dien-hinh/tan-nha/", 4))
    site = planned(catalogue, {issue.path: replace(a_document(issue.pdf), starts=starts)})
    html = rendered(site, theme, issue.url)
    words = words_of(html)
    assert 'class="contents contents--paged"' in html
    title = next(item.title for item in catalogue.publications if item.url == "tin-bai/bai-hai/")
    assert f"Trang 3 {title}" in words
    assert "Tin ngắn, trang 4" in words


def test_an_issue_whose_pages_are_not_known_lists_its_articles_without(site: SitePlan, theme: Path) -> None:
    """And keeps no column free for them."""
    html = rendered(site, theme, "ban-tin/so-1/")
    assert 'class="contents"' in html
    assert "contents__page" not in html


def test_a_letter_carries_title_and_address_without_any_script(site: SitePlan, theme: Path) -> None:
    html = rendered(site, theme, "tin-bai/bai-mot/")
    (link,) = re.findall(r'href="(mailto:[^"]+)"[^>]*>Gửi thư', html)
    fields = parse_qs(urlsplit(unescape(link)).query)
    permalink = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    title = re.search(r"<title>(.+?) – ", html)
    assert permalink
    assert title
    assert fields == {"subject": [unescape(title[1])], "body": [permalink[1]]}


def test_controls_that_need_a_script_say_what_they_do_and_submit_nothing(site: SitePlan, theme: Path) -> None:
    html = rendered(site, theme, "tin-bai/bai-mot/")
    buttons = re.findall(r"<button(?! class=\"find)([^>]*)>([^<]+)</button>", html)
    assert [label for _, label in buttons] == [
        "Vừa", "Lớn", "Rất lớn", "Tương phản cao", "Nghe đọc", "Thôi đọc", "Chép liên kết", "Chia sẻ", "In trang",
    ]  # fmt: skip
    assert all('type="button"' in attributes for attributes, _ in buttons)


def test_a_short_series_shows_all_its_parts_and_marks_this_one(theme: Path) -> None:
    html = series_of(5, 2, theme)
    assert "phần 2/5" in html
    assert re.findall(r'aria-current="page">([^<]+)', html) == ["Bài thứ 2"]
    assert html.count("<li") == 5
    assert "Xem cả" not in html


@pytest.mark.parametrize(("place", "first", "last"), [(1, 1, 4), (6, 3, 9), (12, 9, 12)])
def test_a_long_series_shows_the_parts_around_and_leads_to_all(theme: Path, place: int, first: int, last: int) -> None:
    html = series_of(12, place, theme)
    assert re.findall(r"Bài thứ (\d+)", html) == [str(n) for n in range(first, last + 1)]
    assert "Xem cả 12 phần" in html


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ((2027, 2, 28, 23, 59), "Nội dung này có giá trị đến hết ngày 28 tháng 02 năm 2027"),
        ((2027, 3, 1, 0, 0), "Nội dung này hết hiệu lực từ ngày 01 tháng 3 năm 2027"),
    ],
    ids=["the last day", "the day after"],
)
def test_from_the_day_after_its_last_a_page_says_that_it_no_longer_holds(
    moment: tuple[int, ...], told: str, tmp_path: Path, theme: Path
) -> None:
    content = make_site(tmp_path, EVERY_KIND)
    for file in ("tin-bai/bai-hai.md", "to-roi/giay-to.md"):
        text = (content / file).read_text(encoding="utf-8")
        text = re.sub(r"valid_until: .*\n", "", text).replace("\ntitle:", "\nvalid_until: 2027-02-28\ntitle:", 1)
        (content / file).write_text(text, encoding="utf-8")
    catalogue = assemble(content, datetime(*moment, tzinfo=VIETNAM)).catalogue  # type: ignore[arg-type,misc]
    for path in ("tin-bai/bai-hai/", "to-roi/giay-to/"):
        words = words_of(rendered(planned(catalogue), theme, path))
        assert told in words
        assert len(re.findall("Nội dung này (?:có giá trị|hết hiệu lực)", words)) == 1
