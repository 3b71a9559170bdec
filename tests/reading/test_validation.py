"""What is wrong with front matter, in the editor's words: exact sentences for one of each kind."""

from __future__ import annotations

import pytest
from support.site import article

from plugins.model.agency import Agency
from plugins.model.front_matter import Article
from plugins.reading.data import read_data
from plugins.reading.publication import read_front


def problem(path: str = "tin-bai/x.md", **keys: str | None) -> str:
    """The only problem of an article with these lines, as printed."""
    _, problems = read_front(path, article("Bài thử", "Nội dung.", **keys).encode())
    (only,) = problems
    return str(only).removeprefix(f"content/{path}:")


MESSAGES: dict[str, tuple[dict[str, str | None], str]] = {
    "ambiguous date": (
        {"date": "03/04/2026"},
        "4:7: E014 Ngày “03/04/2026” không rõ là 3 tháng 4 hay 4 tháng 3.\n  Cách sửa: viết  "
        "date: 2026-04-03  (3 tháng 4) hoặc  date: 2026-03-04  (4 tháng 3).",
    ),
    "day first": (
        {"valid_until": "25-12-2026"},
        "6:14: E015 Ngày “25-12-2026” viết ngày trước, năm sau.\n  Cách sửa: viết năm trước:  valid_until: 2026-12-25",
    ),
    "no date": (
        {"date": "mai"},
        "4:7: E016 “mai” không phải là ngày.\n"
        "  Cách sửa: viết năm-tháng-ngày, ví dụ  date: 2026-04-03  hoặc  date: 2026-04-03 08:30",
    ),
    "impossible date": (
        {"date": "2026-02-30"},
        "4:7: E017 Không có ngày 2026-02-30.\n  Cách sửa: xem lại ngày, tháng, giờ của “date”.",
    ),
    "far year": (
        {"date": "2062-01-01"},
        "4:7: E018 Năm trong “2062-01-01” nằm ngoài 2000–2045.\n  Cách sửa: xem lại năm của “date”.",
    ),
    "unknown key inside": (
        {"image": "{file: anh/a.jpg, alt: A, captoin: B}"},
        "6:34: E020 Không có mục “captoin” (có phải là “caption”?).\n"
        "  Cách sửa: các mục dùng được ở đây: file, alt, caption, credit, focus, people, consent.",
    ),
    "missing field": (
        {"category": None},
        "2:1: E021 Thiếu mục “category”.\n"
        "  Cách sửa: thêm dòng  category: …  vào phần đầu bài. (Lĩnh vực cải cách, đúng tên trong du-lieu/linh-vuc.yml)",
    ),
    "missing field inside": (
        {"image": "{file: anh/a.jpg}"},
        "6:1: E021 Thiếu mục “alt”.\n"
        "  Cách sửa: thêm dòng  alt: …  vào phần đầu bài. (Mô tả ảnh bằng lời cho người không nhìn thấy ảnh)",
    ),
    "wrong choice": (
        {"status": "draft"},
        "6:9: E022 “draft” không dùng được cho “status”.\n  Cách sửa: chọn một trong: đăng, nháp.",
    ),
    "too short": (
        {"summary": "Ngắn"},
        "3:10: E023 “summary” quá ngắn hoặc để trống (cần ít nhất 20 ký tự hoặc mục).\n"
        "  Cách sửa: viết đầy đủ hơn. (Tóm tắt 1–2 câu, hiện dưới tên bài và trong danh sách)",
    ),
    "too long": (
        {"author": "x" * 121},
        "6:9: E024 “author” dài 121, vượt mức 120 ký tự hoặc mục.\n  Cách sửa: rút gọn còn 120 trở xuống.",
    ),
    "no list": (
        {"tags": "một cửa"},
        "6:7: E025 “tags” phải là một danh sách (mỗi mục một dòng, bắt đầu bằng dấu gạch ngang).\n"
        "  Cách sửa: xem ví dụ trong hướng dẫn biên tập. (Từ khóa)",
    ),
    "no slug": (
        {"slug": "Nộp"},
        "6:7: E026 “Nộp” không dùng được làm phần cuối của địa chỉ.\n"
        "  Cách sửa: chỉ dùng chữ thường không dấu, số và gạch nối, nhiều nhất 80 ký tự, ví dụ  slug: nop-ho-so-truc-tuyen",
    ),
    "no address": (
        {"sources": "\n  - {title: A, url: abc}"},
        "7:21: E027 “abc” không phải là địa chỉ trang web an toàn.\n  Cách sửa: viết đầy đủ, bắt đầu bằng https://",
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_problem_says_what_is_wrong_and_how_to_mend_it(name: str) -> None:
    keys, message = MESSAGES[name]
    assert problem(**keys) == message


def test_an_unknown_key_shows_all_that_there_are() -> None:
    assert problem(titel="x").endswith(
        "E020 Không có mục “titel” (có phải là “title”?).\n  Cách sửa: các mục dùng được ở đây: "
        + ", ".join(Article.model_fields)
        + "."
    )


def test_a_long_value_is_shown_shortened() -> None:
    assert "“" + "x" * 57 + "…”" in problem(slug="x" * 100)


def test_a_list_of_nothing_but_wrong_items_is_not_called_too_short() -> None:
    text = article("Bản tin", "", category=None, number="1", contents="\n  - {treatment: to}")
    _, problems = read_front("ban-tin/x.md", text.encode())
    assert [found.code for found in problems] == ["E022"]


def test_a_missing_key_of_a_data_file_is_on_its_first_line() -> None:
    _, problems = read_data(Agency, "du-lieu/co-quan.yml", b"name: A\n")
    assert {str(found.place) for found in problems} == {"content/du-lieu/co-quan.yml:1:1"}


def fixes(**keys: str | None) -> list[str]:
    """Code and mending of each problem of an article with these lines."""
    _, problems = read_front("tin-bai/x.md", article("Bài thử", "Nội dung.", **keys).encode())
    return [f"{problem.code} {problem.fix}" for problem in problems]


def test_a_key_that_nearly_spells_a_missing_one_is_one_fault() -> None:
    assert fixes(summary=None, category=None, sumary="Một câu tóm tắt đủ dài.", categories="Cải cách thể chế") == [
        "E020 đổi  sumary  thành  summary",
        "E020 đổi  categories  thành  category",
    ]


def test_a_strange_key_beside_a_missing_one_is_two_faults() -> None:
    codes = [problem[:4] for problem in fixes(category=None, zzz="x")]
    assert sorted(codes) == ["E020", "E021"]
