"""From a file on disk to an article on disk: whole or not at all, and never over another."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support.site import FIELDS, ROOT
from support.word_draft import Draft, picture
from support.word_files import word_file

from plugins.importing import filing
from plugins.importing.filing import import_file
from plugins.importing.inbox import DONE, FAILED, Inbox
from plugins.model.kinds import ARTICLE
from plugins.model.problem import Exit

TODAY = date(2026, 11, 21)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "du-lieu").mkdir(parents=True)
    (folder / "du-lieu" / "linh-vuc.yml").write_text(FIELDS, encoding="utf-8")
    return folder


def put(folder: Path, name: str, octets: bytes | None = None) -> Path:
    path = folder / f"{name}.docx"
    path.write_bytes(word_file(name).octets if octets is None else octets)
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_article_and_pictures_are_written(tmp_path: Path, content: Path) -> None:
    outcome = import_file(put(tmp_path, "anh"), content, ARTICLE, TODAY)
    assert outcome.article == "content/tin-bai/ngay-hoi-chuyen-doi-so-o-thon-dong.md"
    assert outcome.pictures == 4
    assert len([name for name in files(content) if name.startswith("anh/")]) == 4


def test_nothing_is_written_over(tmp_path: Path, content: Path) -> None:
    path = put(tmp_path, "danh-sach")
    first = import_file(path, content, ARTICLE, TODAY)
    second = import_file(path, content, ARTICLE, TODAY)
    assert (tmp_path / second.article).stem == (tmp_path / first.article).stem + "-2"


def test_a_bad_file_writes_nothing(tmp_path: Path, content: Path) -> None:
    before = files(content)
    outcome = import_file(put(tmp_path, "hong", b"%PDF-1.7"), content, ARTICLE, TODAY)
    assert not outcome.done
    assert files(content) == before
    assert "E703" in str(outcome)


def test_a_full_disk_leaves_no_pictures_behind(tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = files(content)
    monkeypatch.setattr(filing, "create", full)
    with pytest.raises(OSError, match="No space left"):
        import_file(put(tmp_path, "anh"), content, ARTICLE, TODAY)
    assert files(content) == before


def reported(tmp_path: Path, content: Path, draft: Draft) -> str:
    return str(import_file(put(tmp_path, "thu", draft.octets()), content, ARTICLE, TODAY))


def test_remarks_quote_the_paragraph_that_they_are_about(tmp_path: Path, content: Path) -> None:
    draft = Draft()
    draft.add("Ngày hội ở thôn", "Title")
    draft.add("Sáng nay bà con trong thôn đến làm thử.").runs[0].add_picture(picture())
    draft.document.add_picture(picture("#aa5533"))
    draft.add("Hẹn bà con tháng sau.").add_run(" Câu giấu đi.").font.hidden = True
    report = reported(tmp_path, content, draft)
    assert "- đoạn “Sáng nay bà con trong thôn…”: W710" in report
    assert "- sau đoạn “Sáng nay bà con trong thôn…”: W710" in report
    assert re.search(r"- đoạn “Hẹn bà con tháng sau\.”: W\d+ .*Câu giấu đi", report)
    assert not re.search(r"đoạn \d", report)


def test_a_file_that_is_refused_is_quoted_too(tmp_path: Path, content: Path) -> None:
    draft = Draft()
    draft.add("Ngày hội ở thôn", "Title")
    draft.document.add_picture(picture(kind="GIF"))
    assert "- sau đoạn “Ngày hội ở thôn”: E715" in reported(tmp_path, content, draft)


def test_a_remark_about_the_whole_file_names_no_paragraph(tmp_path: Path, content: Path) -> None:
    outcome = import_file(put(tmp_path, "hong", b"%PDF-1.7"), content, ARTICLE, TODAY)
    assert "- E703" in str(outcome)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plugins.importing", *words]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": ""}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_command_tells_what_it_did_and_keeps_the_report(tmp_path: Path, content: Path) -> None:
    put(tmp_path, "ke-hoach")
    result = run(tmp_path, "ke-hoach.docx")
    assert result.returncode == Exit.DONE, result.stderr
    assert result.stdout.startswith("Đã đưa ke-hoach.docx vào content/tin-bai/ke-hoach-tuyen-truyen")
    reports = list((tmp_path / ".cache" / "import").glob("*.txt"))
    assert [path.read_text(encoding="utf-8") for path in reports] == [result.stdout]


def test_the_command_ends_with_65_for_a_bad_file(tmp_path: Path, content: Path) -> None:
    put(tmp_path, "hong", b"%PDF-1.7")
    result = run(tmp_path, "hong.docx", "khong-co.docx")
    assert result.returncode == Exit.BAD_CONTENT
    assert "E703" in result.stderr
    assert "E702" in result.stderr
    assert "Traceback" not in result.stderr


def look(inbox: Inbox, times: int) -> list[str]:
    return [text for _ in range(times) for text in inbox.look()]


def test_the_letter_box_waits_until_a_file_rests(tmp_path: Path, content: Path) -> None:
    inbox = Inbox(tmp_path / "hop-thu-den", lambda path: import_file(path, content, ARTICLE, TODAY), wait=2)
    look(inbox, 1)
    path = put(inbox.folder, "danh-sach")
    assert look(inbox, 2) == []
    path.write_bytes(path.read_bytes() + b"\0")
    assert look(inbox, 2) == []
    path.write_bytes(word_file("danh-sach").octets)
    assert len(look(inbox, 3)) == 1


def test_files_go_on_to_a_folder_that_says_how_it_went(tmp_path: Path, content: Path) -> None:
    inbox = Inbox(tmp_path / "hop-thu-den", lambda path: import_file(path, content, ARTICLE, TODAY), wait=0)
    look(inbox, 1)
    for name, octets in (("danh-sach", None), ("hong", b"%PDF-1.7"), ("~$danh-sach", b"x")):
        if name.startswith("~$"):
            (inbox.folder / f"{name}.docx").write_bytes(b"x")
        else:
            put(inbox.folder, name, octets)
    look(inbox, 1)
    assert files(inbox.folder) == [
        f"{FAILED}/hong.docx",
        f"{FAILED}/hong.docx.txt",
        f"{DONE}/danh-sach.docx",
        f"{DONE}/danh-sach.docx.txt",
        "~$danh-sach.docx",
    ]
    assert "E703" in (inbox.folder / FAILED / "hong.docx.txt").read_text(encoding="utf-8")


def test_a_bug_does_not_close_the_letter_box(tmp_path: Path) -> None:
    def broken(_: Path) -> filing.Outcome:
        raise ZeroDivisionError

    inbox = Inbox(tmp_path, broken, wait=0)
    (tmp_path / "a.docx").write_bytes(b"x")
    assert "Lỗi của chương trình" in look(inbox, 1)[0]
    assert "ZeroDivisionError" in (tmp_path / FAILED / "a.docx.txt").read_text(encoding="utf-8")
