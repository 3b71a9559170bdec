"""./run check --fix: what it writes, what it shows, and what it refuses."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path

import pytest
from support.site import article, make_site, run_module

from plugins.catalogue import mended
from plugins.catalogue.mended import perform, plans
from plugins.checking.__main__ import main
from plugins.checking.fixing import fix, hint
from plugins.checking.words import NotUnderstood, wish
from plugins.model.problem import Place, Problem

SPOILT = unicodedata.normalize("NFD", article("Bài thử", 'Ðến nơi nộp\u00a0hồ sơ, nói: "Xin chào."')).replace(
    "\n", "\r\n"
)
MENDED = article("Bài thử", "Đến nơi nộp hồ sơ, nói: “Xin chào.”")
FILE = "tin-bai/hong.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_site(tmp_path, {FILE: SPOILT})


def test_a_file_is_mended(content: Path) -> None:
    assert fix(content, ()) == 0
    assert (content / FILE).read_bytes() == MENDED.encode()


def test_a_second_run_finds_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(content, ())
    capsys.readouterr()
    fix(content, ())
    assert capsys.readouterr().out == "Không có gì để tự sửa.\n"


def test_a_dry_run_writes_nothing_and_shows_the_difference(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(content, (), dry=True)
    assert (content / FILE).read_bytes() == SPOILT.encode()
    told = capsys.readouterr().out
    assert told.startswith(f"content/{FILE}: ")
    assert "+Đến nơi nộp hồ sơ, nói: “Xin chào.”\n" in told


def test_only_what_is_named_is_mended(content: Path) -> None:
    (content / "trang").mkdir()
    (content / "trang" / "a.md").write_bytes(SPOILT.encode())
    fix(content, [f"{content}/tin-bai"])
    assert (content / "trang" / "a.md").read_bytes() == SPOILT.encode()
    assert (content / FILE).read_bytes() == MENDED.encode()


@pytest.mark.parametrize(
    "word",
    [
        *("content", "content/", "./content", ".", "content/tin-bai", "content/tin-bai/", "tin-bai", "tin-bai/", FILE),
        *(f"{{project}}{inside}" for inside in ("", "/content", "/content/", "/content/tin-bai", f"/content/{FILE}")),
    ],
)
def test_however_a_folder_is_named_what_is_in_it_is_mended(
    word: str, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loi").symlink_to(tmp_path, target_is_directory=True)  # the project by another name
    monkeypatch.chdir(tmp_path)
    assert main(["--fix", word.format(project=tmp_path / "loi")]) == 0
    assert (content / FILE).read_bytes() == MENDED.encode()


@pytest.mark.parametrize("word", ["tin-bai/khong-co.md", "..", "../content/tin-bai", "/tmp"])
@pytest.mark.parametrize("options", [["--fix"], []])
def test_what_is_not_in_the_folder_of_texts_is_said(
    word: str, options: list[str], content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(content.parent)
    assert main([*options, word]) == 65
    assert capsys.readouterr().err.startswith(f"Không thấy “{word}”.")


def test_the_mode_of_a_file_is_kept(content: Path) -> None:
    (content / FILE).chmod(0o640)
    fix(content, ())
    assert stat.S_IMODE((content / FILE).stat().st_mode) == 0o640


def test_a_file_that_was_saved_meanwhile_is_left(content: Path) -> None:
    made, _ = plans(content)
    (content / FILE).write_text(article("Bài mới lưu"), encoding="utf-8")
    written, problems = perform(made)
    assert (written, [problem.code for problem in problems]) == ([], ["W018"])
    assert "Bài mới lưu" in (content / FILE).read_text(encoding="utf-8")


def test_a_failed_write_leaves_the_file_and_nothing_else(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(os.listdir(content / "tin-bai"))
    monkeypatch.setattr(mended.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        fix(content, ())
    assert (content / FILE).read_bytes() == SPOILT.encode()
    assert sorted(os.listdir(content / "tin-bai")) == before


def test_an_unfinished_merge_is_left(content: Path) -> None:
    (content / FILE).write_bytes(f"{SPOILT}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n".encode())
    made, problems = plans(content)
    assert (made, [problem.code for problem in problems]) == ([], ["W017"])


def test_what_would_mean_something_else_is_left(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mended, "same_text", lambda *_: False)
    made, problems = plans(content)
    assert made[0].after.decode() == SPOILT.replace("\r\n", "\n")
    assert [problem.code for problem in problems] == ["W017"]


def test_data_is_mended_without_touching_quotes(content: Path) -> None:
    path = content / "du-lieu" / "viet-tat.yml"
    path.write_bytes('abbreviations:\r\n  - {short: "TTHC", long: "Thủ\u00a0tục hành chính"}\r\n'.encode())
    fix(content, ["du-lieu"])
    assert path.read_text(encoding="utf-8") == 'abbreviations:\n  - {short: "TTHC", long: "Thủ tục hành chính"}\n'


def test_the_hint_counts_what_can_be_mended(content: Path) -> None:
    found = [Problem(Place(f"content/{FILE}"), code, "", "") for code in ("W001", "E020")]
    assert hint(content, found).endswith(" chỗ có thể tự sửa: ./run check --fix")
    assert hint(content, found[1:]) == ""


@pytest.mark.parametrize("words", [["--dry-run"], ["--dry-run", "a.md"]])
def test_words_that_make_no_sense_alone(words: list[str]) -> None:
    with pytest.raises(NotUnderstood):
        wish(words)


def test_a_check_ends_with_the_hint(tmp_path: Path) -> None:
    make_site(tmp_path, {FILE: SPOILT})
    (tmp_path / "plugins").symlink_to(Path(mended.__file__).parents[1])
    assert run_module("plugins.checking", tmp_path).stdout.splitlines()[-1].endswith("./run check --fix")


HEAVY = ("weasyprint", "pelican", "feedgen", "numpy", "fontTools", "jinja2", "pikepdf", "mammoth")


def test_a_check_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    make_site(tmp_path)
    (tmp_path / "plugins").symlink_to(Path(mended.__file__).parents[1])
    (tmp_path / "probe.py").write_text(
        "import sys\nfrom plugins.checking.__main__ import main\nmain([])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    assert run_module("probe", tmp_path).stdout.splitlines()[-1] == "[]"
