"""Bytes to text."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.reading.source import LARGEST, decode


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in decode("content/a.md", data)[1]]


def test_bom_and_crlf_are_read_without_complaint() -> None:
    source, problems = decode("content/a.md", "Một\r\nHai\rBa".encode("utf-8-sig"))
    assert source is not None
    assert (source.text, problems) == ("Một\nHai\nBa", [])


def test_nfd_is_composed_with_a_warning() -> None:
    source, problems = decode("content/a.md", unicodedata.normalize("NFD", "Tiếng Việt").encode())
    assert source is not None
    assert source.text == "Tiếng Việt"
    assert [problem.code for problem in problems] == ["W001"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E002"),
        (b" \n\t\n", "E002"),
        ("Tiếng".encode("utf-16"), "E001"),
        ("Tiếng".encode("cp1258", "replace") + b"\xff", "E001"),
        (b"a" * (LARGEST + 1), "E003"),
        (b"a\x00b", "E004"),
        ("a\u202eb".encode(), "E004"),
        ("a\ue000b".encode(), "E004"),
        (b"<<<<<<< HEAD\na", "E005"),
    ],
)
def test_what_cannot_be_used_is_named(data: bytes, code: str) -> None:
    assert codes(data) == [code]


def test_places_count_lines_and_columns_from_one() -> None:
    source, _ = decode("content/a.md", "một\nhai\x07".encode())
    assert source is not None
    assert str(source.place(7)) == "content/a.md:2:4"
