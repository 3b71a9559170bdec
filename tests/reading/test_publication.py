"""One file to one publication."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.site import article, leaflet

from plugins.model.publication import Body, Figure, Prose, Publication
from plugins.reading.publication import read_body, read_front, slug_of_file


def publication(text: str | bytes, path: str = "tin-bai/x.md") -> Publication | None:
    manuscript, _ = read_front(path, text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_body(manuscript, lambda file: file)[0] if manuscript else None


def body(markdown: str) -> Body:
    read = publication(article("Bài thử", markdown))
    assert read is not None
    return read.body


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("tin-bai/nop-ho-so.md", "nop-ho-so"),
        ("tin-bai/2026-04-03-Nộp hồ sơ.md", "nop-ho-so"),
        ("tin-bai/2026/04/Đầm Dơi.md", "dam-doi"),
        ("tin-bai/2026-04-03.md", "2026-04-03"),
        ("tin-bai/Nghị định 118.2025.md", "nghi-dinh-118-2025"),
        ("tin-bai/___.md", ""),
    ],
)
def test_the_file_name_gives_the_slug(path: str, slug: str) -> None:
    assert slug_of_file(path) == slug


def test_the_front_matter_may_give_another_slug() -> None:
    read = publication(article(slug="ten-khac"))
    assert read is not None
    assert (read.url, read.pdf) == ("tin-bai/ten-khac/", "tin-bai/ten-khac/ten-khac.pdf")


def test_front_matter_without_a_sound_slug_still_has_an_address_to_link_to() -> None:
    manuscript, _ = read_front("tin-bai/nop.md", article(slug="Sai Rồi").encode())
    assert manuscript is not None
    assert (manuscript.matter, manuscript.url) == (None, "tin-bai/nop/")


def test_the_text_of_a_body_is_its_words() -> None:
    words = body(
        '## Nộp\n\nMột **hai**\nba.\n\n![A](anh/a.jpg "Chú thích")\n\n- bốn\n- năm\n\n| A | B |\n|---|---|\n| C | D |'
    )
    assert words.text == "Nộp\nMột hai ba.\nbốn\nnăm\nA\nB\nC\nD"


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (220, 1), (329, 1), (331, 2), (2200, 10)])
def test_reading_takes_a_minute_for_220_syllables(words: int, minutes: int) -> None:
    assert body("chữ " * words).minutes == minutes


@pytest.mark.parametrize(
    ("title", "caption", "credit"),
    [
        ('"Chợ nổi | Ảnh: A"', "Chợ nổi", "Ảnh: A"),
        ('"Chợ nổi"', "Chợ nổi", ""),
        ('"| Ảnh: A"', "", "Ảnh: A"),
        ("", "", ""),
    ],
)
def test_a_bar_separates_caption_and_credit(title: str, caption: str, credit: str) -> None:
    (figure,) = body(f"![Chợ](anh/cho.jpg {title})").figures
    assert (figure.picture.caption, figure.picture.credit) == (caption, credit)


def test_a_figure_stands_between_its_paragraphs() -> None:
    parts = body("Trước\n\n![Chợ](anh/cho.jpg)\n\nSau").parts
    assert [type(part) for part in parts] == [Prose, Figure, Prose]


def test_references_know_their_target_anchor_and_place() -> None:
    (reference,) = body("Một\n\nXem [B](b.md#muc).").references
    assert (reference.target, reference.anchor, str(reference.place)) == (
        "tin-bai/b.md",
        "muc",
        "content/tin-bai/x.md:10:8",
    )


def test_a_leaflet_has_its_panels_and_all_of_them_as_parts() -> None:
    read = publication(leaflet({"Mặt trước": "A", "Mặt sau": "B"}), "to-roi/x.md")
    assert read is not None
    assert [panel.name for panel in read.body.panels] == ["Mặt trước", "Mặt sau"]
    assert read.body.parts == (Prose("<p>A</p>"), Prose("<p>B</p>"))


def test_problems_of_front_matter_and_body_come_in_one_run() -> None:
    manuscript, front = read_front("tin-bai/x.md", article("Bài thử", "<u>A</u>", date="mai").encode())
    assert manuscript is not None
    read, rest = read_body(manuscript, lambda file: file)
    assert read is None
    assert [problem.code for problem in (*front, *rest)] == ["E016", "E046"]


LETTERS = st.sampled_from("aăâđêôơưáàảãạấầậắặéèẹếềệíìịóòọốồộớờợúùụứừựýỳỵ ĂÂĐÊÔƠƯ\u0301\u0323\u031b")
MARKDOWN = st.sampled_from(
    ["#", "## ", "- ", "1. ", "> ", "*", "**", "`", "[", "](", ")", "![", "|", "\n", "\n\n", "<", "&"]
)
TEXT = st.lists(LETTERS | MARKDOWN, max_size=60).map("".join)


@given(TEXT)
def test_composed_and_decomposed_text_are_one_publication(text: str) -> None:
    whole = article("Bài thử", text, author='"Phòng ' + "".join(c for c in text if c.isalpha()) + '"')
    composed, decomposed = (publication(unicodedata.normalize(form, whole)) for form in ("NFC", "NFD"))
    assert composed == decomposed


@given(TEXT, st.sampled_from(["\r\n", "\r"]))
def test_other_line_ends_are_the_same_publication(text: str, end: str) -> None:
    whole = article("Bài thử", text)
    assert publication(whole) == publication(whole.replace("\n", end))


ANYTHING = st.text(max_size=200)
FILES = st.one_of(
    st.binary(max_size=300),
    ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass")),
    ANYTHING.map(lambda text: f"---\n{text}\n---\n\nA".encode("utf-8", "surrogatepass")),
    TEXT.map(lambda text: article("Bài thử", text).encode()),
    ANYTHING.map(lambda text: article("Bài thử", text).encode("utf-8", "surrogatepass")),
)


@given(FILES, st.sampled_from(["tin-bai/x.md", "to-roi/x.md", "ban-tin/x.md", "trang/x.md"]))
def test_no_file_breaks_the_reader(data: bytes, path: str) -> None:
    manuscript, problems = read_front(path, data)
    if manuscript:
        read, more = read_body(manuscript, lambda file: file)
        assert read or any(problem.stops for problem in (*problems, *more))
    else:
        assert any(problem.stops for problem in problems)


@given(FILES)
def test_every_problem_of_any_file_lies_within_it_and_can_be_printed(data: bytes) -> None:
    manuscript, problems = read_front("tin-bai/x.md", data)
    found = [*problems, *(read_body(manuscript, lambda file: file)[1] if manuscript else [])]
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= problem.place.line <= lines for problem in found)
    assert "".join(map(str, found)).encode("utf-8") is not None
