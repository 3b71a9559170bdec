"""Twelve Word files as offices write them: each becomes an article that our reading takes, and no sentence is lost."""

from __future__ import annotations

import time
from datetime import date
from functools import cache

import pytest
from support.word_files import NAMES, word_file

from plugins.importing.conversion import Imported, import_word
from plugins.importing.matter import Setting
from plugins.importing.proof import LOST
from plugins.model.kinds import ARTICLE
from plugins.model.publication import Figure, Publication
from plugins.reading.publication import read_body, read_front

SETTING = Setting(ARTICLE, ("Cải cách thể chế", "Cải cách thủ tục hành chính"), date(2026, 11, 21))


@cache
def imported(name: str) -> Imported:
    made = import_word(f"{name}.docx", word_file(name).octets, SETTING)
    assert isinstance(made, Imported), made
    return made


def published(made: Imported) -> Publication:
    """The article as our reading understands it; it has nothing against it."""
    manuscript, problems = read_front(made.path, made.text.encode())
    assert manuscript is not None, problems
    publication, more = read_body(manuscript, lambda target: target)
    assert publication is not None
    assert [*problems, *more] == []
    return publication


def letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def everything(made: Imported) -> str:
    """All that readers see of the article and editors of the report."""
    publication = published(made)
    figures = [part.picture for part in publication.body.parts if isinstance(part, Figure)]
    words = [publication.title, publication.body.text, *(f"{picture.caption} {picture.credit}" for picture in figures)]
    return letters(" ".join([*words, *(problem.what for problem in made.problems)]))


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_found_again(name: str) -> None:
    shown = everything(imported(name))
    lost = [text for text in word_file(name).said if letters(text.lstrip("0123456789")) not in shown]
    lost = [text for text in lost if letters(text.removeprefix("Về việc")) not in shown]
    lost = [text for text in lost if not all(letters(piece) in shown for piece in text.split("\t"))]
    assert lost == []


@pytest.mark.parametrize("name", NAMES)
def test_the_importer_itself_misses_nothing(name: str) -> None:
    assert [problem for problem in imported(name).problems if problem.code == LOST.code] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_imported_within_two_seconds_of_the_processor(name: str) -> None:
    octets = word_file(name).octets
    start = time.process_time()
    import_word(f"{name}.docx", octets, SETTING)
    assert time.process_time() - start < 2


def test_the_same_file_gives_the_same_article() -> None:
    octets = word_file("anh").octets
    assert import_word("a.docx", octets, SETTING) == import_word("a.docx", octets, SETTING)


@pytest.mark.parametrize("name", NAMES)
def test_an_imported_article_is_a_draft(name: str) -> None:
    assert published(imported(name)).matter.status == "nháp"
