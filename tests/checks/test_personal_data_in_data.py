"""Personal data in a data file stops a build, at its place, unless the agency's profile gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.site import AGENCY, FIELDS, LEGAL, problems_of

INTRO = "Một đoạn giới thiệu. Gọi 0912 345 678."
TOPICS = f"topics: [{{name: Chuyên đề thử, slug: thu, intro: {INTRO}}}]\n"
SHOPS = "print_shops: [{name: Nhà in Thử, address: %s, contact: %s}]\n"
ABBREVIATIONS = "abbreviations: [{short: TTHC, full: Thủ tục hành chính}, {short: TT, full: Trực 0912345678}]\n"
TERMS = "terms: [{term: call 0912345678}]\n"


def place(text: str, words: str) -> str:
    """Line and column at which `words` stand in a file."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def found(folder: Path, path: str, text: str, agency: str = AGENCY) -> list[str]:
    problems = problems_of(folder, {"du-lieu/co-quan.yml": agency, f"du-lieu/{path}": text})
    return [f"{problem.place}: {problem.code}" for problem in problems if problem.code in ("E276", "E287", "W064")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("linh-vuc.yml", FIELDS.replace("Thủ tục và một cửa.", INTRO)),
        ("chuyen-de.yml", TOPICS),
        ("nha-in.yml", SHOPS % ("Số 1; 0912345678", "Tổ in")),
        ("viet-tat.yml", ABBREVIATIONS),
        ("tieng-nuoc-ngoai.yml", TERMS),
        ("phap-ly/thu.yml", LEGAL.replace("Giấy phép số", "Gọi 0912345678, giấy phép số")),
    ],
    ids=lambda value: value.split("/")[-1].split(".")[0] if value.endswith(".yml") else "",
)
def test_a_number_in_words_for_readers_is_found(path: str, text: str, tmp_path: Path) -> None:
    assert found(tmp_path, path, text) == [f"content/du-lieu/{path}:{place(text, '0912')}: E287"]


def test_what_the_agency_gives_passes(tmp_path: Path) -> None:
    own = AGENCY + 'hotlines: [["Đường dây nóng", "+84 912 345 678"]]\n'
    assert found(tmp_path, "chuyen-de.yml", TOPICS, own) == []


def test_whom_a_print_shop_is_to_call_is_no_reader(tmp_path: Path) -> None:
    assert found(tmp_path, "nha-in.yml", SHOPS % ("Số 1", "Chị Mẫu 0912345678")) == []


def test_health_beside_a_name_is_only_mentioned(tmp_path: Path) -> None:
    text = TOPICS.replace(INTRO, "Ông Nguyễn Văn Mẫu bị ung thư.")
    assert found(tmp_path, "chuyen-de.yml", text) == [f"content/du-lieu/chuyen-de.yml:{place(text, 'ung thư')}: W064"]
