"""Old addresses lead on; what is gone says so and tells nothing else; changes are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, LEAFLET, planned
from support.site import assembled

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web.moved import GONE_LIST, MOVED_LIST
from plugins.web.pages import SitePlan
from plugins.web.render import render, render_moved


@pytest.fixture(scope="module")
def html(site: SitePlan, theme: Path) -> dict[str, str]:
    env = environment(theme)
    pages = {page.path: render(page, site.site, env) for page in site.pages}
    return pages | {page.path: render_moved(page, site.site, env) for page in site.moved}


def test_an_old_address_leads_to_the_new_one_without_a_script(html: dict[str, str]) -> None:
    page = html["tin-bai/bai-cu/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../bai-mot/">' in page
    assert '<link rel="canonical" href="https://thunghiem.example/cai-cach-hanh-chinh/tin-bai/bai-mot/">' in page
    assert '<a href="../bai-mot/">' in page
    assert "noindex" in page
    assert "<script" not in page


def test_servers_get_lists(site: SitePlan) -> None:
    section = "/cai-cach-hanh-chinh"
    assert site.files[MOVED_LIST] == (
        f'"{section}/chuyen-de/ten-cu/" "{section}/chuyen-de/giay-to/";\n'
        f'"{section}/tin-bai/bai-cu/" "{section}/tin-bai/bai-mot/";\n'
    )
    assert site.files[GONE_LIST] == f'"{section}/tin-bai/da-go/" 1;\n"{section}/tin-bai/het-han/" 1;\n'


def test_servers_are_told_of_every_pdf_that_was_called_back(tmp_path: Path) -> None:
    withdrawn = "format: A5\nwithdrawn: {date: 2026-04-01, reason: Sai}"
    files = {**EVERY_KIND, "to-roi/rut.md": LEAFLET.replace("format: A5", withdrawn)}
    listed = str(planned(assembled(tmp_path, files).catalogue).files[GONE_LIST])
    (leaflet,) = {item.url for item in assembled(tmp_path, files).catalogue.gone if item.kind.printed}
    for address in (leaflet, f"{leaflet}rut.pdf", f"{leaflet}rut-chu-lon.pdf"):
        assert f'"/cai-cach-hanh-chinh/{address}" 1;\n' in listed


def test_files_below_an_old_page_and_tags_without_articles_lead_on(tmp_path: Path) -> None:
    ledger = "".join(f"2026-04-03 {at}\n" for at in ("chuyen-de/ten-cu/rss.xml", "tin-bai/bai-cu/a.pdf", "the/mat/"))
    catalogue = assembled(tmp_path, {**EVERY_KIND, "du-lieu/so-dia-chi.txt": ledger}).catalogue
    led = {move.old: move.new for move in catalogue.moves}
    assert led["chuyen-de/ten-cu/rss.xml"] == "chuyen-de/giay-to/rss.xml"
    assert led["tin-bai/bai-cu/a.pdf"] == "tin-bai/bai-mot/"
    assert led["the/mat/"] == "the/"
    assert "the/mat/index.html" in {page.path for page in planned(catalogue).moved}


def test_what_was_withdrawn_says_when_why_and_what_replaces_it(html: dict[str, str]) -> None:
    page = html["tin-bai/da-go/index.html"]
    for words in ("Đã thu hồi", "03/04/2026", "10/02/2026", "Nay nộp ở đâu cũng được.", '<a href="../bai-mot/">'):
        assert words in page
    assert "Nội dung đã bỏ" not in page


def test_what_lapsed_says_so(html: dict[str, str]) -> None:
    page = html["tin-bai/het-han/index.html"]
    assert "Đã hết hạn đăng" in page
    assert "20/02/2026" in page
    assert "Buổi ấy đã qua" not in page


def test_no_other_page_knows_them(html: dict[str, str], catalogue: Catalogue) -> None:
    texts = {**html, **feed_files(catalogue)}
    told = [path for path, text in texts.items() for words in ("da-go/", "het-han/") if words in str(text)]
    assert [path for path in told if "/da-go/" not in path and "/het-han/" not in path] == []


def test_changes_stand_at_the_foot_and_a_correction_at_the_top_too(html: dict[str, str]) -> None:
    page = html["tin-bai/bai-mot/index.html"]
    top, _, foot = page.partition('<footer class="foot">')
    assert '<a href="#dinh_chinh">Bài có đính chính ngày 05/04/2026</a>' in top
    assert foot.index("Đính chính") < foot.index("không phải 80.000") < foot.index("Thêm số điện thoại")


def test_machines_are_told_of_corrections(site: SitePlan) -> None:
    (page,) = [page for page in site.pages if page.path == "tin-bai/bai-mot/index.html"]
    nodes = json.loads(page.frame.structured)["@graph"]
    (article,) = [node for node in nodes if node["@type"] == "NewsArticle"]
    assert [(note["@type"], note["datePublished"]) for note in article["correction"]] == [
        ("CorrectionComment", "2026-04-05")
    ]


def test_feeds_carry_the_notes(catalogue: Catalogue) -> None:
    items = json.loads(feed_files(catalogue)["feed.json"])["items"]
    (content,) = [item["content_html"] for item in items if item["url"].endswith("/bai-mot/")]
    assert content.startswith("<p><strong>Đính chính ngày 05/04/2026:</strong> Lệ phí là 8.000 đồng")
    assert "<strong>Cập nhật ngày 04/04/2026:</strong>" in content
