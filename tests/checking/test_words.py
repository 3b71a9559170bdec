"""The words behind ./run check."""

from __future__ import annotations

import pytest

from plugins.checking.__main__ import main
from plugins.checking.telling import FORMS
from plugins.checking.words import WORDS, NotUnderstood, Wish, wish


def test_without_words_people_read_it() -> None:
    assert wish([]) == Wish("text")


@pytest.mark.parametrize("form", ["json", "github", "plain"])
def test_a_form_is_asked_for_by_name(form: str) -> None:
    assert wish([f"--{form}"]) == Wish(form)


def test_every_form_that_can_be_asked_for_is_there() -> None:
    assert {value for field, value in WORDS.values() if field == "form"} | {"text"} == set(FORMS)


@pytest.mark.parametrize("words", [["--xml"], ["--json", "--plain"]])
def test_other_words_are_not_understood(words: list[str]) -> None:
    with pytest.raises(NotUnderstood):
        wish(words)


def test_a_wrong_word_ends_with_65_and_names_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--jsno"]) == 65
    told = capsys.readouterr()
    assert told.out == ""
    assert (
        told.err
        == "Không hiểu “--jsno”. Viết ./run check, sau đó có thể thêm tên tệp, và: --json, --github, --plain, --fix, --dry-run.\n"
    )


def test_help_is_given_and_nothing_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("Cách dùng: ./run check [TỆP…]")
