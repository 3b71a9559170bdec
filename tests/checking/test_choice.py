"""./run check PATH…: everything is read, only the problems of these files are told, and they decide the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.site import make_site

from plugins.checking.__main__ import main

GOOD, BAD = "content/tin-bai/lanh.md", "content/tin-bai/hong.md"
TEXT = """---
title: Tên bài
summary: Một câu tóm tắt đủ dài cho bài thử.
date: {date}
category: Cải cách thể chế
---
Một đoạn.
"""


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site(tmp_path, {"tin-bai/lanh.md": TEXT.format(date="2026-04-03"), "tin-bai/hong.md": TEXT.format(date="x")})
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("path", [GOOD, "./content/tin-bai/lanh.md", "tin-bai/lanh.md"])
def test_a_good_file_passes_although_another_is_bad(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([path]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == ["0 lỗi, 0 lưu ý.", "Các tệp khác: 1 lỗi, 0 lưu ý. Xem hết: ./run check"]


@pytest.mark.parametrize("path", [BAD, "content/tin-bai", "content/tin-bai/", "content"])
def test_a_bad_file_or_its_folder_does_not(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([path]) == 65
    assert f"{BAD}:4:7: E016" in capsys.readouterr().err


def test_a_path_from_the_root_of_the_disk_is_understood() -> None:
    assert (main([str(Path(GOOD).resolve())]), main([str(Path(BAD).resolve())])) == (0, 65)


def test_what_is_nowhere_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tin-bai/khong-co.md"]) == 65
    assert capsys.readouterr().err.startswith("Không thấy “tin-bai/khong-co.md”.")


def test_forms_for_programs_hold_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([GOOD, "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"


@pytest.mark.parametrize(("words", "said"), [([], True), ([BAD], True), ([GOOD], False)])
def test_texts_that_were_not_read_to_the_end_are_counted(
    words: list[str], said: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    main(words)
    told = capsys.readouterr()
    assert ("1 tệp còn lỗi ở phần đầu bài" in told.out + told.err) is said


DRAFT = TEXT.format(date="2026-04-03\nstatus: nháp").replace("Một đoạn.", "Gọi 0912345678, 0922345678, 0932345678.")
LEFT = "Bài nháp content/tin-bai/nhap.md: khi đăng còn phải xem (cách sửa: ./run explain MÃ)"


def test_what_a_draft_will_meet_on_its_release_is_told_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path, {"tin-bai/nhap.md": DRAFT})
    (tmp_path / BAD).unlink()
    assert main([]) == 0
    lines = [f"  dòng 8: E276 Có số điện thoại riêng (…{end})." for end in (678, 678, 678)]
    assert capsys.readouterr().out.splitlines() == ["0 lỗi, 0 lưu ý.", LEFT, *lines]


def test_of_many_things_the_first_five_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    numbers = ", ".join(f"09{digit}2345678" for digit in range(7))
    make_site(tmp_path, {"tin-bai/nhap.md": DRAFT.replace("Gọi", f"Gọi {numbers},")})
    (tmp_path / BAD).unlink()
    assert main(["tin-bai/nhap.md"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert (len(told), told[1], told[-1]) == (8, LEFT, "  và 5 điều nữa")


@pytest.mark.parametrize("words", [[GOOD], ["--json"], ["--plain"], ["--github"]])
def test_it_is_not_told_of_other_files_nor_to_programs(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path, {"tin-bai/nhap.md": DRAFT})
    (tmp_path / BAD).unlink()
    assert main(words) == 0
    assert "nhap.md" not in capsys.readouterr().out
