"""What is public now, in which order, and the questions that later rooms ask."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from support.site import FIELDS, NOW, SVG, Files, article, assembled, make_site

from plugins.catalogue.assembly import assemble
from plugins.catalogue.clock import now
from plugins.model.catalogue import Catalogue, changed
from plugins.model.front_matter import Query
from plugins.model.kinds import ARTICLE, STORY
from plugins.model.values import VIETNAM


def catalogue(folder: Path, files: Files) -> Catalogue:
    """The catalogue of these files and the data of the tiny site, without its articles."""
    return assembled(folder, {"tin-bai/bai-mot.md": None, "tin-bai/bai-hai.md": None, **files}).catalogue


def paths(items: object) -> list[str]:
    return [item.path.rpartition("/")[2].removesuffix(".md") for item in items]  # type: ignore[attr-defined]


STORY_LINES = {"unit": "A", "problem": "B", "actions": "C", "result": "D", "reuse": "E", "contact": "F"}
NEWS: Files = {
    "tin-bai/cu.md": article("Bài cũ", date="2026-01-05"),
    "tin-bai/moi.md": article("Bài mới", date="2026-06-01", category="Cải cách thủ tục hành chính"),
    "tin-bai/giua.md": article("Bài giữa", date="2026-03-31 23:59"),
    "guong-dien-hinh/guong.md": article("Gương", date="2026-02-01", **STORY_LINES),
    "trang/gioi-thieu.md": article("Giới thiệu", date=None, category=None),
}
HIDDEN: Files = {
    "anh/nhap.svg": SVG,
    "anh/sau.svg": SVG,
    "tin-bai/nhap.md": article("Nháp", "![A](anh/nhap.svg)", status="nháp"),
    "tin-bai/sau.md": article("Sau", date="2030-01-01", image="{file: anh/sau.svg, alt: A}"),
    "trang/nhap.md": article("Nháp", date=None, category=None, status="nháp"),
}


def test_drafts_and_future_items_are_not_in_the_catalogue(tmp_path: Path) -> None:
    assert paths(catalogue(tmp_path, {**NEWS, **HIDDEN}).publications) == paths(
        catalogue(tmp_path / "without", NEWS).publications
    )


def test_pictures_of_drafts_and_future_items_are_not_in_the_catalogue(tmp_path: Path) -> None:
    assert catalogue(tmp_path, {**NEWS, **HIDDEN}).pictures == {}


def test_pictures_that_something_public_shows_are_in_the_catalogue(tmp_path: Path) -> None:
    files: Files = {
        **{f"anh/{name}.svg": SVG for name in ("than", "dau", "linh-vuc", "khong-dung")},
        "tin-bai/a.md": article("Bài", image="{file: anh/dau.svg, alt: A}").replace("Bài", "Bài một"),
        "tin-bai/b.md": article("Bài hai", "![A](anh/than.svg)"),
        "du-lieu/linh-vuc.yml": FIELDS.replace(
            "slug: the-che", "slug: the-che, image: {file: anh/linh-vuc.svg, alt: A}"
        ),
    }
    assert list(catalogue(tmp_path, files).pictures) == ["anh/dau.svg", "anh/linh-vuc.svg", "anh/than.svg"]


@pytest.mark.parametrize(("minutes", "public"), [(-1, True), (0, True), (1, False)])
def test_an_item_is_public_from_its_minute_on(minutes: int, public: bool, tmp_path: Path) -> None:
    moment = (NOW + timedelta(minutes=minutes)).astimezone(VIETNAM)
    files = {**NEWS, "tin-bai/nay.md": article(date=moment.strftime("%Y-%m-%d %H:%M"))}
    assert ("nay" in paths(catalogue(tmp_path, files).publications)) is public


def test_newest_come_first_and_pages_last(tmp_path: Path) -> None:
    assert paths(catalogue(tmp_path, NEWS).publications) == ["moi", "giua", "guong", "cu", "gioi-thieu"]


def test_items_of_one_moment_stand_in_vietnamese_order(tmp_path: Path) -> None:
    files = {f"tin-bai/{i}.md": article(title) for i, title in enumerate(["Đất đai", "Dân số", "Ăn uống", "Hộ tịch"])}
    assert [item.title for item in catalogue(tmp_path, files).dated] == ["Ăn uống", "Dân số", "Đất đai", "Hộ tịch"]


def test_the_catalogue_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    backwards = dict(reversed(list(NEWS.items())))
    assert catalogue(tmp_path / "a", NEWS) == catalogue(tmp_path / "b", backwards)


def test_items_are_found_by_kind_and_field(tmp_path: Path) -> None:
    found = catalogue(tmp_path, NEWS)
    assert paths(found.of_kind(STORY)) == ["guong"]
    assert [paths(found.in_field(field)) for field in found.fields] == [["giua", "guong", "cu"], ["moi"]]


def test_tags_stand_in_vietnamese_order_with_their_items(tmp_path: Path) -> None:
    files: Files = {
        "tin-bai/a.md": article("Bài một", tags="[một cửa, đất đai]", date="2026-01-01"),
        "tin-bai/b.md": article("Bài hai", tags="[dân số, một cửa]", date="2026-02-01"),
    }
    found = catalogue(tmp_path, files).tags
    assert [(tag.name, tag.url, paths(tag.publications)) for tag in found] == [
        ("dân số", "the/dan-so/", ["b"]),
        ("đất đai", "the/dat-dai/", ["a"]),
        ("một cửa", "the/mot-cua/", ["b", "a"]),
    ]


def test_months_are_those_of_vietnam_newest_first(tmp_path: Path) -> None:
    months = catalogue(tmp_path, NEWS).months
    assert {month: paths(items) for month, items in months.items()} == {
        (2026, 6): ["moi"],
        (2026, 3): ["giua"],
        (2026, 2): ["guong"],
        (2026, 1): ["cu"],
    }
    assert list(months) == sorted(months, reverse=True)


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        (Query(limit=10), ["moi", "giua", "cu"]),
        (Query(limit=2), ["moi", "giua"]),
        (Query(), ["moi", "giua", "cu"]),
        (Query(kind="guong-dien-hinh"), ["guong"]),
        (Query(category="Cải cách thể chế"), ["giua", "cu"]),
        (Query.model_validate({"since": "2026-03-31"}), ["moi", "giua"]),
        (Query.model_validate({"until": "2026-03-31"}), ["giua", "cu"]),
        (Query.model_validate({"since": "2026-03-01", "until": "2026-03-31"}), ["giua"]),
    ],
)
def test_a_query_chooses_newest_first_within_its_limits(query: Query, chosen: list[str], tmp_path: Path) -> None:
    assert paths(catalogue(tmp_path, NEWS).chosen(query)) == chosen


def test_a_bulletin_lists_each_item_once_in_its_order(tmp_path: Path) -> None:
    contents = (
        "\n  - {path: tin-bai/cu.md, treatment: mở đầu}\n  - {query: {limit: 2}, treatment: tin ngắn}"
        "\n  - path: tin-bai/moi.md\n  - path: guong-dien-hinh/guong.md"
    )
    bulletin = article("Bản tin", "", category=None, number="1", contents=contents)
    found = catalogue(tmp_path, {**NEWS, "ban-tin/so-1.md": bulletin})
    entries = found.entries(found.by_path["ban-tin/so-1.md"])
    assert [(treatment, *paths([item])) for treatment, item in entries] == [
        ("mở đầu", "cu"),
        ("tin ngắn", "moi"),
        ("tin ngắn", "giua"),
        ("bài", "guong"),
    ]


def test_a_bulletin_chooses_nothing_hidden(tmp_path: Path) -> None:
    assert paths(catalogue(tmp_path, {**NEWS, **HIDDEN}).chosen(Query(limit=9))) == ["moi", "giua", "cu"]


def test_the_latest_change_is_of_content_never_of_the_clock(tmp_path: Path) -> None:
    files = {**NEWS, "tin-bai/cu.md": article("Bài cũ", date="2026-01-05", updated="2026-07-09")}
    found = catalogue(tmp_path, files)
    assert found.latest_change == changed(found.by_path["tin-bai/cu.md"])
    assert found.latest_change.astimezone(VIETNAM).date() == date(2026, 7, 9)


def test_a_change_before_publication_counts_for_nothing(tmp_path: Path) -> None:
    found = catalogue(tmp_path, {"tin-bai/a.md": article(date="2026-04-03 08:00", updated="2026-04-03")})
    (item,) = found.of_kind(ARTICLE)
    assert changed(item) == item.date


def test_warnings_are_handed_on(tmp_path: Path) -> None:
    make_site(tmp_path, {"tin-tuc/a.md": article()})
    assert [warning.code for warning in assemble(tmp_path / "content", NOW).warnings] == ["W005"]


def test_the_clock_obeys_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert now().isoformat() == "1970-01-01T00:00:01+00:00"


TOPICS = "topics: [{name: Gần nhà, slug: gan-nha, intro: A, image: {file: anh/cau.svg, alt: B}}]\n"


def test_topics_and_foreign_words_are_read_with_their_pictures(tmp_path: Path) -> None:
    files: Files = {
        "anh/cau.svg": SVG,
        "du-lieu/chuyen-de.yml": TOPICS,
        "du-lieu/tieng-nuoc-ngoai.yml": "terms: [{term: email}, {term: fax, lang: fr}]\n",
        "tin-bai/a.md": article("Bài một", topic="Gần nhà"),
        "tin-bai/b.md": article("Bài hai"),
    }
    found = catalogue(tmp_path, files)
    assert paths(found.in_topic(found.topics[0])) == ["a"]
    assert [(line.term, line.lang) for line in found.foreign_terms] == [("email", "en"), ("fax", "fr")]
    assert list(found.pictures) == ["anh/cau.svg"]


def test_both_files_may_be_absent(tmp_path: Path) -> None:
    found = catalogue(tmp_path, NEWS)
    assert (found.topics, found.foreign_terms) == ((), ())
