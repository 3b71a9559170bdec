"""The package as one file: everything in it, its sums true, the same bytes in any year and time zone."""

from __future__ import annotations

import subprocess
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from plugins.printshop.package import SUMS, bundle, sums

FILES = {"thu.press.pdf": b"%PDF-1.6 thu", "thu.ticket.json": '{"giấy": 150}'.encode()}


def test_it_holds_every_file_and_the_sums_below_one_folder():
    with zipfile.ZipFile(BytesIO(bundle("thu", FILES))) as archive:
        assert sorted(archive.namelist()) == ["thu/SHA256SUMS", "thu/thu.press.pdf", "thu/thu.ticket.json"]
        assert archive.read("thu/thu.press.pdf") == FILES["thu.press.pdf"]


def test_the_sums_are_those_that_sha256sum_finds(tmp_path: Path):
    with zipfile.ZipFile(BytesIO(bundle("thu", FILES))) as archive:
        archive.extractall(tmp_path)
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", SUMS], cwd=tmp_path / "thu", capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(": OK") == len(FILES)


def test_a_changed_file_no_longer_has_its_sum():
    assert sums(FILES) != sums({**FILES, "thu.press.pdf": b"%PDF-1.6 khac"})


def test_same_bytes_in_any_order_year_and_time_zone(monkeypatch: pytest.MonkeyPatch):
    first = bundle("thu", FILES)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(4_000_000_000))
    assert bundle("thu", dict(reversed(FILES.items()))) == first
    monkeypatch.undo()
    time.tzset()
