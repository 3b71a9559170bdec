"""What an editor is told of an issue whose length does not come out."""

from __future__ import annotations

import pytest
from support.printed import a_bulletin

from plugins.press.bulletin_problems import length_problem


@pytest.mark.parametrize(
    ("pages", "least", "most", "advice"),
    [
        ("4", 4.2, 4.4, "ghi pages: 8"),  # 4 is the nearest length, and the one that failed
        ("4", 8.1, 9.0, "ghi pages: 8"),
        ("8", 6.9, 7.2, "ghi pages: 4"),
        ("40", 10.0, 13.0, "ghi pages: 12"),
        ("4", 2.0, 3.0, "notices"),  # there is no shorter issue
    ],
)
def test_another_length_is_named_where_there_is_one(pages: str, least: float, most: float, advice: str):
    problem = length_problem(a_bulletin(pages=pages), least, most)
    assert problem.fix.endswith(advice)
