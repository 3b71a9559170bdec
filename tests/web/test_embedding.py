"""What the parent portal embeds: JSON that keeps its promise, and HTML that may be put into any page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from support.every_kind import planned
from support.site import ROOT, article, assembled

from plugins.templates.environment import environment
from plugins.web.pages import SitePlan
from plugins.web.render import render_fragment

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"
SCHEMA = json.loads((ROOT / "docs/moi-nhat-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
STEMS = ("moi-nhat", "tin-bai", "guong-dien-hinh", "to-roi", "ban-tin", "ap-phich")


def data(site: SitePlan, stem: str = "moi-nhat") -> Any:
    return json.loads(site.files[f"nhung/{stem}.json"])


def html(site: SitePlan, theme: Path, stem: str = "moi-nhat") -> str:
    fragment = next(fragment for fragment in site.fragments if fragment.path == f"nhung/{stem}.html")
    return render_fragment(fragment, environment(theme))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("stem", STEMS)
def test_the_json_obeys_its_published_schema(site: SitePlan, stem: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(site, stem))] == []


@pytest.mark.parametrize(
    "change",
    [{"phien_ban": 2}, {"muc": None}, {"dia_chi": "/tin-bai/"}, {"cap_nhat": "hôm qua"}, {"muc": [{"tieu_de": "A"}]}],
    ids=str,
)
def test_the_schema_refuses_another_form(site: SitePlan, change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid({**data(site), **change})


def test_an_item_says_all_that_a_list_shows(site: SitePlan) -> None:
    assert data(site, "tin-bai")["muc"][1] == {
        "tieu_de": "Nộp hồ sơ trực tuyến",
        "dia_chi": f"{BASE}tin-bai/bai-mot/",
        "ngay": "2026-04-03T08:30:00+07:00",
        "cap_nhat": "2026-04-05T00:00:00+07:00",
        "loai": "tin-bai",
        "ten_loai": "Tin bài",
        "linh_vuc": "Cải cách thể chế",
        "tom_tat": "Một câu tóm tắt đủ dài cho bài thử.",
    }


def test_a_bulletin_has_its_number_and_no_field(site: SitePlan) -> None:
    item = data(site)["muc"][0]
    assert (item["tieu_de"], item["linh_vuc"]) == ("Cải cách hành chính, số 1", None)


def test_at_most_ten_the_newest_first(tmp_path: Path) -> None:
    files = {f"tin-bai/bai-{n}.md": article(f"Bài số {n}", date=f"2026-06-{n:02}") for n in range(1, 15)}
    titles = [item["tieu_de"] for item in data(planned(assembled(tmp_path, files).catalogue))["muc"]]
    assert titles == [f"Bài số {n}" for n in range(14, 4, -1)]


def test_a_kind_without_items_is_an_empty_list(tmp_path: Path, theme: Path) -> None:
    site = planned(assembled(tmp_path).catalogue)
    assert (data(site, "ban-tin")["muc"], data(site, "ban-tin")["cap_nhat"]) == ([], None)
    assert "Chưa có bài nào." in html(site, theme, "ban-tin")


@pytest.mark.parametrize("stem", STEMS)
def test_the_fragment_is_sound_and_asks_nothing_of_the_page_around_it(site: SitePlan, theme: Path, stem: str) -> None:
    text = html(site, theme, stem)
    html5lib.HTMLParser(strict=True).parseFragment(text)
    assert not re.search(r"<(html|head|body|script|style|link|meta|img|h[1-6]|main|iframe)\b|\s(id|style|on\w+)=", text)


@pytest.mark.parametrize("stem", STEMS)
def test_every_class_of_the_fragment_is_ours_by_its_name(site: SitePlan, theme: Path, stem: str) -> None:
    classes = {name for value in re.findall(r'class="([^"]*)"', html(site, theme, stem)) for name in value.split()}
    assert classes
    assert [name for name in classes if not name.startswith("cchc-")] == []


def test_every_link_of_the_fragment_is_absolute(site: SitePlan, theme: Path) -> None:
    links = re.findall(r'href="([^"]*)"', html(site, theme))
    assert len(links) == len(data(site)["muc"]) + 1
    assert [link for link in links if not link.startswith(BASE)] == []


def test_the_fragment_says_its_language(site: SitePlan, theme: Path) -> None:
    assert html(site, theme).startswith('<div class="cchc-moi-nhat" lang="vi">')


def test_markup_in_a_title_is_shown_not_run(tmp_path: Path, theme: Path) -> None:
    files = {"tin-bai/xau.md": article("'Thử <script>alert(1)</script> & hết'", date="2026-06-01")}
    site = planned(assembled(tmp_path, files).catalogue)
    assert "Thử &lt;script&gt;alert(1)&lt;/script&gt; &amp; hết" in html(site, theme)
    assert data(site)["muc"][0]["tieu_de"] == "Thử <script>alert(1)</script> & hết"


def test_the_documented_keys_and_classes_are_those_that_come_out(site: SitePlan, theme: Path) -> None:
    document = (ROOT / "docs/embedding.md").read_text(encoding="utf-8")
    keys = {*data(site), *data(site)["muc"][0]}
    classes = set(re.findall(r"cchc-[a-z-]+", html(site, theme) + "cchc-trong"))
    assert [word for word in sorted(keys | classes) if f"`{word}`" not in document] == []
    assert set(re.findall(r"`(cchc-[a-z-]+)`", document)) == classes
