"""RSS and Atom as two independent readers see them."""

from __future__ import annotations

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import atoma
import feedparser
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.content import content, publication
from support.feeds import BASE, SPECIAL, agency_with, feeds
from support.site import article

from plugins.feeds.files import feed_files
from plugins.model.catalogue import Catalogue
from plugins.model.values import VIETNAM

FOLDERS = (
    "",
    "tin-bai/",
    "guong-dien-hinh/",
    "to-roi/",
    "ban-tin/",
    "ap-phich/",
    "linh-vuc/the-che/",
    "linh-vuc/thu-tuc/",
    "chuyen-de/giay-to/",
    "chuyen-de/chua-co-gi/",
)
XML = tuple(f"{folder}{name}" for folder in FOLDERS for name in ("rss.xml", "atom.xml"))
NEWEST_FIRST = ["bai-hai", "bai-mot", "ap", "to", "dac-biet"]
DATES = {
    datetime(2026, 5, 6, tzinfo=VIETNAM),
    datetime(2026, 4, 3, 8, 30, tzinfo=VIETNAM),
    datetime(2026, 7, 9, tzinfo=VIETNAM),
    datetime(2026, 3, 4, tzinfo=VIETNAM),
    datetime(2026, 2, 3, tzinfo=VIETNAM),
    datetime(2026, 1, 2, tzinfo=VIETNAM),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return feeds(tmp_path_factory.mktemp("feeds"))


def parsed(octets: bytes) -> Any:
    return feedparser.parse(io.BytesIO(octets))


def slugs(feed: Any) -> list[str]:
    return [entry.link.rstrip("/").rpartition("/")[2] for entry in feed.entries]


def test_there_is_a_feed_for_the_whole_each_kind_each_field_and_each_topic(made: dict[str, bytes]) -> None:
    assert set(made) == {*XML, "feed.json"}


@pytest.mark.parametrize("path", XML)
def test_feedparser_finds_nothing_wrong(path: str, made: dict[str, bytes]) -> None:
    assert parsed(made[path]).bozo is False


@pytest.mark.parametrize("path", XML)
def test_atoma_reads_it(path: str, made: dict[str, bytes]) -> None:
    read = atoma.parse_rss_bytes if path.endswith("rss.xml") else atoma.parse_atom_bytes
    assert read(made[path]) is not None


@pytest.mark.parametrize("path", XML)
def test_a_feed_names_itself_its_page_and_its_language(path: str, made: dict[str, bytes]) -> None:
    feed = parsed(made[path]).feed
    folder = path.rpartition("/")[0]
    links = {(link.rel, link.href) for link in feed.links}
    page = f"{BASE}/{folder}/" if folder else f"{BASE}/"
    assert {("self", f"{BASE}/{path}"), ("alternate", page)} <= links
    assert b'xml:lang="vi"' in made[path] or b"<language>vi</language>" in made[path]


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_newest_come_first(path: str, made: dict[str, bytes]) -> None:
    assert slugs(parsed(made[path])) == NEWEST_FIRST


def test_a_field_has_only_its_own(made: dict[str, bytes]) -> None:
    assert slugs(parsed(made["linh-vuc/thu-tuc/atom.xml"])) == []
    assert slugs(parsed(made["linh-vuc/the-che/atom.xml"])) == NEWEST_FIRST


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_a_topic_has_only_its_own_of_all_kinds(name: str, made: dict[str, bytes]) -> None:
    feed = parsed(made[f"chuyen-de/giay-to/{name}"])
    assert slugs(feed) == ["bai-mot", "to"]
    assert feed.feed.title == "Giấy tờ & phí – Cải cách hành chính – Văn phòng UBND tỉnh Thử Nghiệm"
    assert feed.feed.subtitle == "Những giấy đã có trong dữ liệu."


def test_a_topic_changes_with_its_own(made: dict[str, bytes]) -> None:
    assert atoma.parse_atom_bytes(made["chuyen-de/giay-to/atom.xml"]).updated == datetime(2026, 7, 9, tzinfo=VIETNAM)


def test_a_kind_has_only_its_own(made: dict[str, bytes]) -> None:
    assert slugs(parsed(made["to-roi/rss.xml"])) == ["to"]


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_ids_are_made_of_host_date_and_address(path: str, made: dict[str, bytes]) -> None:
    assert [entry.id for entry in parsed(made[path]).entries] == [
        "tag:thunghiem.example,2026-05-06:tin-bai/bai-hai",
        "tag:thunghiem.example,2026-04-03:tin-bai/bai-mot",
        "tag:thunghiem.example,2026-03-04:ap-phich/ap",
        "tag:thunghiem.example,2026-02-03:to-roi/to",
        "tag:thunghiem.example,2026-01-02:tin-bai/dac-biet",
    ]


def test_an_id_outlives_a_change_of_title_text_and_file(tmp_path: Path) -> None:
    before = parsed(feeds(tmp_path / "a")["atom.xml"]).entries[0].id
    changed = article("Tên khác", "Lời khác.", date="2026-05-06 10:00", slug="bai-hai")
    after = feeds(tmp_path / "b", {"tin-bai/bai-hai.md": None, "tin-bai/ten-khac.md": changed})
    assert parsed(after["atom.xml"]).entries[0].id == before


def test_an_id_of_rss_does_not_pass_for_an_address(made: dict[str, bytes]) -> None:
    assert made["rss.xml"].count(b'<guid isPermaLink="false">') == len(NEWEST_FIRST)


def test_atom_dates_are_those_of_the_content(made: dict[str, bytes]) -> None:
    feed = atoma.parse_atom_bytes(made["atom.xml"])
    assert {moment for entry in feed.entries for moment in (entry.published, entry.updated)} == DATES
    assert feed.updated == datetime(2026, 7, 9, tzinfo=VIETNAM)


def test_rss_dates_are_those_of_the_content(made: dict[str, bytes]) -> None:
    feed = atoma.parse_rss_bytes(made["rss.xml"])
    assert {item.pub_date for item in feed.items} == DATES - {datetime(2026, 7, 9, tzinfo=VIETNAM)}
    assert feed.last_build_date == datetime(2026, 7, 9, tzinfo=VIETNAM)


@pytest.mark.parametrize("path", XML)
def test_no_date_is_now(path: str, made: dict[str, bytes]) -> None:
    feed = parsed(made[path])
    keys = ("published_parsed", "updated_parsed")
    moments = [dict.get(thing, key) for thing in (feed.feed, *feed.entries) for key in keys]
    known = {moment.astimezone(UTC).timetuple()[:6] for moment in DATES}
    assert {tuple(moment)[:6] for moment in moments if moment} <= known


def test_the_day_of_the_build_changes_nothing(
    tmp_path: Path, made: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    assert feeds(tmp_path) == made


@pytest.mark.parametrize("path", ["ban-tin/rss.xml", "ban-tin/atom.xml", "chuyen-de/chua-co-gi/atom.xml"])
def test_an_empty_feed_is_valid(path: str, made: dict[str, bytes]) -> None:
    feed = parsed(made[path])
    assert (feed.bozo, feed.entries, bool(feed.feed.title)) == (False, [], True)


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_special_characters_of_a_title_arrive_as_written(path: str, made: dict[str, bytes]) -> None:
    root = etree.fromstring(made[path])
    titles = [element.text for element in root.iter("{*}title")]
    assert SPECIAL in titles


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_special_characters_of_the_agency_arrive_as_written(path: str, tmp_path: Path) -> None:
    profile = agency_with(name="'A & B <C>'", section="'D & E <F>'", tagline="'G & H <I>'")
    root = etree.fromstring(feeds(tmp_path, {"du-lieu/co-quan.yml": profile})[path])
    texts = {element.text for element in root.iter()}
    assert {"D & E <F> – Văn phòng UBND tỉnh Thử Nghiệm", "G & H <I>"} <= texts


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_links_within_the_text_and_the_page_are_absolute(path: str, made: dict[str, bytes]) -> None:
    (entry,) = (entry for entry in parsed(made[path]).entries if entry.link.endswith("bai-hai/"))
    hrefs = re.findall(r'href="([^"]*)"', entry.content[0].value)
    assert hrefs == [f"{BASE}/tin-bai/bai-mot/", f"{BASE}/tin-bai/bai-hai/#o-dau"]


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml"])
def test_a_publication_without_text_has_its_summary(path: str, made: dict[str, bytes]) -> None:
    (entry,) = (entry for entry in parsed(made[path]).entries if entry.link.endswith("ap/"))
    assert entry.content[0].value == "<p>Một câu tóm tắt đủ dài cho bài thử.</p>"


def test_the_author_is_the_writer_or_else_the_office(made: dict[str, bytes]) -> None:
    authors = [entry.author for entry in parsed(made["atom.xml"]).entries]
    assert authors == ["Phòng Nội vụ", *["Văn phòng Ủy ban nhân dân tỉnh Thử Nghiệm"] * 4]


def test_a_feed_has_at_most_twenty_entries(tmp_path: Path) -> None:
    many = {f"tin-bai/bai-so-{i}.md": article(f"Bài số {i}", date=f"2026-06-{i:02}") for i in range(1, 26)}
    assert slugs(parsed(feeds(tmp_path, many)["rss.xml"])) == [f"bai-so-{i}" for i in range(25, 5, -1)]


def catalogue_of(title: str, summary: str) -> Catalogue | None:
    """A catalogue of one article with these texts; None where the reader refuses them."""
    text = article(json.dumps(title), "Nội dung.", summary=json.dumps(summary))
    try:
        item = publication("tin-bai/a.md", text)
    except AssertionError:
        return None
    given = content({})
    return Catalogue(given.agency, given.fields, (), (item,))


TEXT = st.text(
    alphabet=st.characters(codec="utf-8") | st.sampled_from("\x00\x07\x0b\x1b&<>\"']\ufffe\u202e"), max_size=40
)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(TEXT.map("Tên bài {}".format), TEXT.map("Một câu tóm tắt đủ dài {}".format))
def test_no_text_that_is_accepted_makes_a_feed_that_is_not_xml(title: str, summary: str) -> None:
    catalogue = catalogue_of(title, summary)
    if catalogue:
        made = feed_files(catalogue)
        for path in ("rss.xml", "atom.xml"):
            titles = [element.text for element in etree.fromstring(made[path]).iter("{*}title")]
            assert catalogue.publications[0].title in titles


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u202e", "\ufffe", "\ue000"])
def test_a_control_character_never_reaches_a_feed(control: str) -> None:
    assert catalogue_of(f"Tên {control} bài", "Một câu tóm tắt đủ dài.") is None
