"""Laws of mending, and what each step does and leaves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.site import article

from plugins.reading.mending import STEPS, mend
from plugins.reading.proof import same_text

PIECES = st.sampled_from(
    [
        "Nộp hồ sơ",
        "\u200b",
        "\u00a0",
        "Ð",
        "ð",
        "đ",
        "\u00ad",
        '"',
        "`",
        "```",
        "\t",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "## ",
        "[a](b.md)",
        '![a](anh/a.png "b")',
        "https://a.example/Ð",
        "*",
        "_",
        "|",
        "<b>",
        "</b>",
        "    ",
        ":",
        "e\u0301",
        "===",
        "=== Bìa ===",
        "---",
        "\ufeff",
        "C¶i c¸ch",
        "10\u00a0km",
        "a",
        ".",
        ",",
        "(",
        ")",
        "\u2028",
        "&nbsp;",
        "[^1]",
        "\\",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


@given(TEXTS, st.booleans())
@example("a\u200b\u0301", False)
@example("\ufeff\ufeffa", False)
def test_mending_twice_changes_nothing_more(text: str, data: bool) -> None:
    once = mend(text, data)
    assert mend(once.text, data).mendings == ()
    assert (once.text == text) == (once.mendings == ())


@given(TEXTS)
def test_code_and_addresses_stay(text: str) -> None:
    kept = '`"Ð\u200b\u00a0"` <https://a.example/Ð"> '
    assert kept.strip() in mend(f"{article(body='x')}\n\n{kept}\n\n{text}").text


@given(TEXTS)
def test_a_publication_means_the_same_or_the_proof_says_no(text: str) -> None:
    """Not all is provable: a space that becomes plain may make a list. It must be rare, and never an exception."""
    before = article(body=text)
    after = mend(before).text
    same_text("tin-bai/a.md", before.encode(), after.encode())


@given(TEXTS)
def test_what_editors_type_in_paragraphs_means_the_same(text: str) -> None:
    words = "".join(letter for letter in text if letter not in "-#>|<=_*[]`!:1234567890.\\&\n\r\t\u2028")
    before = article(body=f"Mở đầu {words} hết.")
    assert same_text("tin-bai/a.md", before.encode(), mend(before).text.encode())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tiê\u0301ng\n", "Tiếng\n"),
        ("Ða\u0301\n", "Đá\n"),
        ("ðường\n", "đường\n"),
        ("garðar\n", "garðar\n"),
        ("Nộp\u00a0hồ sơ\n", "Nộp hồ sơ\n"),
        ("10\u00a0km, Điều\u00a05\n", "10\u00a0km, Điều\u00a05\n"),
        ("tr\u200bực\n", "trực\n"),
        ("👩\u200d⚖️ xử\n", "👩\u200d⚖️ xử\n"),
        ('Nói: "Được." Rồi đi.\n', "Nói: “Được.” Rồi đi.\n"),
        ('Màn hình 24" và 27" to\n', 'Màn hình 24" và 27" to\n'),
        ('Một " lẻ\n', 'Một " lẻ\n'),
        ('<b title="x">A</b>\n', '<b title="x">A</b>\n'),
        ('![Ảnh](anh/a.png "Chú thích")\n', '![Ảnh](anh/a.png "Chú thích")\n'),
        ('    ma = "x"\n', '    ma = "x"\n'),
        ('```\n"x" \n```\n', '```\n"x" \n```\n'),
        ('---\ntitle: "A"\n---\n\n"A"\n', '---\ntitle: "A"\n---\n\n“A”\n'),
        ("---\ntitle:\tA\n---\nB\tC\n", "---\ntitle:  A\n---\nB\tC\n"),
        ("A  \nB \nC  \n\nD\n", "A  \nB\nC\n\nD\n"),
        ("A\r\nB\rC", "A\nB\nC\n"),
        ("\ufeffA\n", "A\n"),
        ("C¶i c¸ch h\u00adnh Ðó\r\n", "C¶i c¸ch h\u00adnh Ðó\n"),
    ],
)
def test_a_step_mends_and_leaves(before: str, after: str) -> None:
    assert mend(before).text == after


def test_every_step_is_told_in_composed_vietnamese() -> None:
    assert all(unicodedata.is_normalized("NFC", what) and what[0].islower() for what, _ in STEPS)
