"""JSON Feed against its specification, written as a JSON Schema (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from support.feeds import BASE, SPECIAL, feeds

SCHEMA = json.loads((Path(__file__).parent / "json-feed-1.1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return json.loads(feeds(tmp_path_factory.mktemp("feeds"))["feed.json"])


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_feed_obeys_the_schema(feed: Any) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(feed)] == []


@pytest.mark.parametrize(
    "change",
    [
        {"version": "https://jsonfeed.org/version/2"},
        {"title": None},
        {"items": None},
        {"items": [{"content_text": "A"}]},
        {"items": [{"id": "a"}]},
        {"items": [{"id": "a", "content_text": "A", "date_published": "hôm qua"}]},
        {"items": [{"id": 1, "content_text": "A"}]},
        {"home_page_url": "/"},
    ],
    ids=str,
)
def test_the_schema_refuses_what_the_specification_refuses(change: dict[str, Any], feed: Any) -> None:
    assert not VALIDATOR.is_valid({key: value for key, value in {**feed, **change}.items() if value is not None})


def test_the_feed_names_itself_and_its_page(feed: Any) -> None:
    assert (feed["feed_url"], feed["home_page_url"]) == (f"{BASE}/feed.json", f"{BASE}/")


def test_newest_come_first_with_ids_of_their_own(feed: Any) -> None:
    assert [item["id"] for item in feed["items"]] == [
        "tag:thunghiem.example,2026-05-06:tin-bai/bai-hai",
        "tag:thunghiem.example,2026-04-03:tin-bai/bai-mot",
        "tag:thunghiem.example,2026-03-04:ap-phich/ap",
        "tag:thunghiem.example,2026-02-03:to-roi/to",
        "tag:thunghiem.example,2026-01-02:tin-bai/dac-biet",
    ]


def test_dates_are_those_of_the_content_in_vietnamese_time(feed: Any) -> None:
    item = feed["items"][1]
    assert (item["date_published"], item["date_modified"]) == ("2026-04-03T08:30:00+07:00", "2026-07-09T00:00:00+07:00")


def test_special_characters_arrive_as_written(feed: Any) -> None:
    assert feed["items"][-1]["title"] == SPECIAL


def test_links_within_the_text_are_absolute(feed: Any) -> None:
    assert f'href="{BASE}/tin-bai/bai-mot/"' in feed["items"][0]["content_html"]


def test_the_file_ends_with_a_line_feed_and_is_readable(tmp_path: Path) -> None:
    text = feeds(tmp_path)["feed.json"].decode("utf-8")
    assert text.endswith("}\n")
    assert "Gửi phản ánh" in text
