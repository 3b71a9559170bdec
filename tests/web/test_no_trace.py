"""Drafts and what waits for its day leave no trace in anything that machines read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, planned
from support.site import Files, article, assembled

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue
from plugins.templates.environment import environment
from plugins.web.render import render, render_fragment

NOTICE = "security: {contact: mailto:a@thunghiem.example, expires: 2027-06-30}\n"
SECRETS = ("bimat", "bí mật", "chưa công bố")
HIDDEN: Files = {
    "tin-bai/nhap-bimat.md": article("Bí mật nháp", "Chưa công bố.", status="nháp", tags="[bí mật]", topic="Giấy tờ"),
    "tin-bai/mai-bimat.md": article("Bí mật ngày mai", "Chưa công bố.", date="2026-11-01 07:01", topic="Giấy tờ"),
    "guong-dien-hinh/sau-bimat.md": EVERY_KIND["guong-dien-hinh/tan-nha.md"]
    .replace("2026-03-02", "2026-11-02")
    .replace("Mang quyết định đến tận nhà", "Bí mật về sau")
    .replace("tags: [một cửa]", "tags: [chưa công bố]"),
    "to-roi/nhap-bimat.md": EVERY_KIND["to-roi/giay-to.md"]
    .replace("Chuẩn bị giấy tờ", "Bí mật trên giấy")
    .replace("tags:", "status: nháp\ntags:"),
    "trang/nhap-bimat.md": article("Trang bí mật", date=None, category=None, status="nháp"),
}
TOPICS: Files = {
    "du-lieu/chuyen-de.yml": "topics:\n  - {name: Giấy tờ, slug: giay-to, intro: Những giấy đã có trong dữ liệu.}\n"
    "  - {name: Giấy tờ không phải nộp lại, slug: nop-lai, intro: Những giấy đã có.}\n"
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory, theme: Path) -> dict[str, str]:
    """Every text that comes out of a site with secrets, by path."""
    folder = tmp_path_factory.mktemp("no-trace")
    catalogue = assembled(folder, {**EVERY_KIND, **TOPICS, **HIDDEN}).catalogue
    return dict(_texts(catalogue, theme))


def _texts(catalogue: Catalogue, theme: Path) -> Iterator[tuple[str, str]]:
    plan, env = planned(catalogue), environment(theme)
    yield from ((page.path, render(page, plan.site, env)) for page in plan.pages)
    yield from _machine_texts(catalogue, theme)


def _machine_texts(catalogue: Catalogue, theme: Path) -> Iterator[tuple[str, str]]:
    plan, env = planned(catalogue), environment(theme)
    yield from ((fragment.path, render_fragment(fragment, env)) for fragment in plan.fragments)
    for path, octets in {**plan.files, **feed_files(catalogue)}.items():
        yield path, octets if isinstance(octets, str) else octets.decode("utf-8")


def test_the_secrets_would_be_seen_if_they_were_public(tmp_path: Path, theme: Path) -> None:
    public = {path: text.replace("status: nháp\n", "") for path, text in HIDDEN.items() if isinstance(text, str)}
    public = {path: re.sub("2026-11-0[12]", "2026-10-01", text) for path, text in public.items()}
    catalogue = assembled(tmp_path, {**EVERY_KIND, **TOPICS, **public}).catalogue
    texts = dict(_machine_texts(catalogue, theme))
    for path in (
        "sitemap.xml",
        "sitemap-tin.xml",
        "nhung/moi-nhat.json",
        "nhung/moi-nhat.html",
        "feed.json",
        "rss.xml",
    ):
        assert any(secret in texts[path].lower() for secret in SECRETS), path


def test_nothing_tells_of_them(outputs: dict[str, str]) -> None:
    found = [(path, secret) for path, text in outputs.items() for secret in SECRETS if secret in (path + text).lower()]
    assert found == []


def test_a_topic_of_hidden_items_only_has_an_empty_feed(outputs: dict[str, str]) -> None:
    assert "<item>" not in outputs["chuyen-de/giay-to/rss.xml"]
    assert "<entry>" not in outputs["chuyen-de/giay-to/atom.xml"]


def test_dates_of_hidden_items_move_no_last_change(outputs: dict[str, str]) -> None:
    machine = [path for path in outputs if path.endswith((".xml", ".json"))]
    assert [path for path in machine if "2026-11-0" in outputs[path]] == []
