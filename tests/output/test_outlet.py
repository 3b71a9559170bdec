"""The one way out writes each file once and remembers it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from plugins.output.outlet import Outlet, WriteFailed, WrittenTwice


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    Outlet(tmp_path).write("tin-bai/a/index.html", "Chữ Việt")
    assert (tmp_path / "tin-bai" / "a" / "index.html").read_text(encoding="utf-8") == "Chữ Việt"


def test_text_and_bytes_are_written_alike(tmp_path: Path) -> None:
    Outlet(tmp_path).write("a", "Việt\r\n")
    Outlet(tmp_path).write("b", "Việt\r\n".encode())
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_its_digest_is_remembered(tmp_path: Path) -> None:
    outlet = Outlet(tmp_path)
    outlet.write("a", b"x")
    assert outlet.written == {"a": hashlib.sha256(b"x").hexdigest()}


def test_a_second_file_of_one_path_is_a_bug_of_ours(tmp_path: Path) -> None:
    outlet = Outlet(tmp_path)
    outlet.write("a", b"x")
    with pytest.raises(WrittenTwice, match="a") as caught:
        outlet.write("a", b"x")
    assert caught.value.exitcode == 70


def test_the_first_file_of_that_path_stays(tmp_path: Path) -> None:
    outlet = Outlet(tmp_path)
    outlet.write("a", b"x")
    with pytest.raises(WrittenTwice):
        outlet.write("a", b"y")
    assert (tmp_path / "a").read_bytes() == b"x"


def test_a_disk_that_refuses_ends_with_74_and_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "tin-bai").write_text("", encoding="utf-8")  # a file where a folder must be
    with pytest.raises(WriteFailed, match=r"tin-bai/a/index\.html: ") as caught:
        Outlet(tmp_path).write("tin-bai/a/index.html", b"x")
    assert caught.value.exitcode == 74


def test_a_full_disk_ends_with_74_and_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/full")
    with pytest.raises(WriteFailed, match="a: No space left on device"):
        Outlet(tmp_path).write("a", b"x")


def test_the_manifest_is_sorted_whatever_the_order_of_writing(tmp_path: Path) -> None:
    outlet = Outlet(tmp_path)
    for path in ("b", "a/c", "á", "a/b"):
        outlet.write(path, path)
    assert list(json.loads(outlet.manifest())) == ["a/b", "a/c", "b", "á"]
