"""What ./run answers by itself: no command, a command that does not exist, words that a command does not know."""

from __future__ import annotations

from pathlib import Path

import pytest
from invoke.collection import Collection
from support.site import ROOT, run_module

from plugins.entrance import COMMANDS, answer
from plugins.model.problem import Exit
from plugins.words import Words

KNOWN = ("build", "check", "clean", "publish")


@pytest.mark.parametrize("words", [[], [""]])
def test_without_a_command_it_names_those_of_editors(words: list[str]) -> None:
    code, text = answer(words, KNOWN) or (None, "")
    assert code == Exit.DONE
    assert all(f"  {name} " in text for name in COMMANDS)
    assert text.endswith("Cho người phụ trách kỹ thuật: ./run --list")


@pytest.mark.parametrize("words", [["check", "a.md"], ["--list"]])
def test_what_exists_is_left_to_invoke(words: list[str]) -> None:
    assert answer(words, KNOWN) is None


def test_a_slip_is_guessed() -> None:
    code, text = answer(["chek"], KNOWN) or (None, "")
    assert code == Exit.BAD_CONTENT
    assert text.startswith("Không có lệnh “chek”. Có phải là check? Những lệnh hay dùng: new, check, ")


def test_a_name_like_no_other_is_not_guessed() -> None:
    assert "Có phải" not in (answer(["zzz"], KNOWN) or (None, ""))[1]


def test_every_command_of_the_menu_is_a_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)
    import tasks

    assert set(COMMANDS) <= set(Collection.from_module(tasks).task_names)


def test_a_command_that_does_not_exist_ends_with_65() -> None:
    done = run_module("plugins.entrance", Path(ROOT), "chek")
    assert (done.returncode, done.stdout) == (65, "")
    assert done.stderr.startswith("Không có lệnh “chek”.")


@pytest.fixture
def parser() -> Words:
    words = Words(prog="./run thu", description="Thử.", lacking="Còn thiếu tệp: ./run thu TỆP")
    words.add_argument("file", metavar="TỆP")
    words.add_argument("--release", action="store_true")
    words.add_argument("--port", type=int)
    return words


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "Còn thiếu tệp: ./run thu TỆP\n"),
        (["a", "--relese"], "./run thu: không hiểu: --relese. Có phải là --release?\n"),
        (["a", "--zzz"], "./run thu: không hiểu: --zzz.\n"),
        (["a", "--port"], "./run thu: sau --port còn thiếu một từ.\n"),
        (["a", "--port", "x"], "./run thu: sau --port phải là một số, không phải “x”.\n"),
        (["a", "--release=x"], "./run thu: sau --release không viết thêm gì, bỏ “x”.\n"),
    ],
)
def test_what_is_wrong_with_words_is_said_in_vietnamese(
    parser: Words, given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parser.parse_args(given)
    told = capsys.readouterr().err
    assert end.value.code == Exit.BAD_CONTENT
    assert told.startswith(said)
    assert "usage" not in told


def test_help_is_vietnamese(parser: Words) -> None:
    told = parser.format_help()
    assert not any(word in told for word in ("usage:", "options:", "positional", "show this help"))
