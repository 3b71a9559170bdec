"""Whatever a paragraph says, our reading shows the same words."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.blocks import Cell, Paragraph, Row, Span, Story, Table
from plugins.importing.markdown import as_text
from plugins.reading.markdown_text import Converted, convert, plain_text

SIGNS = "ab ệđ0123.,:;!?()[]{}<>*_#+-=|\\`~&\"'/^$%@"
TEXTS = st.text(st.sampled_from(SIGNS), min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
LOOKS = st.builds(Span, TEXTS, bold=st.booleans(), italic=st.booleans(), raised=st.sampled_from(["", "", "sup"]))


def shown(story: Story) -> str:
    into = Converted()
    pieces = convert(as_text(story, lambda _: ""), "tin-bai/a.md", lambda path: path, into)
    assert not into.unsafe, as_text(story, lambda _: "")
    return plain_text("".join(piece for piece in pieces if isinstance(piece, str)))


@given(TEXTS)
def test_a_paragraph_keeps_its_signs(text: str) -> None:
    given = Paragraph((Span(f"Câu {text}"),))
    assert shown(Story((given,))) == f"Câu {text}"


@given(TEXTS)
def test_a_paragraph_that_begins_with_signs_is_still_a_paragraph(text: str) -> None:
    letters = "".join(letter for letter in text if letter.isalnum() and not letter.isdecimal())
    found = shown(Story((Paragraph((Span(text),)),)))
    assert "".join(letter for letter in found if letter.isalnum() and not letter.isdecimal()) == letters


@given(st.lists(LOOKS, min_size=1, max_size=5))
def test_looks_do_not_change_words(spans: list[Span]) -> None:
    text = " ".join(f"Câu {''.join(span.text for span in spans)}".split())
    assert shown(Story((Paragraph((Span("Câu "), *spans)),))) == text


@given(st.lists(TEXTS, min_size=2, max_size=2), st.lists(TEXTS, min_size=2, max_size=2), st.booleans(), st.booleans())
def test_cells_keep_their_signs(head: list[str], body: list[str], joined: bool, loud: bool) -> None:
    rows = [
        Row(tuple(Cell((Paragraph((Span(f"Ô {text}", bold=bold),)),)) for text in texts))
        for texts, bold in ((head, loud), (body, False))
    ]
    rows += [Row((Cell((Paragraph((Span("Cộng"),)),), columns=2),))] if joined else []
    expected = [f"Ô {text}" for text in (*head, *body)] + (["Cộng"] if joined else [])
    assert shown(Story((Table(tuple(rows)),))).split("\n") == expected


def test_a_link_keeps_its_address() -> None:
    span = Span("Cổng", link="https://vi.du/a(b)?c=d&e=f")
    into = Converted()
    pieces = convert(as_text(Story((Paragraph((span,)),)), lambda _: ""), "tin-bai/a.md", lambda path: path, into)
    assert html.unescape(str(pieces[0])) == '<p><a href="https://vi.du/a%28b%29?c=d&e=f">Cổng</a></p>'
