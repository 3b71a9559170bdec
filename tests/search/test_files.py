"""The index as a whole: its files, its golden form, the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.contract import index_paths
from support.every_kind import EVERY_KIND
from support.golden import check_golden
from support.site import assembled

from plugins.model.catalogue import Catalogue
from plugins.search.files import build

ABBREVIATIONS = "abbreviations:\n  - {short: TTHC, full: thủ tục hành chính}\n"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    files = {**EVERY_KIND, "du-lieu/viet-tat.yml": ABBREVIATIONS}
    return assembled(tmp_path_factory.mktemp("site"), files).catalogue


def of(catalogue: Catalogue, name: str) -> str:
    built = build(catalogue)
    return built.files[f"{built.index.address}{name}.txt"]


def test_the_index_is_as_it_was(catalogue: Catalogue, request: pytest.FixtureRequest) -> None:
    built = build(catalogue)
    text = "".join(f"== {path}\n{text}\n" for path, text in built.files.items())
    check_golden(text, Path(__file__).parent / "golden" / "every-kind.txt", request)


def test_the_files_are_those_of_the_contract(catalogue: Catalogue) -> None:
    built = build(catalogue)
    assert set(built.files) == index_paths(catalogue, built.index)


def test_another_text_moves_the_index_to_another_address(catalogue: Catalogue, tmp_path: Path) -> None:
    other = EVERY_KIND["trang/lien-he.md"].replace("Gọi cho", "Viết cho")
    changed = assembled(tmp_path, {**EVERY_KIND, "du-lieu/viet-tat.yml": ABBREVIATIONS, "trang/lien-he.md": other})
    assert build(changed.catalogue).index.address != build(catalogue).index.address


def test_a_record_is_what_a_result_shows(catalogue: Catalogue) -> None:
    place = [item.url for item in catalogue.publications].index("tin-bai/bai-mot/")
    assert of(catalogue, f"m{place}").split("\n") == [
        "../tin-bai/bai-mot/", "03", "tháng 4, 2026", "Tin bài", "Cải cách thể chế", "Nộp hồ sơ trực tuyến",
        "Một câu tóm tắt đủ dài cho bài thử.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("tin-bai/bai-mot/", "Nghị định số 1"),
        ("guong-dien-hinh/tan-nha/", "Giấy tờ đi thay người."),
        ("to-roi/giay-to/", "Thẻ căn cước."),
        ("ap-phich/luu-ma/", "biết việc đến đâu"),
        ("ban-tin/so-1/", "Mang quyết định đến tận nhà"),
    ],
)
def test_what_only_one_kind_has_is_searched(catalogue: Catalogue, path: str, words: str) -> None:
    place = [item.url for item in catalogue.publications].index(path)
    assert words in of(catalogue, f"v{place}").split("\n")


def test_choices_count_publications_as_the_page_counts_options(catalogue: Catalogue) -> None:
    kinds, fields, years = build(catalogue).index.filters
    lines = of(catalogue, "loc").split("\n")
    for place, item in enumerate(catalogue.publications):
        chosen = [ord(line[place]) - 40 for line in lines]
        assert kinds.options[chosen[0] - 1][0] == item.kind.folder
        assert (fields.options[chosen[1] - 1][1] if chosen[1] else None) == item.category
        assert (years.options[chosen[2] - 1][0] if chosen[2] else None) == (str(item.date.year) if item.date else None)
