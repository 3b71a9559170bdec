"""The ledger of published addresses: what counts, how it grows, and when it is written."""

from __future__ import annotations

import json
import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.releases import built

from plugins.model.addresses import LEDGER
from plugins.publishing import __main__ as command
from plugins.publishing.ledger import HEAD, addresses, merged, record

DAY = date(2026, 11, 21)
COUNTED = ("tin-bai/a/index.html", "to-roi/a/a.pdf", "to-roi/a/a-chu-lon.pdf", "the/b/index.html", "linh-vuc/c/rss.xml")
NOT_COUNTED = (
    "index.html", "rss.xml", "tin-bai/index.html", "tin-bai/trang/2/index.html", "the/b/trang/2/index.html",
    "luu-tru/2026/index.html", "anh/a.svg", "to-roi/a/a-1.webp", "theme/site.css", "may-chu/da-go.map",
)  # fmt: skip
NAMES = st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=6).map(lambda name: f"tin-bai/{name}/"))


def test_pages_pdfs_and_feeds_of_the_content_count() -> None:
    kept = {"tin-bai/a/", "to-roi/a/a.pdf", "to-roi/a/a-chu-lon.pdf", "the/b/", "linh-vuc/c/rss.xml"}
    assert addresses((*COUNTED, *NOT_COUNTED)) == kept


@given(NAMES, NAMES)
def test_it_only_grows_in_one_order_and_forgets_no_first_day(old: list[str], new: list[str]) -> None:
    first = merged("", old, DAY)
    second = merged(first, new, date(2027, 1, 1))
    lines = second.removeprefix(HEAD).splitlines()
    assert set(first.splitlines()) <= set(second.splitlines())
    assert [line.split()[1] for line in lines] == sorted({*old, *new})
    assert merged(second, new, date(2028, 1, 1)) == second


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built site in a project folder."""
    built(tmp_path)
    (tmp_path / LEDGER).parent.mkdir(parents=True)
    (tmp_path / "content/du-lieu").mkdir(parents=True)
    (tmp_path / "next-change.json").write_text('{"built": "2026-11-21T06:00:00+07:00", "next": null}', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_release_that_went_live_is_recorded(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["live"]) == 0
    assert (office / "content" / LEDGER).read_text("utf-8") == f"{HEAD}2026-11-21 tin-bai/a/\n"
    assert "Nhờ người phụ trách kỹ thuật lưu content/du-lieu/so-dia-chi.txt vào git." in capsys.readouterr().out


def test_a_second_time_nothing_is_written_or_said(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["live"])
    capsys.readouterr()
    command.main(["live"])
    assert "Sổ địa chỉ" not in capsys.readouterr().out


def test_a_release_that_failed_is_not_recorded(office: Path) -> None:
    (office / "output" / "index.html").write_text("khác", "utf-8")
    assert command.main(["live"]) == 74
    assert not (office / "content" / LEDGER).exists()


def test_without_the_day_of_the_build_the_site_is_live_and_the_reason_said(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "next-change.json").unlink()
    assert command.main(["live"]) == 0
    assert "Chưa ghi được" in capsys.readouterr().err


def test_no_half_ledger_is_left(tmp_path: Path) -> None:
    record(tmp_path / "so.txt", ["tin-bai/a/"], DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["so.txt"]
    assert json.dumps((tmp_path / "so.txt").read_text("utf-8"), ensure_ascii=False).count("2026-11-21") == 1
