"""Each form tells every problem once, in order, and nothing else."""

from __future__ import annotations

import json

from plugins.checking.telling import FORMS
from plugins.model.problem import Place, Problem

BAD = Problem(Place("content/tin-bai/a.md", 8, 3), "E206", "Thiếu 50 %: x, y.", "viết\nlại.")
ODD = Problem(Place("content/anh/b, c.svg"), "W011", "Ảnh động.", "lưu khung.")


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(FORMS["json"]([BAD, ODD, BAD])) == [
        {
            "path": "content/anh/b, c.svg",
            "line": 1,
            "column": 1,
            "code": "W011",
            "stops": False,
            "what": "Ảnh động.",
            "fix": "lưu khung.",
        },
        {
            "path": "content/tin-bai/a.md",
            "line": 8,
            "column": 3,
            "code": "E206",
            "stops": True,
            "what": "Thiếu 50 %: x, y.",
            "fix": "viết\nlại.",
        },
    ]
    assert json.loads(FORMS["json"]([])) == []


def test_github_reads_one_command_a_problem() -> None:
    assert FORMS["github"]([BAD, ODD]).split("\n") == [
        "::warning file=content/anh/b%2C c.svg,line=1,col=1,title=W011 Ảnh động.::Ảnh động.%0ACách sửa: lưu khung.",
        "::error file=content/tin-bai/a.md,line=8,col=3,title=E206 Thiếu 50 %25%3A x%2C y."
        "::Thiếu 50 %25: x, y.%0ACách sửa: viết%0Alại.",
    ]


def test_plain_is_one_line_a_problem() -> None:
    assert FORMS["plain"]([BAD, ODD]).split("\n") == [
        "content/anh/b, c.svg:1:1: W011 Ảnh động.",
        "content/tin-bai/a.md:8:3: E206 Thiếu 50 %: x, y.",
    ]


def test_nothing_found_is_nothing_said() -> None:
    assert FORMS["plain"]([]) == FORMS["github"]([]) == ""
