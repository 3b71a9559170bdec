"""Every template with its declared context, under StrictUndefined, and what a reader must find on each page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.balance import Balance
from support.every_kind import planned
from support.site import article, assembled

from plugins.templates.environment import environment
from plugins.web.pages import SitePlan
from plugins.web.render import render, render_moved


@pytest.fixture(scope="module")
def pages(site: SitePlan, theme: Path) -> dict[str, str]:
    env = environment(theme)
    moved = {page.path: render_moved(page, site.site, env) for page in site.moved}
    assert moved
    return {page.path: render(page, site.site, env) for page in site.pages} | moved


def test_every_template_asked_for_is_ours_and_every_one_of_ours_is_asked_for(site: SitePlan, theme: Path) -> None:
    ours = {path.name for path in (theme / "templates").glob("*.html")} - {"base.html", "embed.html", "moved.html"}
    assert {page.template for page in site.pages} | {"tag.html"} == ours


def test_every_page_is_well_formed_has_one_h1_and_breaks_no_policy(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        balance = Balance()
        balance.feed(html)
        assert (path, balance.faults, balance.open) == (path, [], [])
        assert len(balance.ids) == len(set(balance.ids)), path
        assert html.count("<h1") == 1, path
        assert "<style" not in html, path
        assert set(re.findall(r"<script[^>]*>", html)) <= {'<script type="application/ld+json">'}, path


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "tin-bai/bai-mot/index.html",
            [
                '<time datetime="2026-04-03T08:30:00+07:00">Thứ Sáu, 03/04/2026 08:30 (GMT+7)</time>',
                "05/04/2026",
                "Ban biên tập",
                "người dân",
                "ngày 28 tháng 02 năm 2027",
                '<a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a>',
                "Nghị định số 1",
                'href="../../the/mot-cua/"',
                "https://thunghiem.example/cai-cach-hanh-chinh/tin-bai/bai-mot/",
                "Cải cách hành chính, số 1",
                'href="#muc-1"',
                "Tranh: Mẫu",
                'alt="Hình vuông"',
            ],
        ),
        ("guong-dien-hinh/tan-nha/index.html", ["Trước", "Đường xa.", "Nhân rộng", "Giấy tờ đi thay người."]),
        ("to-roi/giay-to/index.html", ["Mặt trước", "Bộ phận Một cửa.", "1,2 MB, 2 trang", "giay-to-2.webp"]),
        (
            "ban-tin/so-1/index.html",
            ["Bạn đọc thân mến.", "Tin ngắn", "1.000 bản", "Ngày 20 tháng 5 năm 2026", "luu-ma/"],
        ),
        ("ap-phich/luu-ma/index.html", ["biết việc đến đâu", "luu-ma.pdf"]),
        ("luu-tru/2026/index.html", ["Gửi phản ánh, kiến nghị", "04/"]),
        ("tim-kiem/index.html", ["Từ khóa", "một cửa", "Theo vần"]),
        ("index.html", ["Gửi phản ánh, kiến nghị", "Chuẩn bị giấy tờ", "so-1.pdf"]),
    ],
)
def test_a_page_shows(pages: dict[str, str], path: str, words: list[str]) -> None:
    shown = pages[path].replace("\u00a0", " ")  # headings keep their compounds together
    assert [word for word in words if word not in shown] == []


def test_the_sample_notice_is_on_every_page_where_there_is_one(tmp_path: Path, theme: Path) -> None:
    from support.site import AGENCY

    site = planned(assembled(tmp_path, {"du-lieu/co-quan.yml": AGENCY + "sample_notice: Đây là bản mẫu.\n"}).catalogue)
    env = environment(theme)
    assert all("Đây là bản mẫu." in render(page, site.site, env) for page in site.pages)


def test_markup_in_titles_is_shown_not_run(tmp_path: Path, theme: Path) -> None:
    files = {"tin-bai/xau.md": article("'Thử <script>alert(1)</script> & hết'", date="2026-06-01")}
    site = planned(assembled(tmp_path, files).catalogue)
    env = environment(theme)
    for page in site.pages:
        assert "<script>alert" not in render(page, site.site, env), page.path


def test_lists_with_nothing_say_so(tmp_path: Path, theme: Path) -> None:
    site = planned(assembled(tmp_path).catalogue)
    env = environment(theme)
    html = {page.path: render(page, site.site, env) for page in site.pages}
    assert "Chưa có gì" in html["ban-tin/index.html"]
    assert "chưa có bài" in html["linh-vuc/thu-tuc/index.html"]
