"""The folder press/: a package is whole or not there, and is made again only if something changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.model.problem import Place, Problem
from plugins.output.outlet import WriteFailed
from plugins.output.packages import NOTES, PRESS, standing_packages
from plugins.printshop.shelf import Shelf

FILES = {"thu.press.pdf": b"mot", "thu.zip": b"hai"}
NOTE = Problem(Place("content/to-roi/thu.md", 7, 3), "W020", "Thiếu số giấy phép.", "thêm license_number")
PLACE = "to-roi/thu"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "press", tmp_path / "notes", tmp_path / "stage")


def test_what_was_put_there_is_known_with_its_warnings(shelf: Shelf):
    shelf.put(PLACE, "abc", FILES, (NOTE,))
    assert shelf.kept(PLACE, "abc") == (NOTE,)
    assert {file.name: file.read_bytes() for file in (shelf.folder / PLACE).iterdir()} == FILES


def test_nothing_is_known_of_what_was_never_made(shelf: Shelf):
    assert shelf.kept(PLACE, "abc") is None


def test_another_digest_is_another_package(shelf: Shelf):
    shelf.put(PLACE, "abc", FILES, ())
    assert shelf.kept(PLACE, "abd") is None


@pytest.mark.parametrize("harm", ["changed", "lost", "added"])
def test_a_harmed_package_is_made_again(shelf: Shelf, harm: str):
    shelf.put(PLACE, "abc", FILES, ())
    file = shelf.folder / PLACE / "thu.press.pdf"
    {
        "changed": lambda: file.write_bytes(b"khac"),
        "lost": file.unlink,
        "added": lambda: (file.parent / "la.txt").write_bytes(b""),
    }[harm]()
    assert shelf.kept(PLACE, "abc") is None


def test_the_proof_goes_when_the_press_file_comes(shelf: Shelf):
    shelf.put(PLACE, "abc", {"thu.proof.pdf": b"thu"}, ())
    shelf.put(PLACE, "abd", FILES, ())
    assert sorted(file.name for file in (shelf.folder / PLACE).iterdir()) == sorted(FILES)


def test_a_full_disk_leaves_the_old_package(shelf: Shelf, monkeypatch: pytest.MonkeyPatch):
    shelf.put(PLACE, "abc", FILES, ())

    def full(self: Path, octets: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteFailed):
        shelf.put(PLACE, "abd", {"thu.press.pdf": b"moi"}, ())
    monkeypatch.undo()
    assert shelf.kept(PLACE, "abc") == ()


def test_it_knows_what_stands_there(shelf: Shelf):
    assert shelf.places() == ()
    shelf.put("to-roi/hai", "abc", FILES, ())
    shelf.put("ban-tin/mot", "abc", FILES, ())
    assert shelf.places() == ("ban-tin/mot", "to-roi/hai")


def test_the_texts_of_a_package_are_known_to_who_asks_later(tmp_path: Path):
    shelf = Shelf(tmp_path / PRESS, tmp_path / NOTES, tmp_path / "stage")
    shelf.put(PLACE, "abc", FILES, (), {"to-roi/thu.md": "K7QD-3MXA-PL2Z-W6TN"})
    (tmp_path / PRESS / "to-roi" / "cu").mkdir()
    unknown, known = standing_packages(tmp_path)
    assert (unknown.place, unknown.texts) == ("to-roi/cu", None)
    assert (known.place, known.texts) == (PLACE, {"to-roi/thu.md": "K7QD-3MXA-PL2Z-W6TN"})
