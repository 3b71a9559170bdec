"""The digest of the approved text changes with what readers see, and with nothing else."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from support.content import SQUARE, publication
from support.site import article

from plugins.model.approval import digest, same

PICTURES = {SQUARE.file: SQUARE}
KEYS = {"image": '{file: anh/vuong.svg, alt: "Hình"}', "tags": "[một cửa]"}
TEXT = article(body="Nộp trong 3 ngày. [Xem](tin-bai/b.md)\n\n![Hình](anh/vuong.svg)", **KEYS)


def of(text: str, path: str = "tin-bai/a.md") -> str:
    return digest(publication(path, text), PICTURES)


def test_it_is_short_and_in_groups() -> None:
    assert re.fullmatch(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){3}", of(TEXT))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3 ngày", "5 ngày"),
        ("Nộp trong", "Trả trong"),
        ("Nộp hồ sơ trực tuyến", "Nộp hồ sơ trực tiếp"),
        ("2026-04-03", "2026-04-04"),
        ("tin-bai/b.md", "tin-bai/c.md"),
        ("Hình", "Ảnh"),
        ("[một cửa]", "[một cửa, giấy tờ]"),
        ("Nộp trong", "Nộp  \ntrong"),
    ],
)
def test_a_change_that_readers_see_changes_it(before: str, after: str) -> None:
    assert before in TEXT
    assert of(TEXT.replace(before, after)) != of(TEXT)


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        TEXT + "\n\n",
        TEXT.rstrip("\n"),
        TEXT.replace("date:", "# ghi chú\ndate:"),
        TEXT.replace("date:", "status: nháp\ndate:"),
        TEXT.replace("date:", "approved_by: A\napproved_on: 2026-01-01\napproved_text: B\ndate:"),
        TEXT.replace("date:", "withdrawn: {date: 2026-05-05, reason: Sai}\nexpires: 2026-12-12\ndate:"),
        TEXT.replace("title: Nộp", 'title: "Nộp').replace("trực tuyến", 'trực tuyến"', 1),
        TEXT.replace("date:", "criticism: không\ndate:"),
    ],
    ids=[
        "CRLF",
        "BOM",
        "more empty lines",
        "no last line feed",
        "comment",
        "status",
        "approval",
        "taken back",
        "quotes",
        "default",
    ],
)
def test_a_change_that_no_reader_sees_does_not(changed: str) -> None:
    assert of(changed) == of(TEXT)


def test_decomposed_letters_do_not_change_it() -> None:
    assert of(unicodedata.normalize("NFD", TEXT)) == of(TEXT)


def test_other_bytes_of_a_picture_change_it() -> None:
    other = {SQUARE.file: replace(SQUARE, digest="89abcdef")}
    assert digest(publication("tin-bai/a.md", TEXT), other) != of(TEXT)


@pytest.mark.parametrize("spelled", ["k7qd-3mxa-pl2z-w6tn", "K7QD 3MXA PL2Z W6TN", "K7QD3MXAPL2ZW6TN"])
def test_spelling_does_not_tell_digests_apart(spelled: str) -> None:
    assert same(spelled, "K7QD-3MXA-PL2Z-W6TN")
    assert not same(spelled, "K7QD-3MXA-PL2Z-W6TM")
