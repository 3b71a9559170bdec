"""What ./run answers by itself: no command, a command that does not exist, words that a command does not know."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit as Left
from support.site import ROOT, run_module

from plugins.endings import concluded
from plugins.entrance import COMMANDS, answer
from plugins.entrance import main as enter
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


INVOKES = ("clean", "lint", "test")  # tasks whose words Invoke itself reads


def _end(main: object, words: list[str]) -> int:
    """The exit code of a command that runs in this process."""
    try:
        return int(main(words))  # type: ignore[operator]
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1  # a text is printed, and ends with 1


def _run_here(*words: str) -> int:
    """Instead of tasks.python: the same module's main, here."""
    name, rest = (words[1], words[2:]) if words[0] == "-m" else (Path(words[0]).stem, words[1:])
    module = importlib.import_module(name)
    main = (module if hasattr(module, "main") else importlib.import_module(f"{name}.__main__")).main
    return _end((lambda given: main(*given)) if name == "bench" else main, list(rest))


def every_task() -> list[str]:
    """Names of all tasks, as ./run takes them."""
    sys.path.insert(0, str(ROOT))
    return sorted(Collection.from_module(importlib.import_module("tasks")).task_names)


@pytest.mark.parametrize("word", ["--khong-co", "--khong-co=1"])
@pytest.mark.parametrize("name", every_task())
def test_every_command_ends_with_65_for_an_option_that_it_does_not_know(
    name: str, word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import tasks

    monkeypatch.setattr(tasks, "python", _run_here)
    monkeypatch.setattr(tasks, "own_words", lambda: [word])
    monkeypatch.setattr(sys, "argv", ["run", name, word])
    if name in INVOKES:
        code = _end(enter, [name, word])
    else:
        with pytest.raises(Left) as left:
            Collection.from_module(tasks)[name].body(Context())
        code = left.value.code
    assert code == Exit.BAD_CONTENT
    assert capsys.readouterr().err


# Each has more to say than a pipe holds unread, or says it late; nobody reads.
@pytest.mark.parametrize(
    ("module", "words"),
    [("explaining", ()), ("checking", ("--help",)), ("checking", ()), ("desk", ()), ("entrance", ())],
    ids=["a list", "help", "to stderr", "late", "menu"],
)
def test_a_reader_who_goes_away_ends_a_command_in_silence(module: str, words: tuple[str, ...], tmp_path: Path) -> None:
    bad = tmp_path / "content" / "tin-bai" / "a.md"
    bad.parent.mkdir(parents=True)
    bad.write_text("Không có phần đầu bài.", encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)  # as `| head` does once it has what it wants
    folder = tmp_path if module == "checking" else ROOT
    command = [sys.executable, "-m", f"plugins.{module}", *words]
    stderr = writing if module == "checking" else subprocess.PIPE  # 2>&1
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=writing, stderr=stderr, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr or b"") == (141, b"")


def test_every_command_ends_in_the_one_place() -> None:
    named = re.findall(r'python\("-m", "plugins\.(\w+)"', (ROOT / "tasks.py").read_text(encoding="utf-8"))
    files = [ROOT / "plugins" / name / "__main__.py" for name in named]
    found = [file if file.exists() else file.parent.with_suffix(".py") for file in files]
    assert [str(file) for file in found if "\n    leave(main)\n" not in file.read_text(encoding="utf-8")] == []


def test_a_pipe_of_ours_that_breaks_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> int:
        raise BrokenPipeError(32, "Broken pipe")

    assert concluded(broken, "Nguyên.") == Exit.INPUT_OUTPUT
    assert "Broken pipe" in capsys.readouterr().err
