"""./run approve: shows, asks, writes; refuses what has problems."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from support.site import AGENCY, Files, article, make_site

from plugins.approving.__main__ import run

FILE = "content/tin-bai/bai-mot.md"
RULE = AGENCY + "approval: {required: có, posts: [Chánh Văn phòng, Phó Chánh Văn phòng]}\n"


@pytest.fixture(autouse=True)
def at_a_known_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793548800")  # 2026-11-01


def approve(folder: Path, *words: str, answer: str | None = "c") -> int:
    return run(["--content", str(folder / "content"), *words], None if answer is None else lambda _: answer)


def site(folder: Path, files: Files | None = None) -> Path:
    """The path of the article in a site that asks for approval."""
    return make_site(folder, {"du-lieu/co-quan.yml": RULE, **(files or {})}) / "tin-bai" / "bai-mot.md"


def test_a_yes_writes_three_keys_and_nothing_else(tmp_path: Path) -> None:
    file = site(tmp_path, {"tin-bai/bai-mot.md": article().replace("\n", "\r\n")})
    file.chmod(0o640)
    before = file.read_bytes()
    assert approve(tmp_path, FILE) == 0
    lines = re.escape("approved_by: Chánh Văn phòng\r\napproved_on: 2026-11-01\r\n") + r"approved_text: \S{19}\r\n"
    after = file.read_bytes().decode()
    assert re.search(lines, after)
    assert re.sub(lines, "", after).encode() == before
    assert file.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in file.parent.iterdir() if entry.name.startswith(".")] == []


@pytest.mark.parametrize("answer", ["k", "", "x", None])
def test_anything_but_a_yes_writes_nothing(answer: str | None, tmp_path: Path) -> None:
    file = site(tmp_path)
    before = file.read_bytes()
    assert approve(tmp_path, FILE, answer=answer) == 65
    assert file.read_bytes() == before


def test_what_is_approved_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "Ba chữ thôi.\n\n![Hình vuông màu vàng](anh/vuong.svg)"
    site(tmp_path, {"tin-bai/bai-mot.md": article("Tên bài", body)})
    approve(tmp_path, FILE, "--by", "Phó Chánh Văn phòng", answer="k")
    shown = capsys.readouterr().out
    assert re.sub(r"\S{4}-\S{4}-\S{4}-\S{4}", "…", shown) == (
        f"{FILE}\n  Tin bài: Tên bài\n  Ngày đăng: 03/04/2026\n  Tóm tắt: Một câu tóm tắt đủ dài cho bài thử.\n"
        "  14 chữ, 1 ảnh: anh/vuong.svg\n  Lần duyệt trước: chưa có\n  Đã soát: không lỗi, không lưu ý\n  Mã bản này: …\n"
        "  Chức danh duyệt: Phó Chánh Văn phòng\nKhông duyệt. Không có gì được ghi.\n"
    )


def test_what_the_checks_remark_is_shown_before_the_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(tmp_path, {"tin-bai/bai-mot.md": article(body="HÃY GỬI NGAY HÔM NAY", date="2026-04-03 08:30")})
    approve(tmp_path, FILE, answer="k")
    told = capsys.readouterr().out
    assert "  Ngày đăng: 03/04/2026 08:30\n" in told
    assert "  Đã soát: không lỗi, 1 lưu ý\n    dòng 8: W071 Dòng viết toàn chữ hoa: “HÃY GỬI NGAY HÔM NAY”.\n" in told


def test_many_remarks_are_cut_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site(tmp_path, {"tin-bai/bai-mot.md": article(body="HÃY GỬI NGAY HÔM NAY\n\n" * 7)})
    approve(tmp_path, FILE, answer="k")
    told = capsys.readouterr().out
    assert (told.count("W071"), f"    … xem hết: ./run check {FILE}\n" in told) == (5, True)


def test_a_text_changed_since_its_approval_says_so_where_git_knows_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = site(tmp_path)
    approve(tmp_path, FILE)
    file.write_text(file.read_text(encoding="utf-8").replace("Mở Cổng", "Vào Cổng"), encoding="utf-8")
    approve(tmp_path, FILE, answer="k")
    assert "  Sửa những gì: không rõ, git không giữ bản đã duyệt\n" in capsys.readouterr().out


def test_check_tells_whether_the_approval_holds(tmp_path: Path) -> None:
    file = site(tmp_path)
    assert approve(tmp_path, FILE, "--check") == 65
    approve(tmp_path, FILE)
    assert approve(tmp_path, FILE, "--check") == 0
    file.write_text(file.read_text(encoding="utf-8").replace("Mở Cổng", "Vào Cổng"), encoding="utf-8")
    assert approve(tmp_path, FILE, "--check") == 65
    assert approve(tmp_path, FILE) == 0
    assert approve(tmp_path, FILE, "--check") == 0


def test_a_file_with_problems_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site(tmp_path, {"tin-bai/bai-mot.md": article(body="Gọi 0912345678.")})
    assert approve(tmp_path, FILE) == 65
    assert "E276" in capsys.readouterr().err


def test_problems_of_other_files_do_not_matter(tmp_path: Path) -> None:
    site(tmp_path, {"tin-bai/hong.md": "chữ"})
    assert approve(tmp_path, FILE) == 0


@pytest.mark.parametrize("words", [["khong-co.md"], [FILE, "--by", "Văn thư"]], ids=["unknown file", "unknown post"])
def test_what_is_not_known_is_refused(words: list[str], tmp_path: Path) -> None:
    file = site(tmp_path)
    before = file.read_bytes()
    assert approve(tmp_path, *words) == 65
    assert file.read_bytes() == before


def test_a_change_while_the_question_stands_is_not_written_over(tmp_path: Path) -> None:
    file = site(tmp_path)

    def meanwhile(_: str) -> str:
        file.write_text(article(body="Câu khác."), encoding="utf-8")
        return "c"

    assert run(["--content", str(tmp_path / "content"), FILE], meanwhile) == 65
    assert file.read_text(encoding="utf-8") == article(body="Câu khác.")


def test_front_matter_in_one_flow_is_refused_rather_than_spoilt(tmp_path: Path) -> None:
    flow = '---\n{title: Tên bài, summary: "Một câu tóm tắt đủ dài.", date: 2026-04-03, category: Cải cách thể chế}\n---\nChữ.\n'
    file = site(tmp_path, {"tin-bai/bai-mot.md": flow})
    assert approve(tmp_path, FILE) == 65
    assert file.read_text(encoding="utf-8") == flow


def test_what_changed_since_the_last_approval_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = site(tmp_path)
    approve(tmp_path, FILE)
    who = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    names = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], ["add", "."], [*names, "commit", "-qm", "1"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, env={**os.environ, **who})
    file.write_text(file.read_text(encoding="utf-8").replace("Mở Cổng", "Vào Cổng"), encoding="utf-8")
    capsys.readouterr()
    approve(tmp_path, FILE, answer="k")
    assert (
        "  Lần duyệt trước: Chánh Văn phòng, 01/11/2026; bài đã sửa từ đó\n  Sửa những gì (2 dòng):\n"
        "    -Mở Cổng Dịch vụ công quốc gia.\n    +Vào Cổng Dịch vụ công quốc gia.\n"
    ) in capsys.readouterr().out
