"""The proof lets through what mending exchanges, and nothing else."""

from __future__ import annotations

import pytest
from support.site import article

from plugins.reading.proof import same_data, same_text


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("Nộp\u00a0hồ sơ Ð", "Nộp hồ sơ Đ", True),
        ('Nói "A"', "Nói “A”", True),
        ("a\u200bb", "ab", True),
        ("Nộp hồ sơ", "Nộp hồ", False),
        ("1.\u00a0Nộp", "1. Nộp", False),
        ("[a](b.md)", "[a](c.md)", False),
        ("**a**", "*a*", False),
        ("a", "a\n\n<u>b</u>", False),
    ],
)
def test_two_bodies_are_one_or_not(before: str, after: str, same: bool) -> None:
    assert same_text("tin-bai/a.md", article(body=before).encode(), article(body=after).encode()) is same


def test_front_matter_counts() -> None:
    assert not same_text("tin-bai/a.md", article("Một").encode(), article("Hai").encode())


def test_what_could_not_be_read_may_become_readable() -> None:
    assert same_data("du-lieu/a.yml", b"a:\tb: c\n", b"a: b\n")


def test_what_could_be_read_must_stay_readable() -> None:
    assert not same_data("du-lieu/a.yml", b"a: b\n", b"a: b: c\n")
