"""Real plans of real offices go through the whole chain, and every sentence comes out again, on the page and on paper."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from support.plans import OWN_PLANS, issue_of, real_plans, rows_of, sentences_of
from support.sample import build, workspace
from support.site import make_site

from plugins.reading.markdown_text import plain_text


def words(text: str) -> str:
    """Letters and figures only, in one line: what a comparison of layouts can rely on."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text)))


@pytest.fixture(scope="module", params=["own", pytest.param("real", marks=pytest.mark.all)])
def plans(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Sequence[str], Path]:
    """The texts, and the output of a site with each as an article and all in one bulletin."""
    if request.param == "own":
        return OWN_PLANS, request.getfixturevalue("small_site")
    texts = real_plans()
    if not texts:
        pytest.skip("the two real plans are not beside this checkout (../shared/input); the plan of our own stands in")
    folder = tmp_path_factory.mktemp("plans")
    make_site(folder, issue_of(texts))
    result = build(workspace(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return texts, folder / "output"


def test_every_sentence_is_on_its_page(plans: tuple[Sequence[str], Path]) -> None:
    texts, output = plans
    for number, text in enumerate(texts):
        page = (output / f"tin-bai/ke-hoach-{number}/index.html").read_text("utf-8")
        found = words(html.unescape(plain_text(page)))
        assert [sentence for sentence in sentences_of(text) if words(sentence) not in found] == []


def test_every_sentence_is_in_the_bulletin(plans: tuple[Sequence[str], Path]) -> None:
    texts, output = plans
    found = words(_pdf_text(output / "ban-tin/ke-hoach/ke-hoach.pdf"))
    missing = [
        s
        for text in texts
        for s in sentences_of(text)
        if words(s) not in found and not _split_by_a_page(words(s), found)
    ]
    assert missing == []


def _split_by_a_page(sentence: str, found: str) -> bool:
    """Whether a sentence stands in two pieces with only a running head and a page number between them."""
    parts = sentence.split()
    for cut in range(1, len(parts)):
        head, tail = map(re.escape, (" ".join(parts[:cut]), " ".join(parts[cut:])))
        if re.search(rf"{head} (?:[^\W_]+ ){{1,40}}?{tail}", found):
            return True
    return False


def test_every_row_of_the_annex_is_found_again(plans: tuple[Sequence[str], Path]) -> None:
    texts, output = plans
    for number, text in enumerate(texts):
        page = (output / f"tin-bai/ke-hoach-{number}/index.html").read_text("utf-8")
        rows = [
            [
                words(html.unescape(plain_text(cell)))
                for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
            ]
            for row in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
        ]
        wanted = [[words(cell) for cell in row] for row in rows_of(text)]
        assert [row for row in wanted if row not in rows] == []


def test_the_real_annex_has_fourteen_rows() -> None:
    if not real_plans():
        pytest.skip("the two real plans are not beside this checkout (../shared/input)")
    assert [len(rows_of(text)) for text in real_plans()] == [15, 0]  # the head and 14 tasks; the other has no annex


def _pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
